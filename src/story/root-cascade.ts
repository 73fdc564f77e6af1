import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import { cascadeCourse, type CascadeCourse } from './cascade-course';
import type { Story } from './story';

/** What the model makes of the fault that a story began with. */
export function cascadeOfRoot(story: Story): CascadeCourse {
  const component = Math.max(0, story.index.indexOf(story.core.root));
  const cascade = simulateCascade(story.graph, { events: [{ time: 0, component, level: DOWN }] });
  return cascadeCourse(story, story.graph, cascade);
}
