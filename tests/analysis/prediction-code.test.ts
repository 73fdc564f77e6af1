import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSymbols, writeSymbols } from '../../src/analysis/code-symbols';
import { candidatesOf, scorePrediction } from '../../src/analysis/prediction';
import { aggregatePredictions } from '../../src/analysis/prediction-class';
import { decodePrediction, encodePrediction, type CodedQuestion } from '../../src/analysis/prediction-code';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { storyCore } from '../lessons/files';
import { law } from '../support/property';

function ask(story: string, fault: string, wanted?: readonly string[]): CodedQuestion & { of: (id: string) => number } {
  const core = storyCore(story);
  const graph = graphOfIncident(core);
  const of = (id: string) => core.components.findIndex((component) => component.id === id);
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: of(fault), level: 3 }] });
  return {
    story,
    graph,
    cascade,
    of,
    faults: [of(fault)],
    candidates: candidatesOf(graph, [of(fault)], wanted?.map(of)),
  };
}
const school = ask('toy-school', 'login');
const day = ask('aws-2025-10-20', 'ddb-regional-endpoint');

/** Some candidates in any order. */
const marks = (question: CodedQuestion) => fc.shuffledSubarray([...question.candidates]);

describe('a code', () => {
  law('is read as it was written, with and without order', [marks(school), fc.boolean()], (falls, ordered) => {
    const sorted = ordered ? falls : school.candidates.filter((candidate) => falls.includes(candidate));
    const decoded = decodePrediction(school, encodePrediction(school, { falls, ordered }));
    expect(decoded).toEqual({ ok: true, prediction: { falls: sorted, ordered } });
  });
  law(
    'also for a graph of 187 components, in several blocks',
    [marks(day), fc.boolean()],
    (falls, ordered) => {
      const decoded = decodePrediction(day, encodePrediction(day, { falls, ordered }));
      expect(decoded.ok && new Set(decoded.prediction.falls)).toEqual(new Set(falls));
      if (ordered) expect(decoded.ok && decoded.prediction.falls).toEqual(falls);
    },
    60,
  );

  it('is short, and says nothing but marks: the same for everybody who thinks the same', () => {
    const twelve = ask('aws-2025-10-20', 'ddb-regional-endpoint', [
      'dynamodb',
      'lambda',
      'ec2-launches',
      'ec2',
      'ec2-droplets',
      'route-53',
      's3',
      'signal',
      'snapchat',
      'ring',
      'slack',
      'students',
    ]);
    const code = encodePrediction(twelve, { falls: twelve.candidates.slice(0, 3), ordered: false });
    expect(code.replaceAll('-', '')).toHaveLength(10);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(encodePrediction(twelve, { falls: twelve.candidates.slice(0, 3), ordered: false })).toBe(code);
  });

  law(
    'may be typed in any case, with spaces, O for 0, I and L for 1',
    [marks(school), fc.infiniteStream(fc.nat(3))],
    (falls, dice) => {
      const code = encodePrediction(school, { falls, ordered: true });
      const typed = [...code]
        .map((sign) => {
          const roll = dice.next().value;
          if (sign === '0') return ['0', 'O', 'o', '0'][roll];
          if (sign === '1') return ['1', 'I', 'l', 'L'][roll];
          if (sign === '-') return ['-', ' ', '', ' - '][roll];
          return roll % 2 === 0 ? sign.toLowerCase() : sign;
        })
        .join('');
      expect(decodePrediction(school, ` ${typed} `)).toMatchObject({ ok: true, prediction: { falls } });
    },
  );

  law(
    'with one wrong sign is refused, and the sign is named',
    [marks(school), fc.nat(), fc.integer({ min: 1, max: 31 })],
    (falls, at, by) => {
      const plain = encodePrediction(school, { falls, ordered: false }).replaceAll('-', '');
      const place = at % plain.length;
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const wrong = alphabet[(alphabet.indexOf(plain[place]!) + by) % 32]!;
      const typed = plain.slice(0, place) + wrong + plain.slice(place + 1);
      expect(decodePrediction(school, typed)).toEqual({
        ok: false,
        problem: { code: 'one-wrong', place: place + 1, instead: plain[place] },
      });
    },
  );
  law(
    'with two signs changed, or swapped, is never read as another prediction',
    [marks(school), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })],
    (falls, one, two, by, more) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const plain = [...encodePrediction(school, { falls, ordered: false }).replaceAll('-', '')];
      const [a, b] = [one % plain.length, two % plain.length];
      fc.pre(a !== b);
      const changed = [...plain];
      changed[a] = alphabet[(alphabet.indexOf(plain[a]!) + by) % 32]!;
      changed[b] = alphabet[(alphabet.indexOf(plain[b]!) + more) % 32]!;
      expect(decodePrediction(school, changed.join('')).ok).toBe(false);
      const swapped = [...plain];
      [swapped[a], swapped[b]] = [plain[b]!, plain[a]!];
      expect(decodePrediction(school, swapped.join('')).ok).toBe(plain[a] === plain[b]);
    },
  );
  law('nothing that is typed breaks it', [fc.string({ unit: 'grapheme', maxLength: 60 })], (typed) => {
    // Sixty signs that happen to be a code are not to be had by typing.
    expect(decodePrediction(school, typed)).toMatchObject({ ok: false });
  });

  it('of another fault, story, list of candidates or state of the data says so', () => {
    const code = encodePrediction(school, { falls: [], ordered: false });
    const less = { ...school, candidates: school.candidates.slice(1) };
    const other = ask('toy-school', 'wifi');
    const changed = { ...school, graph: ask('toy-shop', 'names').graph };
    for (const question of [other, less, changed, { ...school, story: 'toy-school-2' }, day])
      expect(decodePrediction(question, code)).toEqual({ ok: false, problem: { code: 'other-question' } });
  });
  it('of another version says so; cut, empty and strange ones say what is wrong', () => {
    const decode = (typed: string) => decodePrediction(school, typed);
    const problem = (typed: string) => {
      const decoded = decode(typed);
      return decoded.ok ? null : decoded.problem;
    };
    const symbols = readSymbols(encodePrediction(school, { falls: [], ordered: false }));
    if ('code' in symbols) throw new Error('a good code');
    expect(problem(writeSymbols([symbols[0]! ^ 8, ...symbols.slice(1)]))).toEqual({ code: 'other-version' });
    expect(problem(' - ')).toEqual({ code: 'empty' });
    expect(problem('AB?D')).toEqual({ code: 'no-such-sign', place: 3, sign: '?' });
    expect(problem('ABU')).toEqual({ code: 'no-such-sign', place: 3, sign: 'U' });
    expect(problem('AB')).toEqual({ code: 'several-wrong' });
    for (const cut of [symbols.slice(0, 3), symbols.slice(0, -1), [...symbols, 0]])
      expect(problem(writeSymbols(cut))).toEqual({ code: 'several-wrong' }); // too short, or too long
    const three = school.candidates.slice(0, 3).reverse();
    const inOrder = readSymbols(encodePrediction(school, { falls: three, ordered: true })) as readonly number[];
    const ending = (last: number) => decode(writeSymbols(inOrder.with(-1, last)));
    expect(inOrder.at(-1)).toBe(0b10100); // the last of six orders, and two bits that mean nothing
    expect(ending(0b10000)).toMatchObject({ ok: true, prediction: { ordered: true } });
    for (const last of [0b11000, 0b11100, 0b10101, 0b10110])
      expect(ending(last)).toEqual({ ok: false, problem: { code: 'several-wrong' } });
    expect(readSymbols('000')).toEqual({ code: 'several-wrong' }); // check signs of nothing
  });
});

describe('a class', () => {
  const { of } = school;
  const code = (...falls: string[]) => encodePrediction(school, { falls: falls.map(of), ordered: false });
  const right = code('timetable', 'homework', 'canteen');

  it('counts marks, and names what most got wrong, with its reason', () => {
    const lines = [
      right,
      right,
      code('timetable', 'homework', 'wifi'),
      code('timetable', 'wifi', 'power'),
      'ABC?',
      '',
      code('wifi'),
    ];
    const result = aggregatePredictions(school, lines.join('\n'));
    expect(result.predictions).toBe(5);
    expect(result.bad).toEqual([{ line: 5, typed: 'ABC?', problem: { code: 'no-such-sign', place: 4, sign: '?' } }]);
    expect(result.marks.map(({ component, count, falls }) => [school.graph.ids[component], count, falls])).toEqual([
      ['power', 1, false],
      ['wifi', 3, false],
      ['timetable', 4, true],
      ['homework', 3, true],
      ['canteen', 2, true],
    ]);
    expect(
      result.misconceptions.map(({ component, thought, count }) => [school.graph.ids[component], thought, count]),
    ).toEqual([
      ['wifi', 'falls', 3],
      ['canteen', 'holds', 3],
      ['homework', 'holds', 2],
    ]);
    expect(result.misconceptions.map(({ judged }) => judged.fell)).toEqual([false, true, true]);
    expect(result.right).toBeCloseTo(1 - (1 + 3 + 1 + 2 + 3) / 25);
  });

  law('counts as each prediction scored alone', [fc.array(marks(school), { maxLength: 12 })], (all) => {
    const result = aggregatePredictions(
      school,
      all.map((falls) => encodePrediction(school, { falls, ordered: false })).join('\n'),
    );
    const scores = all.map((falls) => scorePrediction(school, { falls, ordered: false }));
    expect(result.predictions).toBe(all.length);
    for (const [i, { component, count }] of result.marks.entries()) {
      expect(component).toBe(school.candidates[i]);
      expect(count).toBe(all.filter((falls) => falls.includes(component)).length);
    }
    const wrong = scores.reduce((sum, { misses, falseAlarms }) => sum + misses + falseAlarms, 0);
    expect(result.right).toEqual(all.length === 0 ? null : expect.closeTo(1 - wrong / (all.length * 5), 9));
  });

  it('of thirty is counted on the largest graph, too', () => {
    const lines = Array.from({ length: 30 }, (_, i) =>
      encodePrediction(day, {
        falls: day.candidates.filter((_, j) => (i * 7 + j * 3) % 5 === 0),
        ordered: i % 2 === 0,
      }),
    );
    const result = aggregatePredictions(day, lines.join('\r\n'));
    expect([result.predictions, result.bad]).toEqual([30, []]);
  });
});
