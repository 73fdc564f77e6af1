import * as fromJson from './detect-json';
import * as fromText from './detect-text';
import type { Look } from './look';
import type { FormatId, ReadFiles } from './types';

/** A format: how to know it, and how to fetch its reader, which comes with its parser and only when it is needed. */
export interface Format {
  readonly id: FormatId;
  /** As its makers write it; the same in every language. */
  readonly name: string;
  /** How sure it is, 0 to 1; looks at a beginning and at keys, so that all can be asked. */
  readonly detect: (look: Look) => number;
  readonly load: () => Promise<ReadFiles>;
}

/** Every format that has a reader. */
export const FORMATS: readonly Format[] = [
  {
    id: 'system',
    name: 'Dominograph',
    detect: fromText.system,
    load: async () => (await import('./system')).readSystem,
  },
  {
    id: 'compose',
    name: 'Docker Compose',
    detect: fromText.compose,
    load: async () => (await import('./compose')).readCompose,
  },
  {
    id: 'kubernetes',
    name: 'Kubernetes',
    detect: fromText.kubernetes,
    load: async () => (await import('./kubernetes')).readKubernetes,
  },
  {
    id: 'backstage',
    name: 'Backstage',
    detect: fromText.backstage,
    load: async () => (await import('./backstage')).readBackstage,
  },
  {
    id: 'terraform',
    name: 'Terraform / OpenTofu',
    detect: fromJson.terraform,
    load: async () => (await import('./terraform')).readTerraform,
  },
  {
    id: 'cloudformation',
    name: 'CloudFormation',
    detect: fromText.cloudFormation,
    load: async () => (await import('./cloudformation')).readCloudFormation,
  },
  {
    id: 'mermaid',
    name: 'Mermaid',
    detect: fromText.mermaid,
    load: async () => (await import('./mermaid')).readMermaid,
  },
  { id: 'dot', name: 'Graphviz DOT', detect: fromText.dot, load: async () => (await import('./dot')).readDot },
  { id: 'csv', name: 'CSV', detect: fromText.csv, load: async () => (await import('./csv')).readCsv },
  {
    id: 'dependency-links',
    name: 'Jaeger / Zipkin',
    detect: fromJson.dependencyLinks,
    load: async () => (await import('./dependency-links')).readDependencyLinks,
  },
  {
    id: 'zipkin-spans',
    name: 'Zipkin',
    detect: fromJson.zipkinSpans,
    load: async () => (await import('./zipkin-spans')).readZipkinSpans,
  },
  { id: 'otlp', name: 'OpenTelemetry', detect: fromJson.otlp, load: async () => (await import('./otlp')).readOtlp },
  {
    id: 'resilience-hub',
    name: 'AWS Resilience Hub',
    detect: fromJson.resilienceHub,
    load: async () => (await import('./resilience-hub')).readResilienceHub,
  },
  {
    id: 'node-link',
    name: 'JSON graph',
    detect: fromJson.nodeLink,
    load: async () => (await import('./node-link')).readNodeLink,
  },
  {
    id: 'graphml',
    name: 'GraphML',
    detect: fromText.graphMl,
    load: async () => (await import('./graphml')).readGraphMl,
  },
  { id: 'gexf', name: 'GEXF', detect: fromText.gexf, load: async () => (await import('./gexf')).readGexf },
  {
    id: 'cyclonedx',
    name: 'CycloneDX',
    detect: fromJson.cycloneDx,
    load: async () => (await import('./cyclonedx')).readCycloneDx,
  },
  {
    id: 'spdx',
    name: 'SPDX',
    detect: (look) => Math.max(fromJson.spdxJson(look), fromText.spdxTags(look)),
    load: async () => (await import('./spdx')).readSpdx,
  },
  {
    id: 'structurizr',
    name: 'Structurizr',
    detect: fromJson.structurizr,
    load: async () => (await import('./structurizr')).readStructurizr,
  },
  { id: 'likec4', name: 'LikeC4', detect: fromJson.likeC4, load: async () => (await import('./likec4')).readLikeC4 },
  { id: 'drawio', name: 'draw.io', detect: fromText.drawio, load: async () => (await import('./drawio')).readDrawio },
  { id: 'kiali', name: 'Kiali', detect: fromJson.kiali, load: async () => (await import('./kiali')).readKiali },
  { id: 'nx', name: 'Nx', detect: fromJson.nx, load: async () => (await import('./nx')).readNx },
  {
    id: 'depcruise',
    name: 'dependency-cruiser',
    detect: fromJson.depcruise,
    load: async () => (await import('./depcruise')).readDepcruise,
  },
];
