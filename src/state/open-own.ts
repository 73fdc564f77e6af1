import { PAUSE, type Work } from '../analysis/work';
import { detailsOfSystem } from '../catalog/own-details';
import { coreWork } from '../catalog/own-story';
import type { OwnWords } from '../catalog/own-words';
import type { StoryCore, StoryDetails } from '../catalog/parts';
import { readyWork } from '../story/ready';
import type { OwnText } from '../text/own/en';
import { drive } from '../workers/drive';
import type { OwnStory } from './loader.svelte';

/** A reader's own system as a story, ready to be shown. The page answers while a large one is made. */
export async function openSystem(
  { id, system, about }: OwnStory,
  words: OwnText & OwnWords,
): Promise<{ readonly core: StoryCore; readonly details: StoryDetails }> {
  const opened = await drive(openingWork(id, system, about ? 'file' : 'link', words), NEVER, () => undefined);
  if (!opened) throw new Error('stopped');
  return opened;
}
const NEVER = new AbortController().signal;

function* openingWork(
  id: string,
  system: OwnStory['system'],
  from: 'link' | 'file',
  words: OwnText & OwnWords,
): Work<{ readonly core: StoryCore; readonly details: StoryDetails }> {
  const core = yield* coreWork(id, system, words, from);
  yield PAUSE;
  const details = detailsOfSystem(system, core, words);
  yield PAUSE;
  yield* readyWork(core);
  return { core, details };
}
