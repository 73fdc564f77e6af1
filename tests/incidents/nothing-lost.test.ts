import { describe, expect, test } from 'vitest';
import { type Change, changes, factIds, facts, incident, incidentIds } from './support/files';
import { figuresOf, flatDossier, flatOurs } from './support/flat';

/**
 * Our files against the dossiers they were made from: every fact of every section, except what
 * data/changes.json names with a reason. The words of texts are edited for readers; their figures are
 * not, unless the list says so. Names in German, labels, modelling, phases and chapters are ours.
 */
describe('nothing of the dossiers is lost', () => {
  test('every dossier has its file', () => expect(incidentIds).toEqual(factIds));

  describe.each(factIds.filter((id) => incidentIds.includes(id)))('%s', (id) => {
    const { unlisted, unused } = compare(id);
    test('every difference is listed', () => expect(unlisted).toEqual([]));
    test('every listed change was made', () => expect(unused).toEqual([]));
  });
});

test('every change belongs to a file and gives a reason', () => {
  for (const change of changes) {
    expect(incidentIds).toContain(change.incident);
    expect(change.why).toMatch(/\S{3}/);
    expect(change.from).not.toBe(change.to);
  }
});

function compare(id: string): { unlisted: string[]; unused: Change[] } {
  const listed = changes.filter((change) => change.incident === id && !/^(?:differs|ours)\//.test(change.what));
  const renamed = new Map(
    listed
      .filter(({ what }) => /^(?:components|sources)\/.*\/id$/.test(what))
      .map((change) => [change.from, change.to]),
  );
  const dossier = flatDossier(facts(id), (old) => renamed.get(old) ?? old);
  const left = listed.flatMap(({ what }) => (what.startsWith('numbers/removed/') ? [Number(what.split('/')[2])] : []));
  const ours = flatOurs(incident(id), new Set(left));
  const used = new Set(listed.filter(({ from, what }) => what.endsWith('/id') && renamed.has(from)));
  /** A whole row may be listed by its place: `record/added/…`, `dependencies/removed/…`. */
  const says = (place: string, from: string | null | undefined, to: string | null | undefined): boolean => {
    const parts = place.split('/');
    const rows = [`${parts[0]}/added/${parts[1]}`, `${parts[0]}/removed/${parts[1]}`];
    const change = listed.find(
      ({ what, ...line }) =>
        (what === place && line.from === (from ?? null) && line.to === (to ?? null)) ||
        (from === undefined && what === rows[0]) ||
        (to === undefined && what === rows[1]),
    );
    if (change !== undefined) used.add(change);
    return change !== undefined;
  };
  const unlisted = [
    ...differences(dossier.facts, ours.facts, (a, b) => a === b),
    ...differences(dossier.texts, ours.texts, (a, b) => figuresOf(a ?? '') === figuresOf(b ?? '')),
  ].flatMap(([place, from, to]) => (says(place, from, to) ? [] : [`${place}: ${from} → ${to}`]));
  return { unlisted, unused: listed.filter((change) => !used.has(change) && !rewritten(change, ours.texts)) };
}

/** A text that is listed although its figures are the same: its meaning changed. */
const rewritten = ({ what, to }: Change, texts: ReadonlyMap<string, string>): boolean => texts.get(what) === to;

type Values<Value> = ReadonlyMap<string, Value>;
function differences<Value>(
  before: Values<Value>,
  after: Values<Value>,
  same: (a: Value | undefined, b: Value | undefined) => boolean,
): [place: string, from: Value | undefined, to: Value | undefined][] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [from, to] = [before.get(place), after.get(place)];
    return before.has(place) && after.has(place) && same(from, to)
      ? []
      : [[place, from, to] as const].map(([p, a, b]) => [p, a, b] as [string, Value | undefined, Value | undefined]);
  });
}
