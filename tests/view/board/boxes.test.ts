import { describe, expect, it } from 'vitest';
import { boardDe } from '../../../src/text/board/de';
import { boardEn } from '../../../src/text/board/en';
import { BoxCells } from '../../../src/view/board/box-cells.svelte';
import { boxTeller, type BoxFrame, type BoxSetting } from '../../../src/view/board/boxes';
import { keptIfSame } from '../../../src/view/board/kept-if-same';
import { STILL, follow } from '../../../src/view/board/motion';
import { flagship } from './boards';

type Looks = NonNullable<Parameters<typeof flagship>[1]>;

const { input, ids, at, layout, frame } = flagship();
const [ddb, snapchat] = [at('dynamodb'), at('snapchat')];
const setting: BoxSetting = {
  ...{ layout, text: boardEn, note: 'DNS record empty', kind: 'cascade', live: true },
  words: {
    ...{ labels: input.labels, title: 'A board', start: ddb, note: '' },
    ...{ known: new Set([snapchat]), people: new Set<number>() },
  },
};
const calm: BoxFrame = { looks: frame.looks, motion: STILL, arrives: new Map(), stop: -Infinity };
/** The same frame with some boxes in another state; who did not change keeps their look, as frames do. */
const boxFrame = (looks: Looks, more: Partial<BoxFrame> = {}): BoxFrame => ({
  ...calm,
  looks: flagship('en', looks).frame.looks.map((look, index) => (looks.has(ids[index]!) ? look : calm.looks[index]!)),
  ...more,
});

describe('the boxes of a board', () => {
  it('say name, place and state, each once', () => {
    const box = boxTeller()(snapchat, setting, calm);
    expect(box).toMatchObject({ label: 'Snapchat', note: '', slot: null, stop: false, live: true, at: undefined });
    expect(box.words).toMatch(/^Snapchat, /);
    expect(box.classes.split(' ')).toEqual(expect.arrayContaining(['s-up', 'known', 'm3']));
  });
  it('have a second line only where it began', () => {
    const boxOf = boxTeller();
    expect(boxOf(ddb, setting, calm)).toMatchObject({ note: 'DNS record empty' });
    expect(boxOf(ddb, setting, calm).classes.split(' ')).toContain('start');
    expect(boxOf(snapchat, setting, calm).classes.split(' ')).not.toContain('start');
  });
  it('are the same value as long as a frame says nothing new of them', () => {
    const boxOf = boxTeller();
    const before = [ddb, snapchat].map((one) => boxOf(one, setting, calm));
    const fallen = boxFrame(new Map([['dynamodb', { health: 'down', now: true }]]));
    const after = [ddb, snapchat].map((one) => boxOf(one, { ...setting }, fallen));
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]!.classes.split(' ')).toEqual(expect.arrayContaining(['s-down', 'now']));
    expect(after[1]).toBe(before[1]);
  });
  it('change when the tab stop comes or goes', () => {
    const boxOf = boxTeller();
    expect(boxOf(ddb, setting, calm).stop).toBe(false);
    expect(boxOf(ddb, setting, { ...calm, stop: ddb }).stop).toBe(true);
    expect(boxOf(snapchat, setting, { ...calm, stop: ddb }).stop).toBe(false);
    expect(boxOf(ddb, setting, { ...calm, stop: snapchat }).stop).toBe(false);
  });
  it('move from what they were, when the line arrives', () => {
    const boxOf = boxTeller();
    const fallen = boxFrame(new Map([['snapchat', { health: 'degraded', now: true }]]));
    const still = follow(STILL, calm.looks, true);
    const motion = follow(still, fallen.looks, true);
    const moving = boxOf(snapchat, setting, { ...fallen, motion, arrives: new Map([[snapchat, 412.4]]) });
    expect(moving.classes.split(' ')).toEqual(expect.arrayContaining([motion.beat, 'w-up', 'w-known', 's-degraded']));
    expect(moving.at).toBe('412ms');
    const measured = boxOf(snapchat, setting, { ...fallen, motion, arrives: new Map([[snapchat, 430]]) });
    expect(measured.at).toBe('430ms');
    expect(boxOf(ddb, setting, { ...fallen, motion }).classes).not.toContain('beat');
  });
  it('are told anew in another language, and when nothing can be pressed any more', () => {
    const boxOf = boxTeller();
    const fallen = boxFrame(new Map([['snapchat', { health: 'down' }]]));
    expect(boxOf(snapchat, setting, fallen).words).toContain(boardEn.health.down);
    expect(boxOf(snapchat, { ...setting, text: boardDe }, fallen).words).toContain(boardDe.health.down);
    expect(boxOf(snapchat, { ...setting, live: false }, fallen).live).toBe(false);
    expect(boxOf(snapchat, { ...setting, kind: 'record' }, calm).slot).toEqual({ sign: 'tick' });
  });
});

describe('a value that is kept', () => {
  it('is the one before as long as every field is the same', () => {
    const before = { hit: 3, of: 9, remark: undefined };
    expect(keptIfSame(before, { ...before })).toBe(before);
    const more = { ...before, hit: 4 };
    expect(keptIfSame(before, more)).toBe(more);
    expect(keptIfSame(undefined, more)).toBe(more);
  });
});

describe('what the board tells its boxes', () => {
  it('reaches those of whom a frame says something new, and nobody who has gone', () => {
    const fallen = boxFrame(new Map([['dynamodb', { health: 'down', now: true }]]));
    let now: readonly [BoxSetting, BoxFrame] = [setting, calm];
    const cells = new BoxCells(() => now);
    const [root, app] = [cells.of(ddb), cells.of(snapchat)];
    const before = [root.value, app.value];
    expect(cells.of(ddb)).toBe(root);
    now = [setting, fallen];
    expect(root.value).toBe(before[0]);
    cells.show();
    expect(root.value.classes.split(' ')).toContain('s-down');
    expect(app.value).toBe(before[1]);
    now = [setting, { ...calm, looks: calm.looks.slice(0, Math.max(ddb, snapchat)) }];
    cells.show();
    const [gone, stays] = ddb > snapchat ? [ddb, snapchat] : [snapchat, ddb];
    now = [setting, fallen];
    expect(cells.of(stays)).toBe(stays === ddb ? root : app);
    expect(cells.of(gone)).not.toBe(gone === ddb ? root : app);
  });
});
