import { describe, expect, test } from 'vitest';
import { type Change, type Dossier, changes, factIds, facts, incident, incidentIds } from './support/files';

/**
 * Our files against the dossiers they were made from: every row of every section, in order
 * and word for word, except what data/changes.json names. German that the dossier does not
 * have, labels, modelling and phases are ours and not compared.
 */
const here = factIds.length > 0;

describe.skipIf(!here)(
  here ? 'nothing of the dossiers is lost' : 'nothing of the dossiers is lost (SKIPPED: ../shared/facts is not here)',
  () => {
    test('every dossier has its file', () => expect(incidentIds).toEqual(factIds));

    describe.each(factIds)('%s', (id) => {
      const dossier = facts(id);
      const ours = incident(id);
      const used = new Set<Change>();
      const expected = expectation(id, dossier, used);
      test.each(Object.keys(expected))('%s', (section) => {
        expect(german(found(withoutAdded(ours, used))[section])).toEqual(german(expected[section]));
      });
      test('every listed change was made', () => {
        const listed = changes.filter((change) => change.incident === id && !change.what.startsWith('differs/'));
        expect(listed.filter((change) => !used.has(change))).toEqual([]);
      });
    });
  },
);

test('every change belongs to a file and gives a reason', () => {
  for (const change of changes) {
    expect(incidentIds).toContain(change.incident);
    expect(change.why).toMatch(/\S{3}/);
    expect(change.from).not.toBe(change.to);
  }
});

/** Without the rows that we added to the record; each is listed, with its reason. */
function withoutAdded(ours: ReturnType<typeof incident>, used: Set<Change>): ReturnType<typeof incident> {
  const added = new Map(
    changes
      .filter((change) => change.incident === ours.id && change.what.startsWith('record/added/'))
      .map((change) => [change.what, change]),
  );
  const record = ours.record.filter(({ component, t_utc, state }) => {
    const change = added.get(`record/added/${component}@${t_utc}`);
    if (change === undefined || change.to !== state) return true;
    used.add(change);
    return false;
  });
  return { ...ours, record };
}

/** German hours and spans are written as a newspaper does ("06:48 Uhr UTC", "2 Std. 40 Min."); the dossiers were shorter in places. */
const german = (section: unknown): unknown =>
  JSON.parse(
    JSON.stringify(section)
      .replaceAll(' Uhr UTC', ' UTC')
      .replaceAll(/(\d+) Std\. (\d+) Min\./g, '$1 h $2 min'),
  );

const minutes = (lag: number | null): string | null => (lag === null ? null : String(lag));

type Sections = Record<string, unknown>;

function expectation(id: string, dossier: Dossier, used: Set<Change>): Sections {
  const listed = new Map(changes.filter((change) => change.incident === id).map((change) => [change.what, change]));
  const idChanges = [...listed.values()].filter(({ what }) => /^components\/.*\/id$/.test(what));
  const renamed = new Map(idChanges.map((change) => [change.from, change.to]));
  for (const change of idChanges)
    if (dossier.components.some((component) => component.id === change.from)) used.add(change);
  const ref = (old: string): string => renamed.get(old) ?? old;
  /** What the dossier says, or what the list of changes puts in its place. */
  const now = <Value>(what: string, value: Value): Value | string | null => {
    const change = listed.get(what);
    if (change === undefined || change.from !== value) return value;
    used.add(change);
    return change.to;
  };
  return {
    incident: [
      now('id', dossier.incident.id),
      dossier.incident.title,
      dossier.incident.start_utc,
      dossier.incident.end_utc,
      dossier.incident.summary,
    ],
    sources: dossier.sources,
    components: dossier.components.map(
      ({ id: old, name, owner, kind, layer, description, critical_functions = [], sources }) => {
        const place = `components/${ref(old)}`;
        return [
          ref(old),
          now(`${place}/name`, name),
          now(`${place}/owner`, owner),
          kind,
          layer,
          now(`${place}/description`, description.en),
          critical_functions,
          sources,
        ];
      },
    ),
    dependencies: dossier.dependencies.map(({ from, to, kind, plane, lag_minutes, evidence, what, sources }) => {
      const place = `dependencies/${ref(from)}>${ref(to)}`;
      return [
        ref(from),
        ref(to),
        kind,
        plane,
        now(`${place}/lag_minutes`, minutes(lag_minutes)),
        now(`${place}/evidence`, evidence),
        what,
        sources,
      ];
    }),
    record: dossier.timeline.map(({ t_utc, component, state, precision, text, sources }) => [
      t_utc,
      ref(component),
      state,
      precision,
      text,
      sources,
    ]),
    impact: dossier.impact.map(({ component, first_report_utc, recovered_utc, severity, note, sources }) => {
      const place = `impact/${ref(component)}`;
      return [ref(component), first_report_utc, recovered_utc, severity, now(`${place}/note`, note), sources];
    }),
    mitigations: dossier.mitigations.map(({ component, kind, t_utc, text, sources }, i) => [
      ref(component),
      now(`mitigations/${i}/kind`, kind),
      t_utc,
      text,
      sources,
    ]),
    numbers: dossier.numbers.map(({ what, value, sources }, i) => [
      now(`numbers/${i}/what`, what),
      now(`numbers/${i}/value`, value),
      sources,
    ]),
  };
}

function found(ours: ReturnType<typeof incident>): Sections {
  return {
    incident: [ours.id, ours.title, ours.start_utc, ours.end_utc, ours.summary],
    sources: ours.sources,
    components: ours.components.map(
      ({ id, name, owner, kind, layer, description, critical_functions = [], sources }) => [
        id,
        name.en,
        owner,
        kind,
        layer,
        description.en,
        critical_functions.map(({ en }) => en),
        sources,
      ],
    ),
    dependencies: ours.dependencies.map(({ from, to, kind, plane, lag_minutes, evidence, what, sources }) => [
      from,
      to,
      kind,
      plane,
      minutes(lag_minutes),
      evidence,
      what,
      sources,
    ]),
    record: ours.record.map(({ t_utc, component, state, precision, text, sources }) => [
      t_utc,
      component,
      state,
      precision,
      text,
      sources,
    ]),
    impact: ours.impact.map(({ component, first_report_utc, recovered_utc, severity, note, sources }) => [
      component,
      first_report_utc,
      recovered_utc,
      severity,
      note?.en ?? null,
      sources,
    ]),
    mitigations: ours.mitigations.map(({ component, kind, t_utc, text, sources }) => [
      component,
      kind,
      t_utc,
      text,
      sources,
    ]),
    numbers: ours.numbers.map(({ what, value, sources }) => [what.en, value.en, sources]),
  };
}
