import type { ComponentInput, RequirementInput, When } from './graph';
import type { HealthScale } from './health';
import type { ComponentId } from './ids';

const WHENS: readonly string[] = ['run', 'start'] satisfies When[];
/** Equality of instants decides ties, so durations are whole ticks. */
const isDuration = (ticks: number): boolean => Number.isSafeInteger(ticks) && ticks >= 0;

/** @throws {RangeError} saying what is wrong, and with which id: the offending one, or the dependent's. */
function refuse(code: string, subject: string): never {
  throw new RangeError(`${code}: ${JSON.stringify(subject)}`);
}

/** @throws {RangeError} if something is wrong with one component, given those listed before it */
export function sureOfComponent({ id, recovery }: ComponentInput, known: ReadonlyMap<ComponentId, number>): void {
  if (known.has(id)) refuse('duplicate-id', id);
  if (recovery !== undefined && !isDuration(recovery)) refuse('bad-recovery', id);
}

/** @throws {RangeError} if something is wrong with one requirement, given all components */
export function sureOfRequirement(
  { dependent, providers, need = providers.length, kind, lag, switchover, when = 'run' }: RequirementInput,
  known: ReadonlyMap<ComponentId, number>,
  scale: HealthScale,
): void {
  if (!known.has(dependent)) refuse('unknown-id', dependent);
  for (const provider of providers) if (!known.has(provider)) refuse('unknown-id', provider);
  if (providers.length === 0) refuse('no-providers', dependent);
  if (!Number.isInteger(need) || need < 1 || need > providers.length) refuse('need-out-of-range', dependent);
  if (lag !== null && !isDuration(lag)) refuse('bad-lag', dependent);
  if (switchover !== undefined && !isDuration(switchover)) refuse('bad-switchover', dependent);
  if (!Object.hasOwn(scale.impact, kind)) refuse('unknown-kind', dependent);
  if (!WHENS.includes(when)) refuse('bad-when', dependent);
}
