import { describe, expect, it } from 'vitest';
import { encodeChoices } from '../../src/analysis/choice-code';
import { designClass, designCode } from '../../src/analysis/design';
import { codeOf, placingClass } from '../../src/analysis/placing';
import { aggregatePredictions } from '../../src/analysis/prediction-class';
import { encodePrediction } from '../../src/analysis/prediction-code';
import { sayDesigned, sayPlaced, sayPredicted } from '../../src/story/class-words';
import { designQuestion } from '../../src/story/lesson-tasks';
import { storyOf } from '../../src/story/story';
import { de } from '../../src/text/lesson/de';
import { en } from '../../src/text/lesson/en';
import { en as storyWords } from '../../src/text/story/en';
import { lesson, storyCore } from '../lessons/files';
import { cascade, small } from './support';

describe.each([
  ['en', en],
  ['de', de],
] as const)('what a class did, in %s', (_, words) => {
  it('predicted: who thought what, why that is wrong, and how many marked each', () => {
    const { of } = small();
    const [db, portal] = ['db', 'portal'].map(of.index.indexOf) as [number, number];
    const question = {
      ...{ story: of.core.id, graph: of.graph, cascade: cascade(of).cascade, candidates: [db, portal] },
      faults: [of.index.indexOf('power')],
    };
    const codes = [[db], [portal]].map((falls) => encodePrediction(question, { falls, ordered: false }));
    const said = sayPredicted(aggregatePredictions(question, codes.join('\n')), of, words);
    expect(said?.summary).toBe(words.classCount(2, 50));
    expect(said?.errors?.map(({ sentence }) => sentence)).toEqual([
      words.thoughtHolds(1, 2, 'Database'),
      words.thoughtFalls(1, 2, 'Portal'),
    ]);
    for (const { why } of said?.errors ?? []) expect(why.join('')).not.toBe('');
    expect(said?.table.rows).toEqual([
      { name: 'Database', share: 0.5, cells: [words.countOf(1, 2), words.falls] },
      { name: 'Portal', share: 0.5, cells: [words.countOf(1, 2), words.holds] },
    ]);
    expect(sayPredicted(aggregatePredictions(question, ''), of, words)).toBeNull();
  });
  it('put where: the commonest error with what is right, and the right place marked', () => {
    const question = { key: 'k', truth: [1, 0], places: 2, ordered: false };
    const things = [
      { name: 'first', why: 'so' },
      { name: 'second', why: 'thus' },
    ];
    const asked = { question, things, places: ['early', 'late'] };
    const codes = [0, 1].map((first) => encodeChoices(codeOf(question), [first, 0])).join('\n');
    const said = sayPlaced(placingClass(question, codes), asked, words);
    expect(said?.summary).toBe(words.classCount(2, 75));
    const { place } = words.tasks;
    expect(said?.errors).toEqual([
      { sentence: place.thought(1, 2, 'first', 'early'), why: [`${place.right('first', 'late')} so`] },
    ]);
    expect(said?.table.columns.slice(1)).toEqual(['early', 'late']);
    expect(said?.table.rows[1]).toEqual({
      name: 'second',
      cells: [`${words.countOf(2, 2)} ✓`, words.countOf(0, 2)],
    });
    expect(sayPlaced(placingClass(question, ''), asked, words)).toBeNull();
  });
  it('built: each design with what holds, the best first, and nothing is wrong', () => {
    const core = storyCore('toy-shop');
    const { design } = lesson('redesign-it').steps.find(({ id }) => id === 'three-for-the-shop')!;
    const asked = designQuestion(design!, core);
    const { question, labels } = asked;
    const none = question.offers.map(() => 0);
    const codes = [none, none, [1, ...none.slice(1)]].map((values) => encodeChoices(designCode(question), values));
    const found = designClass(question, codes.join('\n'));
    const story = storyOf(core, null, storyWords);
    const said = sayDesigned(found, asked, story, words);
    const its = words.tasks.design;
    expect(said?.summary).toBe(its.bestOf(3, found.rows[0]!.score.served, question.faults.length));
    expect(said?.errors).toBeNull();
    expect(said?.table.columns[1]).toBe(core.components[question.guard]?.label);
    const counts = new Map(said?.table.rows.map(({ name, cells }) => [name, cells[2]]));
    expect(counts).toEqual(
      new Map([
        [labels[0], words.countOf(1, 3)],
        [its.none, words.countOf(2, 3)],
      ]),
    );
    expect(sayDesigned(designClass(question, ''), asked, story, words)).toBeNull();
  });
});
