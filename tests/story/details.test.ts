import { beforeEach, describe, expect, it } from 'vitest';
import { boardInput, boardOf } from '../../src/story/arrange';
import { cardOf } from '../../src/story/cards';
import type { CascadeCourse } from '../../src/story/cascade-course';
import { sayChain } from '../../src/story/chain';
import { comebacksToAsk } from '../../src/story/comebacks';
import { effectOfComparison } from '../../src/story/effect';
import { frameOf, UNASKED } from '../../src/story/frame';
import { networkOf } from '../../src/story/network';
import { sayChapter, sayHeard } from '../../src/story/say-record';
import { storyOf, type Story } from '../../src/story/story';
import { storyOfWeek, weekPuzzle } from '../../src/story/week-puzzle';
import { sayIf } from '../../src/story/what-if/say-mitigation';
import { sayCount } from '../../src/story/words';
import { en as text } from '../../src/text/en';
import { en } from '../../src/text/story/en';
import { en as whatIf } from '../../src/text/what-if/en';
import { share } from '../support/property';
import { largeCore } from '../support/large';
import { smallCore, smallDetails } from '../support/small-outage';
import { core, STORY_IDS } from '../support/stories';
import { board, cascade, record, small, story } from './support';

let { of, fall, told, chapters } = small();
beforeEach(() => {
  ({ of, fall, told, chapters } = small());
});
const at = of.index.indexOf;

describe('what those hear who do not see the record', () => {
  const heard = (cursor: number, chapter: number) => sayHeard(of, told, cursor, chapters, chapter);
  it('is the chapter where a report opens it, else the report', () => {
    // Reports at minutes 0, 10, 30, 60, 150 and 180; the second chapter begins at minute 60.
    expect([heard(0, 0), heard(1, 0), heard(2, 0), heard(3, 0), heard(4, 1), heard(5, 1)]).toEqual([
      '1 of 2: The fall.',
      '1 of 2: The fall.',
      'The shop: disrupted; one more report.',
      'Clerks: problems reported.',
      '2 of 2: The way back.',
      'Database: coming back.',
    ]);
  });
  it('is the report where nobody has written chapters', () =>
    expect([0, 1].map((cursor) => sayHeard(of, told, cursor, [], -1))).toEqual([
      'Nothing has been reported yet.',
      'Power: down.',
    ]));
  it('of a chapter of several sentences, one follows the other', () => {
    const sentences = [
      { text: 'It falls.', sources: ['paper'] },
      { text: 'All of it.', sources: ['own-report'] },
    ];
    expect(sayChapter(of, [{ ...chapters[0]!, sentences }], 0)).toMatchObject({
      ...{ body: 'It falls. All of it.', source: '', note: '' },
    });
  });
});

it('a count stands with what it counts', () => {
  const count = { of: 10, hit: 3, minor: 2, silent: 4, down: 3, degraded: 0, recovering: 0, reported: 0, perhaps: 0 };
  expect(sayCount(of, count, 'record')).toEqual({ figure: '3 of 10', what: 'parts reported on so far have problems' });
  expect(sayCount(of, count, 'cascade')).toEqual({ figure: '3 of 10', what: 'parts disrupted or down' });
});

it('a card says of each relation how strong it is, on whose word, and how the model reads it; also before the details have come', () => {
  const card = (whole: typeof of) =>
    cardOf(whole, fall, fall.length, at('office'), { faults: new Set([at('power')]), text })!;
  const [needed] = card(of).needs;
  expect(needed).toMatchObject({
    ...{ name: 'Database', health: 'down', fault: false, strength: 'hard', plane: 'control' },
    ...{ evidence: 'documented', lagMinutes: 0, what: 'A call from office to db.' },
  });
  expect(needed?.modelled).toBe(`${text.startOnly} (${text.modelAssumption}). It runs on.`);
  const [bare] = card(storyOf(smallCore(), null, en)).needs;
  expect(bare).toMatchObject({ name: 'Database', what: '', sources: [] });
  expect(bare?.modelled).toBe(text.startOnly);
});

it('a chain leads back through the waves in which its links came into the state that is told', () => {
  const whole = story('aws-2025-10-20');
  const course = cascade(whole);
  const last = course.length;
  let links = 0;
  for (let component = 0; component < whole.index.n; component++)
    for (const { component: link, wave, health } of sayChain(whole, course, last, component)) {
      expect(course.healthAt(wave)[link], `${link}`).toBe(health);
      expect(course.healthAt(wave - 1)[link]).not.toBe(health);
      links++;
    }
  expect(links).toBeGreaterThan(200);
});

describe('what can be asked of a record', () => {
  it('is what the story names first, as far as it came back', () => {
    const whole = story('aws-2025-10-20');
    const reports = record(whole);
    const cameBack = whole.core.components.flatMap(({ id, scope }, component) => {
      const history = reports.historyOf(reports.length, component);
      const last = history.at(-1);
      const known = last?.word === 'operational' && last.precision !== 'by' && last.time > 0;
      return known && scope !== true && history.some(({ word }) => word !== 'operational') ? [id] : [];
    });
    const { show } = whole.core.story;
    const named = cameBack.filter((id) => show.includes(id));
    const asked = comebacksToAsk(whole)!.components;
    expect(asked.filter((id) => show.includes(id))).toHaveLength(Math.min(asked.length, named.length));
    expect(cameBack.length).toBeGreaterThan(asked.length); // so there was a choice
  });
  it('needs three things or more that came back after the beginning, and not all at once', () => {
    const asked = (...minutes: readonly number[]) => {
      const core = smallCore();
      const record = minutes.flatMap((minute, place) => {
        const row = {
          component: ['db', 'cache', 'mail', 'lift'][place]!,
          precision: 'exact' as const,
          text: '',
          sources: [],
        };
        const at_ = (after: number) => new Date(Date.parse(core.when!.start_utc) + after * 60_000).toISOString();
        return [
          { ...row, t_utc: at_(-1), state: 'down' as const },
          { ...row, t_utc: at_(minute), state: 'operational' as const },
        ];
      });
      return comebacksToAsk(storyOf(core, { ...smallDetails(), record, impact: [] }, en));
    };
    expect(asked(20, 40)).toBeNull();
    expect(asked(20, 20, 20)).toBeNull();
    expect(asked(20, 40, 0)).toBeNull();
    expect(asked(20, 40, 80, 0)?.components).toEqual(['db', 'cache', 'mail']);
    // Between 20 and 80 minutes stand several round times: the earlier ones are asked for.
    expect(asked(20, 80, 200)).toEqual({ components: ['db', 'cache', 'mail'], ends: [20, 90] });
  });
  it('is eight things at most, first what the story shows, in the order in which all are listed', () => {
    const core = { ...smallCore(), story: { show: ['island', 'lift'] } };
    const things = core.components.filter(({ scope }) => scope !== true);
    const minutesOn = (minutes: number) => new Date(Date.parse(core.when!.start_utc) + minutes * 60_000).toISOString();
    const report = (component: string, minutes: number, state: 'down' | 'operational') => ({
      ...{ t_utc: minutesOn(minutes), component, state, precision: 'exact' as const, text: '', sources: [] },
    });
    const record = things.flatMap(({ id }, place) => [
      report(id, 1, 'down'),
      report(id, 20 * (place + 1), 'operational'),
    ]);
    const its = storyOf(core, { ...smallDetails(), record, impact: [] }, en);
    expect(comebacksToAsk(its)).toEqual({
      components: ['power', 'db', 'cache', 'shop', 'portal', 'mail', 'lift', 'island'],
      ends: [45, 90, 120],
    });
  });
});

describe('the story of a week', () => {
  const turns = (names: string, from = 0) =>
    Array.from(names, (_, i) => storyOfWeek({ name: '', index: from + i }, Array.from(names))).join('');
  it('goes over the shelf in strides that meet each story once', () => {
    expect(turns('abcde')).toBe('acebd'); // seven on
    expect(turns('abcdefg')).toBe('aebfcgd'); // eleven on, for seven would stay where it is
    expect(turns('edcba')).toBe('acebd'); // however the shelf is sorted
    expect(turns('abcde', -5)).toBe('acebd');
    expect(storyOfWeek({ name: '', index: 3 }, [])).toBe('');
  });
  it('asks for nothing that its first question has given away', () => {
    for (const id of share(STORY_IDS))
      for (const index of [0, 1, 2, 3]) {
        const [first, second] = weekPuzzle(core(id, 'en'), { name: '', index }).questions;
        if (first?.ask !== 'falls' || second?.ask !== 'holds') throw new Error(id);
        expect(second.options).not.toContain(first.options[first.right]);
      }
  });
});

it('what a change does is in groups, what is good first, nothing said twice', () => {
  const each = { component: at('db'), before: { worst: 3 }, after: { worst: 2 } };
  const shift = (ticks: number) => ({ ...each, by: ticks });
  const minute = 60_000_000;
  const compared = {
    ...{ before: { fallen: 7 }, after: { fallen: 5 } },
    ...{ neverFalls: [each], milder: [each], newlyFalls: [each], harsher: [each] },
    ...{ fallsLater: [shift(5 * minute), shift(1)], backEarlier: [shift(90 * minute)] },
  } as unknown as Parameters<typeof effectOfComparison>[1];
  const said = effectOfComparison(of, compared, whatIf);
  expect(said).toMatchObject({ before: 7, after: 5, total: 10 });
  const worse = whatIf.fromTo('down', 'disrupted');
  expect(said.groups.map(({ key, good, title, rows }) => [key, good, title, rows.map(({ detail }) => detail)])).toEqual(
    [
      ['never', true, whatIf.neverFalls(1), ['']],
      ['milder', true, whatIf.milder(1), [worse]],
      ['later', true, whatIf.fallsLater(1), [whatIf.later(whatIf.span(5))]],
      ['sooner', true, whatIf.backEarlier(1), [whatIf.earlier(whatIf.span(90))]],
      ['new', false, whatIf.newlyFalls(1), ['']],
      ['harsher', false, whatIf.harsher(1), [worse]],
    ],
  );
  expect(said.groups[0]!.rows).toEqual([{ component: at('db'), name: 'Database', detail: '' }]);
});

it('what is inside the operator would have existed twice; what people use would have run in a second region', () => {
  const ifTwice = (target: string) =>
    sayIf([{ kind: 'second-region', target } as Parameters<typeof sayIf>[0][number]], { count: 2 }, of, whatIf);
  expect(ifTwice('power')).toBe(
    'If Power had existed a second time, independent of all this, 2 parts that failed would have held.',
  );
  expect(ifTwice('mail')).toBe('If Mail had run in a second region as well, 2 parts that failed would have held.');
});

describe('the board of a system', () => {
  it('knows what everybody knows, the best known first', () => {
    const fame = new Map([
      ['shop', 2],
      ['lift', 1],
      ['mail', 3],
    ]);
    const components = of.core.components.map((one) => ({ ...one, fame: fame.get(one.id) ?? 0 }));
    expect(boardInput({ ...of.core, components }).known).toEqual(['lift', 'shop', 'mail'].map(at));
  });
  it('knows which needs are soft', () => {
    const { dependencies } = boardInput(of.core);
    expect(dependencies.flatMap(({ dependent, soft }) => (soft ? [dependent] : []))).toEqual([at('mail')]);
  });
  it('has cells for some hundreds; of a part of thousands, bars', () => {
    const few = largeCore(300);
    expect(boardOf(few).size).toBe('cells');
    const many = largeCore(3000);
    expect(boardOf(many).size).toBe('bars');
    const groups = many.board.zones.flatMap(({ groups: its }) => its);
    const part = (size: number) => [
      { ...many.board.zones[0]!, groups: [{ ...groups[0]!, components: groups[0]!.components.slice(0, size) }] },
    ];
    expect([260, 261].map((size) => boardOf(many, part(size)).size)).toEqual(['columns', 'bars']);
  });
});

describe('looks', () => {
  let whole: Story;
  let course: CascadeCourse;
  beforeEach(() => {
    whole = story('aws-2025-10-20');
    course = cascade(whole);
  });
  const draw = (cursor: number, asked: Partial<typeof UNASKED> = {}) =>
    frameOf(course, cursor, board(whole), { ...UNASKED, ...asked }).looks;
  it('are one for all that are nothing but well', () => {
    const looks = draw(0);
    const plain = new Set(looks.filter(({ health }) => health === 'up'));
    expect(plain.size).toBe(1);
  });
  it('are of its own for what is selected, falls now, or brings others down', () => {
    const one = draw(3, { selected: 5 });
    expect(one.filter(({ selected }) => selected)).toHaveLength(1);
    expect(one[5]?.selected).toBe(true);
    const now = one.flatMap(({ now: falls }, component) => (falls ? [component] : []));
    expect(now).toEqual(course.waves[2]!.changes.map(({ component }) => component).toSorted((a, b) => a - b));
  });
});

it('a network counts what stands in its closed groups', () => {
  const whole = core('aws-2025-10-20');
  const network = (open: readonly string[]) =>
    networkOf(whole, { arrangement: 'tiers', detail: 'story', open: new Set(open) }, 1.7, text);
  const closed = network([]);
  const inGroups = closed.scene.items.filter(({ group }) => group);
  const sum = inGroups.reduce((all, { members }) => all + members.length, 0);
  expect(closed.gathered).toBe(sum);
  expect(sum).toBeGreaterThan(100);
  const [first] = inGroups;
  expect(network([first!.key]).gathered).toBe(sum - first!.members.length);
  expect(networkOf(whole, { arrangement: 'tiers', detail: 'all', open: new Set() }, 1.7, text).gathered).toBe(0);
});

it('the record of a large outage is heard in short sentences', () => {
  const whole = story('aws-2025-10-20');
  const course = record(whole);
  for (const cursor of [0, 1, 2, 5, course.length])
    expect(sayHeard(whole, course, cursor, [], -1).length).toBeLessThanOrEqual(95);
});
