import { blastRadius } from '../../../engine/blast';
import { lessonLibrary } from '../../../catalog/lessons';
import { DEGRADED, DOWN } from '../../../model/health';
import { graphOfIncident } from '../../../model/incident-graph';
import { readMoment } from '../../../state/permalink';
import type { LessonText } from '../../../text/lesson/load';
import type { Text } from '../../../text/texts';

/** What the faults of a link come to in the end: "3 of 9 degraded or worse". */
export async function sayOutcome(link: string, text: Text, words: LessonText): Promise<string> {
  const moment = readMoment(link);
  if (!moment) return '';
  const core = await lessonLibrary.loadCore(moment.story, text.language);
  const graph = graphOfIncident(core);
  const faults = core.components.flatMap(({ id }, component) =>
    moment.faults.includes(id) ? [{ component, level: DOWN }] : [],
  );
  const counted = Array.from(blastRadius(graph, faults)).filter((_, component) => graph.scope[component] === 0);
  return words.hit(counted.filter((level) => level >= DEGRADED).length, counted.length);
}
