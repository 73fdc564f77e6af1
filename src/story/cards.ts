import type { CoreDependency } from '../catalog/parts';
import type { Evidence, Plane, Source } from '../model/incident';
import { toMinutes, unknownLags } from '../model/units';
import type { Text } from '../text/texts';
import { isCalm, type ShownHealth } from '../theme/health';
import { sayChain, type ChainClause } from './chain';
import type { Cursor } from './course';
import type { AnyCourse } from './rows';
import { sayHeld } from './say-held';
import type { Story } from './story';
import type { End } from './story-index';
import { wordOf } from './words';

/** One dependency, seen from one of its ends. */
export interface Relation {
  readonly dependency: number;
  /** The other end. */
  readonly component: number;
  readonly name: string;
  readonly health: ShownHealth;
  readonly word: string;
  readonly fault: boolean;
  readonly strength: 'hard' | 'soft' | 'unknown';
  readonly plane: Plane;
  /** Null where nobody has weighed it: in a graph of the reader's own, in a made-up system. */
  readonly evidence: Evidence | null;
  readonly lagMinutes: number | null;
  readonly what: string;
  /** How the model reads it, where that differs; with whose word it is. */
  readonly modelled: string | null;
  readonly sources: readonly Source[];
}

/** Everything that is said about one component. */
export interface StoryCard {
  readonly component: number;
  readonly name: string;
  /** The long name, which stands nowhere else; the same as `name` where there is none. */
  readonly longName: string;
  readonly owner: string;
  readonly description: string;
  readonly functions: readonly string[];
  readonly scope: boolean;
  readonly health: ShownHealth;
  readonly word: string;
  readonly fault: boolean;
  readonly since: string;
  /** From the first fault to this component; empty if it is up, and in a record. */
  readonly chain: readonly ChainClause[];
  /** What held, if it is up or better off than what it needs. */
  readonly held: readonly string[];
  readonly needs: readonly Relation[];
  readonly neededBy: readonly Relation[];
  readonly sources: readonly Source[];
}

type CardText = Pick<Text, 'kind' | 'startOnly' | 'modelSource' | 'modelAssumption'>;

/** Null if the story has no component of that number. */
export function cardOf(
  story: Story,
  course: AnyCourse,
  cursor: Cursor,
  component: number,
  { faults, text }: { readonly faults: ReadonlySet<number>; readonly text: CardText },
): StoryCard | null {
  const { core, details, index, facts } = story;
  const own = core.components[component];
  if (!own) return null;
  const words = details?.components[component];
  const health = course.healthAt(cursor);
  const now = health[component] ?? 'up';
  const chain = course.kind === 'cascade' ? sayChain(story, course, cursor, component) : [];
  const broken = cursor > 0 ? faults : new Set<number>();
  const relations = (ends: readonly End[]) => ends.map((end) => relationOf(story, health, broken, end, text));
  return {
    component,
    ...{ name: own.label, longName: own.name },
    owner: words?.owner ?? '',
    description: words?.description ?? '',
    functions: words?.criticalFunctions ?? [],
    scope: own.scope === true,
    health: now,
    word: wordOf(story, component, now),
    fault: broken.has(component),
    since: isCalm(now) ? '' : saySince(story, course, cursor, component),
    chain,
    // Nothing held what is down: nothing worse could come.
    held: course.kind === 'cascade' && cursor > 0 && now !== 'down' ? sayHeld(story, course, cursor, component) : [],
    needs: relations(index.needs(component)),
    neededBy: relations(index.neededBy(component)),
    sources: facts.sourcesOf(words?.sources ?? []),
  };
}

/** Since when it is as it is; of a record, the reports say when. */
function saySince({ words }: Story, course: AnyCourse, cursor: Cursor, component: number): string {
  if (course.kind === 'record') return '';
  const at = course.lastChange(cursor)[component] ?? 0;
  const wave = course.waves[at - 1];
  if (!wave) return '';
  if (unknownLags(wave.time) > 0) return words.sinceWave(at);
  const minutes = toMinutes(wave.time);
  return minutes === 0 ? words.sinceAtOnce : words.since(words.span(minutes));
}

function relationOf(
  story: Story,
  health: readonly ShownHealth[],
  faults: ReadonlySet<number>,
  { dependency, other }: End,
  text: CardText,
): Relation {
  const { core, details, facts } = story;
  const claim = core.dependencies[dependency];
  const words = details?.dependencies[dependency];
  const own = health[other] ?? 'up';
  return {
    dependency,
    component: other,
    name: facts.nameOf(other),
    health: own,
    word: wordOf(story, other, own),
    fault: faults.has(other),
    strength: claim?.unknown ? 'unknown' : (claim?.kind ?? 'hard'),
    plane: claim?.plane ?? 'unknown',
    evidence: core.kind === 'outage' ? (claim?.evidence ?? 'inferred') : null,
    lagMinutes: claim?.lag_minutes ?? null,
    what: words?.what ?? '',
    modelled: claim?.model ? sayModelling(claim.model, words?.why ?? '', words?.basis ?? null, text) : null,
    sources: facts.sourcesOf(words?.sources ?? []),
  };
}

/** How the model reads a dependency, why, and on whose word; nobody's where the system is the reader's own. */
function sayModelling(
  { kind, when }: NonNullable<CoreDependency['model']>,
  why: string,
  basis: 'source' | 'assumption' | null,
  text: CardText,
): string {
  const readings = [when === 'start' ? text.startOnly : '', kind ? text.kind[kind] : ''].filter((one) => one !== '');
  if (basis === null) return readings.join(', ');
  return `${readings.join(', ')} (${basis === 'source' ? text.modelSource : text.modelAssumption}). ${why}`.trim();
}
