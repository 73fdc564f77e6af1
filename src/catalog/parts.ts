import type { BoardFile } from '../model/board';
import type { Chapter, Chapters } from '../model/chapters';
import type { Counterfactual, Counterfactuals } from '../model/counterfactual';
import type {
  Evidence,
  Impact,
  Incident,
  IncidentComponent,
  IncidentDependency,
  IncidentMitigation,
  IncidentNumber,
  IncidentRedundancy,
  Localized,
  Modelling,
  Phase,
  Plane,
  RecordEntry,
  Source,
  StoryView,
} from '../model/incident';
import type { Replay } from '../model/replay-model';
import { derivedBoard } from './derived-board.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import type { Language } from './language';
import { boardIn, type StoryBoard } from './story-board.ts';

export { LANGUAGES, type Language } from './language.ts';
export type { StoryBoard } from './story-board';

/** A row of the menu. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: Localized;
  readonly start_utc: string;
  readonly end_utc: string;
  readonly components: number;
}

/** What the gallery says of an incident beyond the menu. */
interface GalleryEntry extends ShelfEntry {
  readonly root: Localized;
  readonly lesson: Localized;
  /** Components with an impact row or a bad state in the record. */
  readonly hit: number;
}

/** What several outages have in common; `data/patterns.json`. Each outage is in one, and may be named beside others. */
export interface Pattern {
  readonly id: string;
  readonly title: Localized;
  readonly common: Localized;
  readonly incidents: readonly string[];
  /** Outages of another pattern that show this one, too. */
  readonly also: readonly string[];
}

/** The gallery: all outages, and the patterns by which they are found. */
export interface GalleryPart {
  readonly entries: readonly GalleryEntry[];
  readonly patterns: readonly Pattern[];
}

/** What the first picture needs, in one language. Component and dependency order is the incident's. */
export interface StoryCore {
  readonly id: string;
  /** outage: it has a record; own: a reader's graph; system: made up for a lesson, so nobody vouches for it. */
  readonly kind: 'outage' | 'own' | 'system';
  readonly title: string;
  readonly summary: string;
  /** Null where there is no record. */
  readonly when: StoryTimes | null;
  readonly root: string;
  readonly board: StoryBoard;
  readonly story: StoryView;
  readonly components: readonly CoreComponent[];
  readonly dependencies: readonly CoreDependency[];
  readonly redundancies: readonly CoreRedundancy[];
}
export type StoryTimes = Pick<Incident, 'start_utc' | 'end_utc' | 'trigger_fixed_utc' | 'operator_zone'>;
export type CoreComponent = Pick<IncidentComponent, 'id' | 'kind' | 'family' | 'glyph' | 'scope' | 'recovery_minutes'> &
  Grammar & {
    /** The long name, for the card. */
    readonly name: string;
    /** The name on its box, and everywhere else. */
    readonly label: string;
    /** 0: not known to everybody; 1 is best known, then 2 … */
    readonly fame: number;
  };
export interface CoreDependency {
  readonly from: string;
  readonly to: string;
  readonly kind: IncidentDependency['kind'];
  readonly plane: Plane;
  readonly lag_minutes: number | null;
  readonly evidence: Evidence;
  readonly model?: Pick<Modelling, 'kind' | 'when'>;
  /** Nobody knows its strength: `kind` is the harder reading of two, see `catalog/readings`. */
  readonly unknown?: true;
}
export type CoreRedundancy = Pick<IncidentRedundancy, 'from' | 'to' | 'need' | 'kind'> & {
  readonly when?: 'start';
  readonly lag_minutes?: number | null;
  readonly unknown?: true;
};

/** Every sentence and source behind the picture, in one language; rows in the incident's order. */
export interface StoryDetails {
  readonly lesson: string;
  readonly sources: readonly Source[];
  readonly components: readonly (Pick<IncidentComponent, 'owner' | 'layer' | 'sources'> & {
    readonly description: string;
    readonly criticalFunctions: readonly string[];
  })[];
  readonly dependencies: readonly {
    readonly what: string;
    readonly sources: readonly string[];
    readonly why: string | null;
    readonly basis: Modelling['basis'] | null;
  }[];
  readonly redundancies: readonly {
    readonly what: string;
    readonly sources: readonly string[];
    readonly basis: Modelling['basis'];
  }[];
  readonly record: readonly (Omit<RecordEntry, 'text'> & { readonly text: string })[];
  readonly impact: readonly (Omit<Impact, 'note'> & { readonly note: string | null })[];
  readonly phases: readonly (Omit<Phase, 'title' | 'text'> & { readonly title: string; readonly text: string })[];
  readonly mitigations: readonly (Omit<IncidentMitigation, 'text'> & { readonly text: string })[];
  readonly numbers: readonly (Omit<IncidentNumber, 'what' | 'value'> & {
    readonly what: string;
    readonly value: string;
  })[];
}

/** Component id → the incidents in which it is recorded as hit; only ids that several have. */
export type FellIn = readonly (readonly [string, readonly string[]])[];

export function fellIn(incidents: readonly Incident[]): FellIn {
  const by = new Map<string, string[]>();
  for (const incident of incidents) {
    const places = new Set(
      incident.components.filter(({ scope, kind }) => scope === true || kind === 'people').map(({ id }) => id),
    );
    for (const id of hitIn(incident)) if (!places.has(id)) by.set(id, [...(by.get(id) ?? []), incident.id]);
  }
  return [...by].filter(([, ids]) => ids.length > 1);
}

/** A chapter in one language. */
export type StoryChapter = Omit<Chapter, 'title' | 'sentences'> & {
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly sources: readonly string[] }[];
};

/** What playing the record needs beyond the details: the chapters, and the model's own replay. */
export interface StoryTape {
  readonly chapters: readonly StoryChapter[];
  /** Null where nobody has written one. Texts in all languages: it is the model's input, too. */
  readonly replay: Replay | null;
  /** What others say would have helped, as runs of that replay; empty where nobody has written any. */
  readonly counterfactuals: readonly Counterfactual[];
}

export function tapeOf(
  chapters: Chapters | null,
  replay: Replay | null,
  language: Language,
  whatIf: Counterfactuals | null = null,
): StoryTape {
  return {
    chapters: (chapters?.chapters ?? []).map(({ title, sentences, ...chapter }) => ({
      ...chapter,
      title: title[language],
      sentences: sentences.map(({ text, sources }) => ({ text: text[language], sources })),
    })),
    replay,
    counterfactuals: whatIf?.counterfactuals ?? [],
  };
}

export function shelfEntryOf(incident: Incident): ShelfEntry {
  const { id, title, start_utc, end_utc, components } = incident;
  return { id, title, start_utc, end_utc, components: components.filter((component) => !component.scope).length };
}

export function galleryEntryOf(incident: Incident, board: BoardFile | null = null): GalleryEntry {
  const root = incident.components.find(({ id }) => id === incident.root);
  return {
    ...shelfEntryOf(incident),
    root: root ? labelOf(root, board) : { en: '', de: '' },
    lesson: incident.lesson,
    hit: hitIn(incident).size,
  };
}

function labelOf({ id, short, name }: IncidentComponent, board: BoardFile | null): Localized {
  const labels = new Map(Object.entries(board?.labels ?? {}));
  return labels.get(id) ?? short ?? name;
}

function hitIn({ record, impact }: Incident): ReadonlySet<string> {
  const bad = record.filter(({ state }) => state === 'degraded' || state === 'down');
  return new Set([...bad, ...impact].map(({ component }) => component));
}

/** Without a board file one is made from kinds and families. */
export function coreOf(incident: Incident, language: Language, board: BoardFile | null = null): StoryCore {
  const { id, start_utc, end_utc, trigger_fixed_utc, operator_zone, root, story } = incident;
  const known = board?.known ?? [];
  return {
    id,
    kind: 'outage',
    title: incident.title[language],
    summary: incident.summary[language],
    when: { start_utc, end_utc, trigger_fixed_utc, operator_zone },
    root,
    board: board ? boardIn(board, language) : derivedBoard(incident, language),
    story,
    components: incident.components.map((component) => {
      const label = labelOf(component, board);
      return {
        id: component.id,
        name: component.name[language],
        label: label[language],
        ...grammarOf(label, component.kind, language),
        fame: known.indexOf(component.id) + 1,
        kind: component.kind,
        family: component.family,
        glyph: component.glyph,
        ...(component.scope === true && { scope: true as const }),
        ...(component.recovery_minutes !== undefined && { recovery_minutes: component.recovery_minutes }),
      };
    }),
    dependencies: incident.dependencies.map(({ from, to, kind, plane, lag_minutes, evidence, model }) => ({
      from,
      to,
      kind,
      plane,
      lag_minutes,
      evidence,
      ...(model !== undefined && {
        model: {
          ...(model.kind !== undefined && { kind: model.kind }),
          ...(model.when !== undefined && { when: model.when }),
        },
      }),
    })),
    redundancies: incident.redundancies.map(({ from, to, need, kind }) => ({ from, to, need, kind })),
  };
}

export function detailsOf(incident: Incident, language: Language): StoryDetails {
  const say = (text: Localized) => text[language];
  return {
    lesson: say(incident.lesson),
    sources: incident.sources,
    components: incident.components.map(({ owner, layer, sources, description, critical_functions }) => ({
      owner,
      layer,
      sources,
      description: say(description),
      criticalFunctions: (critical_functions ?? []).map(say),
    })),
    dependencies: incident.dependencies.map(({ what, sources, model }) => ({
      what: say(what),
      sources,
      why: model ? say(model.why) : null,
      basis: model?.basis ?? null,
    })),
    redundancies: incident.redundancies.map(({ what, sources, basis }) => ({ what: say(what), sources, basis })),
    record: incident.record.map((row) => ({ ...row, text: say(row.text) })),
    impact: incident.impact.map((row) => ({ ...row, note: row.note && say(row.note) })),
    phases: incident.phases.map((row) => ({ ...row, title: say(row.title), text: say(row.text) })),
    mitigations: incident.mitigations.map((row) => ({ ...row, text: say(row.text) })),
    numbers: incident.numbers.map((row) => ({ ...row, what: say(row.what), value: say(row.value) })),
  };
}
