import { PAUSE, type Work } from '../analysis/work';
import type { StoryCore } from '../catalog/parts';
import { hasUnknown } from '../catalog/readings';
import { wiringOf } from '../engine/wiring';
import { boardOf } from './arrange';
import { gentleGraphOf, graphOf } from './graph-of';
import { storyIndexOf } from './story';

/** All that is made once of a story, with pauses: a page that shows a large one next need not stand still for it. */
export function* readyWork(core: StoryCore): Work<void> {
  for (const graph of hasUnknown(core) ? [graphOf, gentleGraphOf] : [graphOf]) {
    graph(core);
    yield PAUSE;
    wiringOf(graph(core));
    yield PAUSE;
  }
  storyIndexOf(core);
  yield PAUSE;
  boardOf(core);
  yield PAUSE;
}
