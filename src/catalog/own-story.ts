import { finish, PAUSE, type Work } from '../analysis/work';
import { groupBy } from '../layout/group-by';
import type { Family } from '../model/incident';
import type { OwnKind } from '../model/incident-words';
import type { FileComponent, FileDependency, FileRedundancy, Strength, SystemFile } from '../model/system-file';
import { ownZones } from './own-board';
import type { OwnWords } from './own-words';
import type { CoreComponent, CoreDependency, CoreRedundancy, StoryCore } from './parts';
import { shorten } from './shorten';

/** A graph of more than this many components is opened with the most connected of them, the rest gathered. */
const SHOWN = 45;
/** Letters of a name on its box. */
const LABEL = 18;

const FAMILY: Readonly<Record<OwnKind, Family>> = {
  compute: 'compute',
  storage: 'data',
  database: 'data',
  network: 'network',
  dns: 'network',
  identity: 'identity',
  queue: 'messaging',
  observe: 'operations',
  edge: 'network',
  app: 'home',
  people: 'people',
};

/**
 * A reader's own system in the shape of a story, so that it opens like one. It has no record, no sources and no times;
 * `kind` says so. Families `home` and `work` stand for applications and for what says no kind (see `text/own`).
 * A strength that nobody knows is read as hard and marked (`catalog/readings` has the other reading); members of a
 * redundancy that are no dependencies of their own become some, so that they are seen.
 */
export const coreOfSystem = (
  id: string,
  system: SystemFile,
  words: OwnWords,
  from: 'link' | 'file' = 'file',
): StoryCore => finish(coreWork(id, system, words, from));

/** The same with pauses: a large system takes as long as reading it. */
export function* coreWork(
  id: string,
  system: SystemFile,
  words: OwnWords,
  from: 'link' | 'file' = 'file',
): Work<StoryCore> {
  const { components } = system;
  const needs = withMembers(system);
  yield PAUSE;
  const touching = count(needs.flatMap(({ from: user, to }) => [user, to]));
  const root = mostNeeded(components, needs);
  yield PAUSE;
  const title = system.title ?? (from === 'link' ? words.untitled : words.untitledFile);
  const sizes = [components.length, system.dependencies.length] as const;
  const summary = from === 'link' ? words.summary(...sizes) : words.opened(...sizes, unknownIn(system));
  const placed = components.map(coreComponent);
  yield PAUSE;
  const zones = ownZones(system, placed, root, words);
  yield PAUSE;
  return {
    ...{ id, kind: 'own', title, summary, when: null, root },
    story: {
      show: components
        .map((row) => row.id)
        .sort((a, b) => (touching.get(b) ?? 0) - (touching.get(a) ?? 0))
        .slice(0, SHOWN),
    },
    board: {
      ...{ headline: title, standfirst: summary, kicker: words.kicker, credit: '', alt: summary },
      start: { component: root, note: '' },
      zones,
    },
    components: placed,
    dependencies: needs,
    redundancies: system.redundancies.map(coreRedundancy),
  };
}

/** How many dependencies of a system have a strength that nobody knows. */
export const unknownIn = ({ dependencies, redundancies }: SystemFile): number =>
  [...dependencies, ...redundancies].filter(({ strength, when }) => strength === 'unknown' && when !== 'start').length;

function coreComponent({ id, name = id, kind, recovery_minutes }: FileComponent): CoreComponent {
  return {
    id,
    name,
    label: shorten(name, LABEL),
    ...(kind === 'people' && { plural: true as const }),
    fame: 0,
    kind: kind === 'people' ? 'people' : kind === 'app' ? 'third-party' : 'cloud-service',
    family: kind ? FAMILY[kind] : 'work',
    glyph: kind ?? 'app',
    ...(recovery_minutes !== undefined && { recovery_minutes }),
  };
}

/** The stronger reading of a strength, and what of it the plain words hard and soft do not say. */
function kindOf(strength: Strength, when: 'start' | undefined): Pick<CoreDependency, 'kind' | 'model' | 'unknown'> {
  const kind = strength === 'soft' || strength === 'weak' ? 'soft' : 'hard';
  const exact = strength === 'unknown' || strength === kind ? undefined : strength;
  return {
    kind,
    ...((exact ?? when) !== undefined && { model: { ...(exact && { kind: exact }), ...(when && { when }) } }),
    // What is needed only to start passes nothing on while it runs, however strong it is.
    ...(strength === 'unknown' && when === undefined && { unknown: true as const }),
  };
}

const coreDependency = ({ from, to, strength, when, lag_minutes }: FileDependency): CoreDependency => ({
  ...{ from, to, plane: 'unknown', lag_minutes, evidence: 'inferred' },
  ...kindOf(strength, when),
});
function coreRedundancy({ from, to, need, strength, when, lag_minutes }: FileRedundancy): CoreRedundancy {
  const { kind, model, unknown } = kindOf(strength, when);
  return {
    ...{ from, to, need, lag_minutes, kind: model?.kind ?? kind },
    ...(when && { when }),
    ...(unknown && { unknown }),
  };
}

function withMembers({ dependencies, redundancies }: SystemFile): CoreDependency[] {
  if (redundancies.length === 0) return dependencies.map(coreDependency);
  const listed = new Set(dependencies.map(({ from, to }) => JSON.stringify([from, to])));
  const members = redundancies.flatMap(({ from, to }) =>
    to.flatMap((provider): CoreDependency[] => {
      const key = JSON.stringify([from, provider]);
      if (listed.has(key)) return [];
      listed.add(key);
      return [coreDependency({ from, to: provider, strength: 'hard', lag_minutes: null })];
    }),
  );
  return [...dependencies.map(coreDependency), ...members];
}

/** Components up to which it is worth looking beyond who needs it at once. */
const SEARCHED = 600;

/** The component that most others need, at once or through others; of several, the one that most need at once. */
function mostNeeded(components: SystemFile['components'], needs: readonly CoreDependency[]): string {
  const direct = count(needs.map(({ to }) => to));
  const searched = components.length <= SEARCHED;
  const running = searched ? needs.filter(({ model }) => model?.when !== 'start') : [];
  const usesOf = groupBy(running, ({ to }) => to);
  const reached = (id: string): number => {
    const seen = new Set([id]);
    for (const next of seen) for (const { from } of usesOf.get(next) ?? []) seen.add(from);
    return seen.size;
  };
  let best = { id: components[0]?.id ?? '', all: 0, direct: 0 };
  for (const { id } of components) {
    const one = { id, all: searched ? reached(id) : 0, direct: direct.get(id) ?? 0 };
    if (one.all > best.all || (one.all === best.all && one.direct > best.direct)) best = one;
  }
  return best.id;
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}
