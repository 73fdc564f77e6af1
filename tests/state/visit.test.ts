import { describe, expect, it } from 'vitest';
import { readMitigation } from '../../src/model/mitigation-token';
import { momentOf } from '../../src/state/arrive';
import { at, playOut, visitOf } from '../support/visit';

const ENDPOINT = 'ddb-regional-endpoint';

describe('breaking', () => {
  it('begins with the fault and plays to the end without a stop', () => {
    const visit = visitOf();
    expect(visit.course.countAt(visit.cursor).hit).toBe(0);
    expect(visit.frame.combs).toEqual([]);
    visit.watch();
    expect(visit.cursor).toBe(1);
    expect(visit.clock.playing).toBe(true);
    expect(visit.frame.looks[at(visit, ENDPOINT)]).toMatchObject({ health: 'down', fault: true });
    playOut(visit);
    expect(visit.cursor).toBe(visit.course.length);
    expect(visit.health[at(visit, 'snapchat')]).toBe('down');
    expect(visit.course.countAt(visit.cursor).hit).toBe(142);
  });

  it('stays in its wave while the language changes, whose captions take longer to read', async () => {
    const visit = visitOf();
    visit.watch();
    for (let cursor = 1; cursor <= visit.course.length; cursor++) {
      visit.clock.goTo(cursor);
      if (cursor < visit.course.length) {
        visit.clock.play();
        visit.clock.tick(300);
      }
      await visit.setLanguage(cursor % 2 === 0 ? 'en' : 'de');
      expect(visit.cursor).toBe(cursor);
    }
  });

  it('lets the first names that everybody knows fall within nine seconds', () => {
    const visit = visitOf();
    visit.watch();
    let milliseconds = 0;
    for (; visit.health[at(visit, 'snapchat')] !== 'down' && milliseconds < 60_000; milliseconds += 50)
      visit.clock.tick(50);
    expect(milliseconds).toBeLessThanOrEqual(9000);
  });

  it('asks what has fallen, and breaks what works', () => {
    const visit = visitOf();
    expect(visit.press(at(visit, ENDPOINT), { at: 0 })).toBe('broke');
    visit.clock.goTo(visit.course.length);
    expect(visit.press(at(visit, 'snapchat'), { at: 5000 })).toBe('asked');
    expect(visit.attention.selected).toBe(at(visit, 'snapchat'));
    expect(visit.explorer.faults).toEqual([at(visit, ENDPOINT)]);
    expect(visit.frame.combs.length).toBeGreaterThan(0); // the way from the cause to it
    expect(visit.press(at(visit, 'ec2'), { at: 9000 })).toBe('broke');
    expect(visit.explorer.faults).toEqual([at(visit, 'ec2')]);
  });

  it('takes the two halves of a double click for one', () => {
    const visit = visitOf();
    const snapchat = at(visit, 'snapchat');
    expect(visit.press(snapchat, { at: 1000 })).toBe('broke');
    expect(visit.press(snapchat, { at: 1200 })).toBe('none');
    expect(visit.attention.selected).toBe(-1);
    expect(visit.clock.playing).toBe(true);
    expect(visit.press(snapchat, { at: 2000 })).toBe('asked');
    // Two boxes in quick succession are two presses.
    expect(visit.press(at(visit, 'signal'), { at: 2100 })).toBe('broke');
    // To look is another gesture: it is not the second half of a press.
    expect(visit.press(at(visit, 'signal'), { look: true, at: 2200 })).toBe('asked');
  });

  it('looks without a deed, and breaks one more beside what is broken', () => {
    const visit = visitOf();
    expect(visit.press(at(visit, 'lambda'), { look: true, at: 0 })).toBe('asked');
    expect(visit.explorer.faults).toEqual([]);
    visit.press(at(visit, 'lambda'), { at: 1000 });
    visit.press(at(visit, 's3'), { add: true, at: 2000 });
    expect(visit.explorer.faults).toEqual([at(visit, 'lambda'), at(visit, 's3')]);
    visit.clock.goTo(visit.course.length);
    const fallen = visit.health.findIndex((health, component) => health === 'down' && !visit.faults.has(component));
    expect(visit.press(fallen, { add: true, at: 3000 })).toBe('broke'); // it is only hit so far, not broken itself
    expect(visit.explorer.faults).toEqual([at(visit, 'lambda'), at(visit, 's3'), fallen]);
    visit.repair(fallen);
    visit.repair(at(visit, 'lambda'));
    expect(visit.explorer.faults).toEqual([at(visit, 's3')]);
    expect(visit.cursor).toBe(1);
  });

  it('is healed, taken back and done again, each time where the reader stood', () => {
    const visit = visitOf();
    visit.watch();
    visit.clock.goTo(5);
    visit.heal();
    expect(visit.course.countAt(visit.cursor).hit).toBe(0);
    expect(visit.course.length).toBe(0);
    visit.undo();
    expect(visit.cursor).toBe(5);
    expect(visit.faults).toEqual(new Set([at(visit, ENDPOINT)]));
    visit.redo();
    expect(visit.cursor).toBe(0);
    expect(visit.explorer.faults).toEqual([]);
  });

  it('finds an app at the end of what happened that day, with its way lit', () => {
    const visit = visitOf();
    visit.find(at(visit, 'snapchat'));
    expect(visit.cursor).toBe(visit.course.length);
    expect(visit.asked.chain).toBe(true);
    expect(visit.clock.playing).toBe(false);
    // Whoever has broken something stays with it.
    const mine = visitOf();
    mine.break(at(mine, 'signal'));
    mine.find(at(mine, 'snapchat'));
    expect(mine.explorer.faults).toEqual([at(mine, 'signal')]);
    expect(mine.attention.selected).toBe(at(mine, 'snapchat'));
  });
});

describe('the record', () => {
  it('plays fourteen and a half hours in about a minute, to its end', async () => {
    const visit = visitOf();
    expect(await visit.playRecord()).toBe(true);
    let milliseconds = 0;
    for (; visit.clock.playing; milliseconds += 50) visit.clock.tick(50);
    expect(milliseconds).toBeGreaterThan(40_000);
    expect(milliseconds).toBeLessThan(90_000);
    expect(visit.time).toBe(visit.record?.end);
    expect(visit.cursor).toBe(visit.course.length);
  });

  it('is asked and never changed: no press breaks, nothing is taken back', async () => {
    const visit = visitOf();
    visit.watch();
    visit.clock.goTo(3);
    await visit.playRecord(false);
    visit.clock.goTo(20);
    expect(visit.press(at(visit, 'lambda'), { at: 0 })).toBe('asked');
    expect(visit.press(at(visit, 's3'), { add: true, at: 1000 })).toBe('asked');
    visit.undo();
    expect(visit.cursor).toBe(20);
    expect(visit.frame.kind).toBe('record');
    visit.leaveRecord();
    expect(visit.frame.kind).toBe('cascade');
    expect(visit.cursor).toBe(3); // where the reader's own cascade was left
    expect(visit.attention.selected).toBe(-1);
  });

  it('keeps instant, selection and playing while the language changes', async () => {
    const visit = visitOf();
    await visit.playRecord();
    visit.clock.tick(9000);
    visit.attention.select(at(visit, 'snapchat'));
    const { time, cursor } = visit;
    expect(await visit.setLanguage('de')).toBe(true);
    expect(visit.loader.loaded.text.language).toBe('de');
    expect(visit.story.words.language).toBe('de');
    expect([visit.time, visit.cursor]).toEqual([time, cursor]);
    expect(visit.attention.selected).toBe(at(visit, 'snapchat'));
    expect(visit.clock.playing).toBe(true);
  });

  it('is compared with the model only where somebody asks: outlines, counts, nothing else', async () => {
    const visit = visitOf();
    await visit.playRecord(false);
    visit.clock.goToInstant(visit.record!.end);
    const plain = visit.frame;
    expect(plain.looks.some(({ difference }) => difference !== null)).toBe(false);
    visit.compare(true);
    expect(visit.comparing).toBe(true);
    const { looks } = visit.frame;
    expect(looks.some(({ difference }) => difference !== null)).toBe(true);
    expect(looks.map(({ health }) => health)).toEqual(plain.looks.map(({ health }) => health));
    visit.leaveRecord();
    expect(visit.comparing).toBe(false);
  });

  it('that could not be had leaves what was there, with a word', async () => {
    const visit = visitOf((what) =>
      what.startsWith('tape') ? Promise.reject(new Error('offline')) : Promise.resolve(),
    );
    visit.watch();
    visit.clock.goTo(4);
    expect(await visit.playRecord()).toBe(false);
    expect(visit.record).toBeNull();
    expect(visit.cursor).toBe(4);
    expect(visit.notice).toBe(visit.loader.loaded.frame.notLoaded);
  });
});

describe('what has been asked for last', () => {
  it('is what is shown, of two outages in one tick', async () => {
    const visit = visitOf();
    const both = await Promise.all([visit.openStory('facebook-2021-10-04'), visit.openStory('fastly-2021-06-08')]);
    expect(both).toEqual([false, true]);
    expect(visit.core.id).toBe('fastly-2021-06-08');
    expect(visit.explorer.core.id).toBe('fastly-2021-06-08');
  });

  it('is what is shown, even if what was asked for before comes later', async () => {
    const free = new Map<string, () => void>();
    const visit = visitOf((what) => new Promise((resolve) => free.set(what, resolve)));
    const slow = visit.openStory('facebook-2021-10-04');
    const fast = visit.openStory('fastly-2021-06-08');
    await expect.poll(() => free.size).toBe(4);
    for (const [what, go] of free) if (what.includes('fastly')) go();
    expect(await fast).toBe(true);
    for (const go of free.values()) go();
    expect(await slow).toBe(false);
    expect(visit.core.id).toBe('fastly-2021-06-08');
    expect(visit.loader.busy).toBe(false);
  });

  it('is both, of an outage and a language in one tick', async () => {
    const visit = visitOf();
    await Promise.all([visit.openStory('facebook-2021-10-04'), visit.setLanguage('de')]);
    expect(visit.core.id).toBe('facebook-2021-10-04');
    expect(visit.loader.loaded.text.language).toBe('de');
    expect(visit.core.title).toContain('Facebook');
    expect(visit.core.title).toContain('Oktober');
  });

  it('takes nothing of the last outage along', async () => {
    const visit = visitOf();
    visit.watch();
    visit.select(at(visit, 'snapchat'));
    await visit.openStory('facebook-2021-10-04');
    expect(visit.attention.selected).toBe(-1);
    expect(visit.explorer.faults).toEqual([]);
    expect(visit.cursor).toBe(0);
    expect(visit.explorer.canUndo).toBe(false);
  });

  it('that cannot be had leaves everything as it was, and can be asked for again', async () => {
    let online = false;
    const visit = visitOf(() => (online ? Promise.resolve() : Promise.reject(new Error('offline'))));
    visit.watch();
    visit.clock.goTo(4);
    expect(await visit.openStory('facebook-2021-10-04')).toBe(false);
    expect(visit.core.id).toBe('aws-2025-10-20');
    expect(visit.cursor).toBe(4);
    expect(visit.notice).not.toBe('');
    expect(momentOf(visit).story).toBe('aws-2025-10-20');
    online = true;
    expect(await visit.openStory('facebook-2021-10-04')).toBe(true);
    expect(visit.notice).toBe('');
  });
});

it('runs with a change at once; whoever stood at the end stands at the end', async () => {
  const visit = visitOf();
  visit.find(at(visit, 'signal'));
  const before = visit.course.countAt(visit.cursor).hit;
  const change = readMitigation('second-region:signal');
  await visit.change(change ? [change] : []);
  expect(visit.course.countAt(visit.cursor).hit).toBe(before - 1);
  expect(visit.cursor).toBe(visit.course.length);
  expect(visit.frame.looks[at(visit, 'signal')]?.effect).toBe('partly');
  visit.undo();
  expect(visit.course.countAt(visit.cursor).hit).toBe(before);
});

it('keeps what was said while the rest of its story comes, and drops it with another story', async () => {
  const visit = visitOf();
  visit.say('A link could not be read.');
  await visit.complete();
  expect(visit.notice).toBe('A link could not be read.');
  await visit.openStory('facebook-2021-10-04');
  expect(visit.notice).toBe('');
});

describe('what is said as it happens', () => {
  it('of a cascade is one short sentence a wave, and nothing before the first', () => {
    const visit = visitOf();
    expect(visit.spoken).toBe('');
    visit.watch();
    visit.clock.goTo(1);
    expect(visit.spoken).toBe(visit.caption.short);
    expect(visit.spoken).toContain('DynamoDB');
    visit.clock.goTo(4);
    expect(visit.spoken).toBe(visit.captionAt(4).short);
  });
  it('of a record is the chapter with its first report, then each report', async () => {
    const visit = visitOf();
    await visit.playRecord(false);
    const chapter = (at: number) => visit.chapters[at]?.title ?? '';
    expect(visit.spoken).toContain(chapter(0));
    const later = visit.chapters.findIndex(({ from }) => from > (visit.record?.start ?? 0));
    visit.goToChapter(later);
    expect(visit.chapter).toBe(later);
    expect(visit.time).toBe(visit.chapters[later]?.from);
    const first = visit.record!.cursorAt(visit.chapters[later]!.from - 1) + 1;
    visit.clock.goTo(first);
    expect(visit.spoken).toContain(chapter(visit.chapter));
    visit.clock.goTo(first + 1);
    expect(visit.spoken).not.toContain(chapter(visit.chapter));
    const { time } = visit;
    visit.goToChapter(99); // there is none
    expect(visit.time).toBe(time);
  });
  it('while it plays is the briefest until a name falls that everybody knows', () => {
    const visit = visitOf();
    visit.watch();
    const hook = visit.cascade.waves.findIndex(({ changes }) =>
      changes.some(({ component }) => visit.core.components[component]?.fame),
    );
    const early = Array.from({ length: hook }, (_, wave) => visit.captionAt(wave + 1));
    expect(early.map((_, wave) => visit.playCaption(wave + 1))).toEqual(
      early.map(({ head }) => head.replace(/:$/, '.')),
    );
    expect(early.some(({ head, short }) => head.length < short.length)).toBe(true);
    expect(visit.playCaption(hook + 1)).toBe(visit.captionAt(hook + 1).short);
  });
});

describe('looking', () => {
  it('at one stops the clock, and shows why only where something is wrong', () => {
    const visit = visitOf();
    visit.watch();
    visit.select(at(visit, 'snapchat'));
    expect([visit.clock.playing, visit.asked.chain]).toEqual([false, false]); // it still works
    visit.clock.goTo(visit.course.length);
    expect(visit.asked.chain).toBe(true);
    expect(visitOf().asked.chain).toBe(false); // nothing is selected
  });
  it('at what works never breaks it by asking', () => {
    const visit = visitOf();
    visit.find(at(visit, 'snapchat'));
    const { standing } = visit;
    visit.undo();
    expect([visit.explorer.faults, standing > 0]).toEqual([[], true]);
  });
});

it('leaves what is tried out on the record with the record', async () => {
  const visit = visitOf();
  await visit.playRecord(false);
  const run = visit.plainModel!;
  visit.tryLever({ id: 'throttle', run });
  expect([visit.lever, visit.comparing, visit.model]).toEqual(['throttle', true, run]);
  visit.tryLever(null);
  expect([visit.lever, visit.comparing]).toEqual([null, true]);
  visit.tryLever({ id: 'throttle', run });
  visit.leaveRecord();
  expect([visit.lever, visit.model, visit.record]).toEqual([null, null, null]);
  visit.watch();
  visit.clock.goTo(3);
  visit.leaveRecord(); // there is none
  expect(visit.cursor).toBe(3);
});

it('compares with the run without a change at the same instant', async () => {
  const visit = visitOf();
  visit.find(at(visit, 'signal'));
  expect(visit.asked.unchanged).toBeNull();
  await visit.change([readMitigation('second-region:signal')!]);
  const { unchanged } = visit;
  visit.clock.goTo(visit.course.length);
  expect(visit.asked.unchanged).toEqual(unchanged?.healthAt(unchanged.length));
  visit.clock.goTo(0);
  expect(visit.asked.unchanged).toEqual(unchanged?.healthAt(0));
  visit.clock.goTo(3);
  expect(visit.asked.unchanged).toEqual(unchanged?.healthAt(unchanged.cursorAt(visit.time)));
  await visit.change([]);
  expect(visit.cursor).toBe(3); // whoever stood in the middle stays there
  await visit.change([readMitigation('second-region:signal')!]);
  await visit.playRecord(false);
  expect(visit.asked.unchanged).toBeNull();
});

it('says that something could not be had until something can, and keeps what else was said', async () => {
  let online = false;
  const visit = visitOf(() => (online ? Promise.resolve() : Promise.reject(new Error('offline'))));
  await visit.openStory('facebook-2021-10-04');
  expect(visit.notice).toBe(visit.loader.loaded.frame.notLoaded);
  visit.say('Something else.');
  online = true;
  await visit.complete();
  expect(visit.notice).toBe('Something else.');
});
