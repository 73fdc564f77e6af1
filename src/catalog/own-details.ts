import type { SystemFile } from '../model/system-file';
import type { StoryCore, StoryDetails } from './parts';

interface DetailWords {
  readonly readFrom: (file: string, line: number | null) => string;
}
interface Row {
  readonly note?: string;
  readonly link?: string;
  readonly where?: { readonly file?: string; readonly line?: number };
}

/** What a system file says of its rows beyond who needs whom: notes, owners, links, and where the rows came from. */
export function detailsOfSystem(system: SystemFile, core: StoryCore, words: DetailWords): StoryDetails {
  const sources: StoryDetails['sources'][number][] = [];
  /** A link of a row as a source of it; nobody vouches for what stands there. */
  const linked = ({ link }: Row): string[] => {
    if (link === undefined || !/^https?:/i.test(link)) return [];
    const id = `link-${sources.length}`;
    sources.push({ id, title: link, publisher: hostOf(link), url: link, date: null, kind: 'digest' });
    return [id];
  };
  const said = ({ note, where }: Row): string => {
    const place = where?.file === undefined ? '' : words.readFrom(where.file, where.line ?? null);
    return [note === undefined || /[.!?…]$/.test(note) ? (note ?? '') : `${note}.`, place].filter(Boolean).join(' ');
  };
  const claim = (row: Row) => ({ what: said(row), sources: linked(row), why: null, basis: null });
  const members = core.dependencies.slice(system.dependencies.length).map(() => claim({}));
  return {
    lesson: '',
    components: system.components.map((row) => ({
      ...{ owner: row.owner ?? '', layer: '', criticalFunctions: [] },
      ...{ description: said(row), sources: linked(row) },
    })),
    dependencies: [...system.dependencies.map(claim), ...members],
    redundancies: system.redundancies.map((row) => ({ what: said(row), sources: linked(row), basis: 'assumption' })),
    ...{ record: [], impact: [], phases: [], mitigations: [], numbers: [] },
    sources,
  };
}

const hostOf = (link: string): string => /^https?:\/\/([^/?#]+)/i.exec(link)?.[1] ?? link;
