import type { ComponentInput, RequirementInput } from './graph';
import type { HealthScale } from './health';
import type { ComponentId } from './ids';

/** What can be wrong with a model before anything is computed (lint rule W1). */
export type ShapeCode =
  | 'duplicate-id'
  | 'unknown-id'
  | 'no-providers'
  | 'need-out-of-range'
  | 'bad-lag'
  | 'bad-recovery'
  | 'bad-switchover'
  | 'unknown-kind';

/** One broken promise; `subject` is the offending id, or the dependent whose requirement is wrong. */
export interface ShapeFinding {
  readonly rule: 'W1-shape';
  readonly code: ShapeCode;
  readonly subject: string;
}

const finding = (code: ShapeCode, subject: string): ShapeFinding => ({ rule: 'W1-shape', code, subject });

/** Equality of instants decides ties, so durations are whole ticks. */
const isDuration = (ticks: number): boolean => Number.isSafeInteger(ticks) && ticks >= 0;

/** What is wrong with one component, given those listed before it; undefined if nothing. */
export function checkComponent(
  component: ComponentInput,
  known: ReadonlyMap<ComponentId, number>,
): ShapeFinding | undefined {
  if (known.has(component.id)) return finding('duplicate-id', component.id);
  if (component.recovery !== undefined && !isDuration(component.recovery)) return finding('bad-recovery', component.id);
  return undefined;
}

/** What is wrong with one requirement, given all components; undefined if nothing. */
export function checkRequirement(
  requirement: RequirementInput,
  known: ReadonlyMap<ComponentId, number>,
  scale: HealthScale,
): ShapeFinding | undefined {
  const { dependent, providers, need = providers.length, kind, lag, switchover } = requirement;
  if (!known.has(dependent)) return finding('unknown-id', dependent);
  for (const provider of providers) if (!known.has(provider)) return finding('unknown-id', provider);
  if (providers.length === 0) return finding('no-providers', dependent);
  if (!Number.isInteger(need) || need < 1 || need > providers.length) return finding('need-out-of-range', dependent);
  if (lag !== null && !isDuration(lag)) return finding('bad-lag', dependent);
  if (switchover !== undefined && !isDuration(switchover)) return finding('bad-switchover', dependent);
  if (!Object.hasOwn(scale.impact, kind)) return finding('unknown-kind', dependent);
  return undefined;
}

/** All findings, in listing order: components first, then requirements, one finding at most for each. */
export function checkShape(
  components: readonly ComponentInput[],
  requirements: readonly RequirementInput[],
  scale: HealthScale,
): ShapeFinding[] {
  const known = new Map<ComponentId, number>();
  const findings: ShapeFinding[] = [];
  for (const component of components) {
    const wrong = checkComponent(component, known);
    if (wrong) findings.push(wrong);
    known.set(component.id, known.size);
  }
  for (const requirement of requirements) {
    const wrong = checkRequirement(requirement, known, scale);
    if (wrong) findings.push(wrong);
  }
  return findings;
}
