import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChoices, encodeChoices, readClass, type ChoiceQuestion } from '../../src/analysis/choice-code';
import { designClass, designCode, scoreDesign, type DesignQuestion } from '../../src/analysis/design';
import { codeOf, placingClass, scorePlacing, type PlacingQuestion } from '../../src/analysis/placing';
import { designQuestion } from '../../src/story/lesson-tasks';
import { lesson, storyCore } from '../lessons/files';
import { law } from '../support/property';

const question = fc
  .array(fc.record({ size: fc.integer({ min: 2, max: 9 }), value: fc.nat(8) }), { minLength: 1, maxLength: 12 })
  .map((rows) => ({
    asked: { key: 'a question', sizes: rows.map(({ size }) => size) } satisfies ChoiceQuestion,
    values: rows.map(({ size, value }) => value % size),
  }));

describe('a code of choices', () => {
  law('says what was chosen', [question], ({ asked, values }) => {
    expect(decodeChoices(asked, encodeChoices(asked, values))).toEqual({ ok: true, values });
  });
  law('with one wrong sign names the sign and what it must be', [question, fc.nat()], ({ asked, values }, at) => {
    const code = encodeChoices(asked, values);
    const signs = [...code].flatMap((sign, i) => (sign === '-' ? [] : [i]));
    const place = signs[at % signs.length] ?? 0;
    const right = code[place];
    const typed = `${code.slice(0, place)}${right === '7' ? '8' : '7'}${code.slice(place + 1)}`;
    expect(decodeChoices(asked, typed)).toEqual({
      ok: false,
      problem: { code: 'one-wrong', place: (at % signs.length) + 1, instead: right },
    });
  });
  law('belongs to its question', [question], ({ asked, values }) => {
    const code = encodeChoices(asked, values);
    expect(decodeChoices({ ...asked, key: 'another' }, code)).toMatchObject({ ok: false });
  });
  it('thirty by paste: bad lines are counted from 1, empty ones are none', () => {
    const asked = { key: 'k', sizes: [3, 3] };
    const code = encodeChoices(asked, [2, 0]);
    const { all, bad } = readClass(asked, `${Array.from({ length: 30 }, () => code).join('\n')}\n\nnobody\n`);
    expect(all).toHaveLength(30);
    expect(bad.map(({ line }) => line)).toEqual([32]);
  });
  it('is written as it always was: sheets with codes on them lie about', () => {
    expect(encodeChoices({ key: 'k1', sizes: [2] }, [1])).toBe('APR5-GWPV');
  });
  it('refuses what is no choice', () => {
    expect(() => encodeChoices({ key: 'k', sizes: [2] }, [2])).toThrow(RangeError);
    expect(() => encodeChoices({ key: 'k', sizes: [2] }, [])).toThrow(RangeError);
  });
});

describe('what was put where', () => {
  const bands: PlacingQuestion = { key: 'b', truth: [0, 1, 2, 2], places: 4, ordered: true };
  it('hits and misses, and the order over pairs that belong apart', () => {
    expect(scorePlacing(bands, [0, 1, 2, 2])).toMatchObject({
      hits: [0, 1, 2, 3],
      misses: [],
      order: { right: 5, wrong: 0, together: 1, tauB: 1 },
    });
    // All one span late: nothing hit, the order right all the same.
    expect(scorePlacing(bands, [1, 2, 3, 3])).toMatchObject({
      hits: [],
      misses: [0, 1, 2, 3],
      order: { right: 5, wrong: 0 },
    });
    expect(scorePlacing(bands, [2, 1, 0, 0])).toMatchObject({ hits: [1], order: { right: 0, wrong: 5 } });
    expect(scorePlacing(bands, [1, 1, 1, 1]).order).toEqual({ right: 0, wrong: 0, together: 6, tauB: null });
    expect(scorePlacing({ ...bands, ordered: false }, [0, 1, 2, 2]).order).toBeNull();
    for (const put of [
      [0, 1, 2, -1],
      [0, 1, 2, 4],
      [0, 1, 2],
      [0, 1, 2, 2, 2],
      [0, 1, 2, NaN],
    ])
      expect(() => scorePlacing(bands, put)).toThrow(new RangeError(`no such places: ${put.join()}`));
    // Two of three apart in truth, two of three apart as put: 2 right of √(2 · 2) pairs that are told apart.
    expect(scorePlacing({ ...bands, truth: [0, 0, 1] }, [1, 1, 3]).order).toEqual({
      ...{ right: 2, wrong: 0, together: 1, tauB: 1 },
    });
    expect(scorePlacing({ ...bands, truth: [0, 1, 2] }, [0, 2, 1]).order?.tauB).toBeCloseTo(1 / 3, 12);
    expect(scorePlacing({ ...bands, truth: [0, 1, 2] }, [0, 1, 1]).order?.tauB).toBeCloseTo(2 / Math.sqrt(6), 12);
  });
  law(
    'right, wrong and together are all pairs',
    [fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 8 })],
    (rows) => {
      const truth = rows.map(([place]) => place);
      const { order } = scorePlacing(
        { key: '', truth, places: 4, ordered: true },
        rows.map(([, put]) => put),
      );
      expect((order?.right ?? 0) + (order?.wrong ?? 0) + (order?.together ?? 0)).toBe(
        (rows.length * (rows.length - 1)) / 2,
      );
    },
  );
  it('of a class: counts, the commonest error, the share that is right', () => {
    const code = (put: readonly number[]) => encodeChoices(codeOf(bands), put);
    const found = placingClass(bands, [code([0, 1, 2, 2]), code([0, 3, 2, 2]), code([1, 3, 2, 2])].join('\n'));
    expect(found).toMatchObject({ codes: 3, bad: [], right: 1 - 3 / 12 });
    expect(found.counts[1]).toEqual([0, 1, 0, 2]);
    expect(found.errors).toEqual([
      { thing: 1, place: 3, count: 2 },
      { thing: 0, place: 1, count: 1 },
    ]);
    expect(placingClass(bands, 'nobody').right).toBeNull();
    const all = [
      [1, 0, 3, 3],
      [1, 2, 3, 3],
      [2, 0, 3, 0],
    ]
      .map((put) => code(put))
      .join('\n');
    const errors = (most?: number) =>
      placingClass(bands, all, most).errors.map(({ thing, place, count }) => `${thing} ${place} ${count}`);
    expect(errors()).toEqual(['2 3 3', '0 1 2', '1 0 2']); // of equally common ones as they are listed
    expect(errors(9)).toEqual(['2 3 3', '0 1 2', '1 0 2', '3 3 2', '0 2 1', '1 2 1', '3 0 1']);
    expect(placingClass(bands, all).right).toBe(0);
  });
});

describe('a design by what holds', () => {
  const ask = (at: number): DesignQuestion => {
    const { design, moment = '' } = lesson('redesign-it').steps[at]!;
    if (!design) throw new Error('no design');
    return designQuestion(design, storyCore(/^#\/([^?]+)/.exec(moment)?.[1] ?? '')).question;
  };
  const shop = ask(2);
  const designs = (asked: DesignQuestion): number[][] =>
    Array.from({ length: 1 << asked.offers.length }, (_, bits) =>
      asked.offers.flatMap((__, at) => ((bits >> at) & 1 ? [at] : [])),
    ).filter((chosen) => chosen.length <= asked.budget);

  it('the shop: as it is nobody is served; three equally good designs serve on four of five days', () => {
    const { outcomes, ...none } = scoreDesign(shop, []);
    const others = [...shop.graph.scope].filter((scope) => scope === 0).length - 1;
    expect(outcomes.map((one) => [one.fault, one.served, one.of])).toEqual(
      shop.faults.map((fault) => [fault, false, others]),
    );
    expect(none).toEqual({
      ...{ served: 0, of: shop.faults.length * others, held: outcomes.reduce((sum, { held }) => sum + held, 0) },
    });
    const scores = designs(shop).map((chosen) => scoreDesign(shop, chosen));
    const most = Math.max(...scores.map(({ served }) => served));
    expect(most).toBe(4);
    expect(scores.filter(({ served }) => served === most)).toHaveLength(3);
    expect(scoreDesign(shop, [3]).served).toBe(2);
    expect(scoreDesign(shop, [5]).served).toBe(0);
  });
  it('Signal: two copies behind one name help nowhere, three right changes everywhere, two never', () => {
    const signal = ask(5);
    const copies = signal.offers.findIndex(({ kind }) => kind === 'copies');
    expect(scoreDesign(signal, [copies]).served).toBe(0);
    const all = designs(signal).filter((chosen) => scoreDesign(signal, chosen).served === 3);
    expect(all.length).toBeGreaterThan(0);
    for (const chosen of all) expect(chosen).toHaveLength(3);
  });
  it('no offer makes anything worse', () => {
    for (const chosen of designs(shop).filter(({ length }) => length < shop.budget))
      for (let more = 0; more < shop.offers.length; more++)
        expect(scoreDesign(shop, [...new Set([...chosen, more])]).held).toBeGreaterThanOrEqual(
          scoreDesign(shop, chosen).held,
        );
  });
  it('a code belongs to its offers: with another one among them it is none', () => {
    const code = encodeChoices(
      designCode(shop),
      shop.offers.map(() => 0),
    );
    expect(decodeChoices(designCode(shop), code)).toMatchObject({ ok: true });
    const other = { ...shop, offers: [shop.offers[1]!, shop.offers[0]!, ...shop.offers.slice(2)] };
    expect(decodeChoices(designCode(other), code)).toMatchObject({ ok: false });
  });
  it('a class: the best first, equal codes together, over the budget nothing', () => {
    const code = (chosen: readonly number[]) =>
      encodeChoices(
        designCode(shop),
        shop.offers.map((_, at) => Number(chosen.includes(at))),
      );
    const found = designClass(shop, [code([5]), code([0, 1, 3]), code([5]), code([0, 1, 2, 3]), 'nobody'].join('\n'));
    expect(found.codes).toBe(3);
    expect(found.bad.map(({ line }) => line)).toEqual([5]);
    expect(found.rows.map(({ chosen, count }) => [chosen, count])).toEqual([
      [[0, 1, 3], 1],
      [[5], 2],
    ]);
    expect(found.rows[0]!.score).toEqual(scoreDesign(shop, [0, 1, 3]));
    const order = (...designs: (readonly number[])[]) =>
      designClass(shop, designs.map(code).join('\n')).rows.map(({ chosen }) => chosen.join());
    const same = shop.offers.flatMap((_, at) => {
      const [nothing, one] = [scoreDesign(shop, []), scoreDesign(shop, [at])];
      return one.served === nothing.served && one.held === nothing.held ? [at] : [];
    });
    expect(same.length).toBeGreaterThan(0); // an offer that helps nobody
    const [vain = -1] = same;
    expect(order([vain], [])).toEqual(['', `${vain}`]); // equally good, equally common: what spends less
    expect(order([vain], [], [vain])).toEqual([`${vain}`, '']); // the commoner
    expect(order([], [3])).toEqual(['3', '']); // whom it serves, before all
  });
});
