import type { FormatId, ReadFiles } from './types';

/** How to fetch the reader of a format, which comes with its parser and only when it is needed. */
export const READERS: Readonly<Record<FormatId, () => Promise<ReadFiles>>> = {
  system: async () => (await import('./system')).readSystem,
  compose: async () => (await import('./compose')).readCompose,
  kubernetes: async () => (await import('./kubernetes')).readKubernetes,
  backstage: async () => (await import('./backstage')).readBackstage,
  terraform: async () => (await import('./terraform')).readTerraform,
  cloudformation: async () => (await import('./cloudformation')).readCloudFormation,
  mermaid: async () => (await import('./mermaid')).readMermaid,
  dot: async () => (await import('./dot')).readDot,
  csv: async () => (await import('./csv')).readCsv,
  'dependency-links': async () => (await import('./dependency-links')).readDependencyLinks,
  'zipkin-spans': async () => (await import('./zipkin-spans')).readZipkinSpans,
  otlp: async () => (await import('./otlp')).readOtlp,
  'resilience-hub': async () => (await import('./resilience-hub')).readResilienceHub,
  'node-link': async () => (await import('./node-link')).readNodeLink,
  graphml: async () => (await import('./graphml')).readGraphMl,
  gexf: async () => (await import('./gexf')).readGexf,
  cyclonedx: async () => (await import('./cyclonedx')).readCycloneDx,
  spdx: async () => (await import('./spdx')).readSpdx,
  structurizr: async () => (await import('./structurizr')).readStructurizr,
  likec4: async () => (await import('./likec4')).readLikeC4,
  drawio: async () => (await import('./drawio')).readDrawio,
  kiali: async () => (await import('./kiali')).readKiali,
  nx: async () => (await import('./nx')).readNx,
  depcruise: async () => (await import('./depcruise')).readDepcruise,
};
