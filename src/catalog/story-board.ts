import type { BoardFile } from '../model/board';
import type { Language } from './language';

/** How a story stands on the board, in one language. */
export interface StoryBoard {
  readonly headline: string;
  readonly standfirst: string;
  readonly kicker: string;
  readonly credit: string;
  readonly alt: string;
  /** Where it began; an empty id for nowhere. */
  readonly start: {
    readonly component: string;
    readonly note: string;
    /** What was done when the trigger was fixed, where somebody has written it. */
    readonly fixed?: string;
  };
  /** Where each box stands, where the data fixes it. */
  readonly places?: BoardFile['places'];
  readonly zones: readonly {
    readonly title: string;
    readonly groups: readonly StoryGroup[];
  }[];
}
export interface StoryGroup {
  readonly id: string;
  readonly title: string;
  readonly components: readonly string[];
  /** Column within the zone, counted from 0, where the data fixes it. */
  readonly column?: number;
  /** Its components gathered once more, where they are too many to be shown one by one. */
  readonly parts?: readonly StoryGroup[];
}

export function boardIn(file: BoardFile, language: Language): StoryBoard {
  const { headline, standfirst, kicker, credit, alt, start, zones, places } = file;
  return {
    headline: headline[language],
    standfirst: standfirst[language],
    kicker: kicker[language],
    credit: credit[language],
    alt: alt[language],
    start: {
      component: start.component,
      note: start.note[language],
      ...(start.fixed && { fixed: start.fixed[language] }),
    },
    ...(places && { places }),
    zones: zones.map(({ title, groups }) => ({
      title: title[language],
      groups: groups.map(({ id, title: name, components, column }) => ({
        id,
        title: name[language],
        components,
        ...(column !== undefined && { column }),
      })),
    })),
  };
}
