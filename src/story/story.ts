import type { StoryCore, StoryDetails } from '../catalog/parts';
import type { DependencyGraph } from '../model/graph';
import type { StoryText } from '../text/story/en';
import { factsOf, type StoryFacts } from './facts';
import { graphOf } from './graph-of';
import { once } from './once';
import { indexStory, type StoryIndex } from './story-index';

/** A story in one language, ready to be told: what every course and every sentence about it starts from. */
export interface Story {
  readonly core: StoryCore;
  /** Null until they have come. */
  readonly details: StoryDetails | null;
  readonly words: StoryText;
  /** The graph of the story itself. */
  readonly graph: DependencyGraph;
  readonly index: StoryIndex;
  readonly facts: StoryFacts;
}

/** Made once, as the graph is. */
export const storyIndexOf: (core: StoryCore) => StoryIndex = once((core) => indexStory(core, graphOf(core)));

/** `run` is the graph that cascades run on, where changes have added to the story's own. */
export function storyOf(core: StoryCore, details: StoryDetails | null, words: StoryText, run?: DependencyGraph): Story {
  const graph = graphOf(core);
  return {
    ...{ core, details, words, graph },
    index: storyIndexOf(core),
    facts: factsOf(core, details, run ?? graph),
  };
}
