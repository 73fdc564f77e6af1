import { figures } from '../../../src/checks/figures';
import type { Incident, Localized } from '../../../src/model/incident';
import type { Dossier } from './files';

/** A file as one list of facts: `dependencies/slack>s3/evidence` → `reported`. Texts that are edited for readers stand apart. */
interface Flat {
  readonly facts: ReadonlyMap<string, string | null>;
  readonly texts: ReadonlyMap<string, string>;
}

type Row = { readonly sources: readonly string[] };
/** What a dossier and a file of ours have in common, in one form. */
interface Common extends Pick<Dossier, 'sources' | 'dependencies' | 'impact' | 'mitigations'> {
  readonly head: readonly (readonly [key: string, value: string | null])[];
  readonly title: Localized;
  readonly summary: Localized;
  readonly components: readonly (Omit<Dossier['components'][number], 'name' | 'critical_functions'> & {
    readonly name: string;
    readonly functions: readonly string[];
  })[];
  readonly record: Dossier['timeline'];
  readonly numbers: readonly (Dossier['numbers'][number] & { readonly place: number })[];
}

/** `left` are the places of numbers of the dossier that are not with us; ours keep their place. */
export function flatOurs(ours: Incident, left: ReadonlySet<number> = new Set()): Flat {
  const places = [...Array(ours.numbers.length + left.size).keys()].filter((i) => !left.has(i));
  return flat({
    ...ours,
    head: [
      ['id', ours.id],
      ['start_utc', ours.start_utc],
      ['end_utc', ours.end_utc],
    ],
    sources: ours.sources.map((source) => ({ ...source })),
    components: ours.components.map((row) => ({
      ...row,
      name: row.name.en,
      functions: (row.critical_functions ?? []).map(({ en }) => en),
    })),
    impact: ours.impact.map((row) => ({ ...row, note: row.note?.en ?? null })),
    numbers: ours.numbers.map((row, i) => ({ ...row, place: places[i]!, what: row.what.en, value: row.value.en })),
  });
}

/** `ref` gives the id that a component or a source of the dossier has with us. */
export function flatDossier(dossier: Dossier, ref: (old: string) => string): Flat {
  const { incident } = dossier;
  const cited = <Kind extends Row>(row: Kind): Kind => ({ ...row, sources: row.sources.map(ref) });
  const name = (value: string | Localized): string => (typeof value === 'string' ? value : value.en);
  return flat({
    head: [
      ['id', incident.id],
      ['start_utc', incident.start_utc],
      ['end_utc', incident.end_utc],
    ],
    title: incident.title,
    summary: incident.summary,
    sources: dossier.sources.map((row) => ({ ...row, id: ref(row.id) })),
    components: dossier.components.map((row) => ({
      ...cited(row),
      id: ref(row.id),
      name: name(row.name),
      functions: row.critical_functions ?? [],
    })),
    dependencies: dossier.dependencies.map((row) => ({ ...cited(row), from: ref(row.from), to: ref(row.to) })),
    record: dossier.timeline.map((row) => ({ ...cited(row), component: ref(row.component) })),
    impact: dossier.impact.map((row) => ({ ...cited(row), component: ref(row.component) })),
    mitigations: dossier.mitigations.map((row) => ({ ...cited(row), component: ref(row.component) })),
    numbers: dossier.numbers.map((row, place) => ({ ...cited(row), place })),
  });
}

function flat(file: Common): Flat {
  const facts = new Map<string, string | null>(file.head);
  const texts = new Map<string, string>([
    ['title', plain(file.title.en)],
    ['summary', plain(file.summary.en)],
  ]);
  const cite = (place: string, { sources }: Row): void =>
    void facts.set(`${place}/sources`, [...sources].sort().join(', '));
  for (const source of file.sources)
    for (const key of ['title', 'publisher', 'url', 'date', 'kind'])
      facts.set(`sources/${source.id}/${key}`, typeof source[key] === 'string' ? plain(source[key]) : null);
  for (const row of file.components) {
    const place = `components/${row.id}`;
    for (const key of ['name', 'owner', 'kind', 'layer'] as const) facts.set(`${place}/${key}`, plain(row[key]));
    texts.set(`${place}/description`, plain(row.description.en));
    row.functions.forEach((text, i) => texts.set(`${place}/critical_functions/${i}`, plain(text)));
    cite(place, row);
  }
  for (const row of file.dependencies) {
    const place = `dependencies/${row.from}>${row.to}`;
    for (const key of ['kind', 'plane', 'evidence'] as const) facts.set(`${place}/${key}`, row[key]);
    facts.set(`${place}/lag_minutes`, row.lag_minutes === null ? null : String(row.lag_minutes));
    texts.set(`${place}/what`, plain(row.what.en));
    cite(place, row);
  }
  const seen = new Map<string, number>();
  for (const row of file.record) {
    const key = `record/${row.component}@${row.t_utc}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const place = nth === 1 ? key : `${key}#${nth}`;
    facts.set(`${place}/state`, row.state);
    facts.set(`${place}/precision`, row.precision);
    texts.set(`${place}/text`, plain(row.text.en));
    cite(place, row);
  }
  for (const row of file.impact) {
    const place = `impact/${row.component}`;
    for (const key of ['first_report_utc', 'recovered_utc', 'severity'] as const)
      facts.set(`${place}/${key}`, row[key]);
    if (row.note !== null) texts.set(`${place}/note`, plain(row.note));
    cite(place, row);
  }
  file.mitigations.forEach((row, i) => {
    const place = `mitigations/${i}`;
    for (const key of ['component', 'kind', 't_utc'] as const) facts.set(`${place}/${key}`, row[key]);
    texts.set(`${place}/text`, plain(row.text.en));
    cite(place, row);
  });
  for (const row of file.numbers) {
    texts.set(`numbers/${row.place}/what`, plain(row.what));
    texts.set(`numbers/${row.place}/value`, plain(row.value));
    cite(`numbers/${row.place}`, row);
  }
  return { facts, texts };
}

/** Without what typography alone changes. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”"]/g, "'")
    .replaceAll('–', '-')
    .replaceAll('−', '-')
    .replaceAll(' %', '%');

/** The figures of a text, which no editing for readers may change without a line in changes.json. */
export const figuresOf = (text: string): string => figures(text, 'en').sort().join(' ');
