/** documented: the operator says so; reported: press or an affected company; inferred: a conclusion, and it says from what. */
export const EVIDENCE = ['documented', 'reported', 'inferred'] as const;
export type Evidence = (typeof EVIDENCE)[number];
export const PLANES = ['data', 'control', 'unknown'] as const;
export type Plane = (typeof PLANES)[number];
export const SOURCE_KINDS = ['primary', 'company-status', 'press', 'analysis', 'digest'] as const;
export const COMPONENT_KINDS = [
  'aws-internal',
  'aws-service',
  'amazon-product',
  'cloud-internal',
  'cloud-service',
  'third-party',
  'people',
  'market',
] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];
/** Families of provider parts, then sectors of products, then people: the angles of the rings. */
export const FAMILIES = [
  'compute',
  'data',
  'identity',
  'messaging',
  'network',
  'operations',
  'games',
  'money',
  'social',
  'media',
  'home',
  'work',
  'public',
  'developer',
  'people',
] as const;
export type Family = (typeof FAMILIES)[number];
/** What a component of a reader's own system is; decides its drawing and its family. */
export const OWN_KINDS = [
  'compute',
  'storage',
  'database',
  'network',
  'dns',
  'identity',
  'queue',
  'observe',
  'edge',
  'app',
  'people',
] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
/** Our own neutral drawings; no vendor logos. */
export const GLYPHS = [...OWN_KINDS, 'region', 'market'] as const;
export type Glyph = (typeof GLYPHS)[number];
export const RECORD_STATES = ['operational', 'degraded', 'down', 'recovering'] as const;
export type RecordState = (typeof RECORD_STATES)[number];
export const PRECISIONS = ['exact', 'approximate'] as const;
export const MITIGATION_KINDS = [
  'rollback',
  'throttle',
  'bypass',
  'scale-out',
  'restart',
  'manual-fix',
  'failover',
  'fix',
  'communication',
  'prevention',
] as const;
