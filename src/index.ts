/**
 * Dominograph as a library: read a graph of who needs whom, and ask what falls. Values and functions: no page, no clock,
 * no random source, no global state; the same input gives the same answer on every machine. What is wrong with a file
 * comes back as a value; a `RangeError` is thrown only where a caller names what is not there.
 *
 * A graph numbers its components (`graph.ids[i]`, `componentOf(graph, id)`). Health is a level, 0 best: up, minor,
 * degraded, down (`HEALTH`). Times are ticks of a microsecond (`toMinutes`).
 *
 * @example
 * const { graph, findings } = await readGraph(text, { name: 'compose.yaml' });
 * if (graph === null) throw new Error(findings[0].code);
 * const levels = blastRadius(graph, faultsOf(graph, ['db'])); // levels[i] is how bad it gets for component i
 * @packageDocumentation
 */

// Reading.
export { readGraph, type GraphReading, type ReadOptions } from './importers/read-graph';
export { readInputs, type Input, type Outcome } from './importers/read';
export {
  FORMAT_IDS,
  type Draft,
  type Finding,
  type FormatId,
  type LeftOut,
  type Note,
  type Says,
  type Via,
} from './importers/types';
export type { FindingCode } from './importers/finding-codes';

// Systems as files, and graphs made of them.
export {
  STRENGTHS,
  type FileComponent,
  type FileDependency,
  type FileRedundancy,
  type Strength,
  type SystemFile,
} from './model/system-file';
export { readSystemFile, type SystemFileIssue } from './model/read-system-file';
export { systemFileJson, systemFileYaml } from './model/write-system-file';
export { graphOfSystem, hasUnknown, UNKNOWN_READINGS, type UnknownReading } from './model/system-graph';
export { turnSystem } from './model/turn-system';
export { buildGraph } from './model/build-graph';
export type { ComponentInput, DependencyGraph, RequirementInput, When } from './model/graph';
export { componentId, type ComponentId } from './model/ids';
export {
  DEGRADED,
  DOWN,
  FOUR_LEVELS,
  HEALTH,
  IMPACT_KINDS,
  type Health,
  type HealthScale,
  type ImpactKind,
} from './model/health';
export { fromMinutes, toMinutes, UNKNOWN_LAG, unknownLags, type Minutes, type Ticks } from './model/units';
export type { Issue } from './model/issue';

// Runs.
export { componentOf, faultsOf } from './engine/faults-of';
export { blastRadius, type Fault } from './engine/blast';
export { simulateCascade } from './engine/simulate';
export type {
  Cascade,
  Cause,
  ColdStartRule,
  LogEntry,
  Passage,
  Scenario,
  ScriptedEvent,
  Step,
} from './engine/cascade-types';
export { createReplay, healthAt, timeAt, type LogCursor as Replay } from './engine/replay';
export { lint, type LintFinding } from './engine/lint';

// Questions.
export { rankFailures, type FailureRow } from './analysis/ranking/rank-failures';
export type { Ranked } from './analysis/ranking/ranks';
export { explainFailure, holdingRequirements, type Claim } from './analysis/explain';
export { explainSurvival, type Held, type Survival } from './analysis/explain-survival';
export { singlePointsOfFailure, sharedFate, type SharedFate } from './analysis/single-points';
export { chokePoints, type ChokePoint } from './analysis/choke-points';
export { whatFalls, type Fallen, type WhatFalls } from './analysis/what-falls';
export { whatWouldHelp } from './analysis/what-would-help';
export type { MitigationRanking, MitigationRow } from './analysis/ranking/rank-mitigations';
export { applyMitigations, type Mitigated, type Refusal } from './analysis/what-if/apply';
export type { DependencyTarget, Mitigation, MitigationKind } from './model/mitigation';
export {
  compareSystems,
  isSame,
  type BlastChange,
  type Changed,
  type RowChanges,
  type SystemComparison,
} from './analysis/compare-systems';

// Writing.
export { systemDot, systemMermaid } from './exporters/system-drawings';
export { COLUMN_DIALECTS, systemColumns, type ColumnDialect, type Columns } from './exporters/system-columns';
