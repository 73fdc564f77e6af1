import { gentleReading, hasUnknown } from '../catalog/readings';
import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import { graphOfIncident } from '../model/incident-graph';
import { cascadeCourse, type CascadeCourse } from './cascade-course';
import type { Story } from './story';

/** What the model makes of the fault that a story began with. */
export function cascadeOfRoot(story: Story): CascadeCourse {
  const component = Math.max(0, story.index.indexOf(story.core.root));
  const scenario = { events: [{ time: 0, component, level: DOWN }] };
  const gentle = hasUnknown(story.core) ? graphOfIncident(gentleReading(story.core)) : null;
  const certain = gentle && simulateCascade(gentle, scenario);
  return cascadeCourse(story, story.graph, simulateCascade(story.graph, scenario), certain);
}
