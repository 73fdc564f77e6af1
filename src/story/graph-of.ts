import type { StoryCore } from '../catalog/parts';
import { gentleReading } from '../catalog/readings';
import type { DependencyGraph } from '../model/graph';
import { graphOfIncident } from '../model/incident-graph';
import { once } from './once';

/** The graph of a story, made once: a large one takes as long as reading it. */
export const graphOf: (core: StoryCore) => DependencyGraph = once(graphOfIncident);
/** The same as `gentleReading` has it. */
export const gentleGraphOf: (core: StoryCore) => DependencyGraph = once((core) => graphOfIncident(gentleReading(core)));
