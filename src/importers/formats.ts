import * as fromJson from './detect-json';
import * as fromText from './detect-text';
import type { Detect } from './peek';
import type { FormatId } from './types';

/** A format, and how to know it. */
export interface Format {
  readonly id: FormatId;
  /** As its makers write it; the same in every language. */
  readonly name: string;
  /** Looks at a beginning and at keys, so that all can be asked. */
  readonly detect: Detect;
}

/** Every format that has a reader. */
export const FORMATS: readonly Format[] = [
  { id: 'system', name: 'Dominograph', detect: fromText.system },
  { id: 'compose', name: 'Docker Compose', detect: fromText.compose },
  { id: 'kubernetes', name: 'Kubernetes', detect: fromText.kubernetes },
  { id: 'backstage', name: 'Backstage', detect: fromText.backstage },
  { id: 'terraform', name: 'Terraform / OpenTofu', detect: fromJson.terraform },
  { id: 'cloudformation', name: 'CloudFormation', detect: fromText.cloudFormation },
  { id: 'mermaid', name: 'Mermaid', detect: fromText.mermaid },
  { id: 'dot', name: 'Graphviz DOT', detect: fromText.dot },
  { id: 'csv', name: 'CSV', detect: fromText.csv },
  { id: 'dependency-links', name: 'Jaeger / Zipkin', detect: fromJson.dependencyLinks },
  { id: 'zipkin-spans', name: 'Zipkin', detect: fromJson.zipkinSpans },
  { id: 'otlp', name: 'OpenTelemetry', detect: fromJson.otlp },
  { id: 'resilience-hub', name: 'AWS Resilience Hub', detect: fromJson.resilienceHub },
  { id: 'node-link', name: 'JSON graph', detect: fromJson.nodeLink },
  { id: 'graphml', name: 'GraphML', detect: fromText.graphMl },
  { id: 'gexf', name: 'GEXF', detect: fromText.gexf },
  { id: 'cyclonedx', name: 'CycloneDX', detect: fromJson.cycloneDx },
  {
    id: 'spdx',
    name: 'SPDX',
    detect: (peek) => Math.max(fromJson.spdxJson(peek), fromText.spdxTags(peek)),
  },
  { id: 'structurizr', name: 'Structurizr', detect: fromJson.structurizr },
  { id: 'likec4', name: 'LikeC4', detect: fromJson.likeC4 },
  { id: 'drawio', name: 'draw.io', detect: fromText.drawio },
  { id: 'kiali', name: 'Kiali', detect: fromJson.kiali },
  { id: 'nx', name: 'Nx', detect: fromJson.nx },
  { id: 'depcruise', name: 'dependency-cruiser', detect: fromJson.depcruise },
];
