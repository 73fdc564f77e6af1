import { coreOfSystem } from '../../src/catalog/own-story';
import type { OwnWords } from '../../src/catalog/own-words';
import type { StoryCore } from '../../src/catalog/parts';
import type { OwnGraph } from '../../src/model/own-graph';
import { ownId } from '../../src/model/own-id';
import { systemOfOwnGraph } from '../../src/model/system-as-link';

/** A graph that came with a link, as a story. */
export const coreOfOwnGraph = (graph: OwnGraph, words: OwnWords): StoryCore =>
  coreOfSystem(ownId(graph), systemOfOwnGraph(graph), words, 'link');
