import { describe, expect, it } from 'vitest';
import { bestDesigns, partsOf } from '../../src/analysis/best-designs';
import { scoreDesign, type DesignQuestion } from '../../src/analysis/design';
import { designQuestion } from '../../src/story/lesson-tasks';
import { designOnPaper, placingOnPaper } from '../../src/story/paper-task';
import { tasks as de } from '../../src/text/lesson/tasks-de';
import { tasks as en } from '../../src/text/lesson/tasks-en';
import { lesson, storyCore } from '../lessons/files';

const core = storyCore('toy-shop');
const labelOf = (component: number): string => core.components[component]?.label ?? '';
const shop = () =>
  designQuestion(lesson('redesign-it').steps.find(({ id }) => id === 'three-for-the-shop')!.design!, core);

describe('the best designs', () => {
  /** By trying every choice of at most three out of the offers. */
  function slowly(question: DesignQuestion): readonly string[] {
    const all: (readonly number[])[] = [[]];
    for (const offer of question.offers.keys()) all.push(...all.map((chosen) => [...chosen, offer]));
    const worth = (chosen: readonly number[]): number => {
      const { served, held } = scoreDesign(question, chosen);
      return served * 1e6 + held * 1e3 - chosen.length;
    };
    const fit = all.filter(({ length }) => length <= question.budget);
    const top = Math.max(...fit.map(worth));
    return fit.filter((chosen) => worth(chosen) === top).map((chosen) => chosen.join());
  }
  it.each([0, 1, 2, 3])('with a budget of %i are all that serve and hold most and spend least', (budget) => {
    const question = { ...shop().question, budget };
    const best = bestDesigns(question).map(({ chosen }) => chosen.join());
    expect(best.toSorted()).toEqual(slowly(question).toSorted());
  });
});

it('a design is about what is guarded, what that needs and what fails', () => {
  const { question } = shop();
  const ids = (components: readonly number[]) => components.map((component) => core.components[component]?.id);
  const guard = core.components[question.guard]?.id;
  const needed = core.dependencies.filter(({ from }) => from === guard).map(({ to }) => to);
  expect(ids(partsOf(question))).toEqual([guard, ...needed, ...ids(question.faults)]);
});

describe.each([
  ['en', en],
  ['de', de],
] as const)('on paper, in %s', (_, words) => {
  it('a design has its offers, its faults, and no more of the best than a page has room for', () => {
    const { question, labels } = shop();
    const paper = designOnPaper(question, labels, labelOf, words, '60 min');
    expect(paper).toMatchObject({ type: 'design', budget: question.budget, offers: labels });
    expect([paper.lasts, paper.faults]).toEqual([words.design.lasts('60 min'), question.faults.map(labelOf)]);
    const best = bestDesigns(question);
    expect(best.length).toBeGreaterThan(0);
    expect(paper.best).toHaveLength(Math.min(4, best.length));
    const { chosen, score } = best[0]!;
    expect(paper.best[0]?.design).toBe(chosen.map((at) => labels[at]).join(' + '));
    const outcomes = paper.best[0]?.outcomes ?? [];
    expect(outcomes).toHaveLength(question.faults.length);
    const works = outcomes.filter((outcome) => outcome.includes(words.design.works(labelOf(question.guard))));
    expect(works).toHaveLength(score.served);
  });
  it('things have a box for each place, and the place where they belong', () => {
    const question = { key: 'k', truth: [1, 0], places: 2, ordered: false };
    const things = [
      { name: 'first', why: 'so' },
      { name: 'second', why: 'thus' },
    ];
    expect(placingOnPaper(question, things, ['early', 'late'], words)).toEqual({
      ...{ type: 'placing', help: words.place.sheetHelp, places: ['early', 'late'] },
      rows: [
        { name: 'first', why: 'so', place: 1 },
        { name: 'second', why: 'thus', place: 0 },
      ],
    });
  });
});
