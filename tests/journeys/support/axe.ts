import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The program that looks; to be run in the page before `findingsOfAxe`. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong: WCAG 2.2 A and AA, and its best practices. Runs in the page. */
export async function findingsOfAxe(part: string): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run(
        root: Element,
        options: object,
      ): Promise<{
        violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
      }>;
    };
  };
  const { violations } = await axe.run(document.querySelector(part) ?? document.documentElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'], // of all else axe would write down every element, too
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
