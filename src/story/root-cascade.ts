import { hasUnknown } from '../catalog/readings';
import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import { cascadeCourse, type CascadeCourse } from './cascade-course';
import { gentleGraphOf } from './graph-of';
import type { Story } from './story';

/** What the model makes of the fault that a story began with. */
export function cascadeOfRoot(story: Story): CascadeCourse {
  const component = Math.max(0, story.index.indexOf(story.core.root));
  const scenario = { events: [{ time: 0, component, level: DOWN }] };
  const certain = hasUnknown(story.core) ? simulateCascade(gentleGraphOf(story.core), scenario) : null;
  return cascadeCourse(story, story.graph, simulateCascade(story.graph, scenario), certain);
}
