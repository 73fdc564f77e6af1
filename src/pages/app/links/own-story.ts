import { coreOfOwnGraph } from '../../../catalog/own-story';
import type { StoryCore } from '../../../catalog/parts';
import type { OwnGraph } from '../../../model/own-graph';
import { loadOwnText, textForOwn } from '../../../text/own/texts';
import { loadText, type Text, type TextLanguage } from '../../../text/texts';

/** A reader's own graph as a story in one language, and what is said of it. */
export async function openOwnGraph(
  graph: OwnGraph,
  language: TextLanguage,
): Promise<{ readonly core: StoryCore; readonly text: Text }> {
  const [text, own] = await Promise.all([loadText(language), loadOwnText(language)]);
  return { core: coreOfOwnGraph(graph, own), text: textForOwn(text, own) };
}
