import { describe, expect, it } from 'vitest';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { Third } from '../../src/state/third.svelte';
import { at, playOut, visitOf } from '../support/visit';

describe('below the picture', () => {
  it('invites at rest, and its middle button watches it fall', () => {
    const visit = visitOf();
    const third = new Third(visit);
    expect(third.started).toBe(false);
    expect(third.timeline).toBeNull();
    expect(third.playWord).toBe('Watch it fall');
    third.play();
    expect(visit.explorer.faults).toEqual([at(visit, 'ddb-regional-endpoint')]);
    expect(third.playWord).toBe('Pause');
    expect(third.timeline).toMatchObject({ kind: 'waves', cursor: 1 });
  });

  it('pauses, goes on, and begins once more at the end', () => {
    const visit = visitOf();
    const third = new Third(visit);
    third.play();
    third.play();
    expect(visit.clock.playing).toBe(false);
    expect(third.playWord).toBe('Play');
    third.play();
    expect(visit.clock.playing).toBe(true);
    playOut(visit);
    expect(third.atEnd).toBe(true);
    expect(third.playWord).toBe('Show again');
    third.play();
    expect(visit.cursor).toBe(1);
    expect(visit.clock.playing).toBe(true);
  });

  it('steps from rest to what broke first that day, and never out of the course', () => {
    const visit = visitOf();
    const third = new Third(visit);
    third.step(-1);
    expect(third.started).toBe(false);
    third.step(1);
    expect(visit.cursor).toBe(1);
    expect(visit.clock.playing).toBe(false);
    third.goTo(999);
    expect(visit.cursor).toBe(visit.course.length);
    third.step(1);
    expect(visit.cursor).toBe(visit.course.length);
    third.seek(3);
    expect(visit.cursor).toBe(3);
    expect(third.words.place).toBe(`Wave 3 of ${visit.course.length}`);
  });

  it('speaks of what is selected, as long as nothing plays', () => {
    const visit = visitOf();
    const third = new Third(visit);
    third.goTo(999);
    const plain = third.words;
    visit.select(at(visit, 'snapchat'));
    expect(third.words.lead).toContain('Snapchat');
    expect(third.words.lead).not.toBe(plain.lead);
    visit.clock.playFrom(1);
    expect(third.words.place).toBe(`Wave 1 of ${visit.course.length}`);
  });

  it('tells a record by the minute while it plays, and to the tick where it stands', async () => {
    const visit = visitOf();
    const third = new Third(visit);
    await visit.playRecord();
    expect(third.timeline?.kind).toBe('record');
    visit.clock.tick(10_000);
    expect(third.minute % TICKS_PER_MINUTE).toBe(0);
    expect(third.minute).toBeLessThanOrEqual(visit.time);
    expect(third.words.kind).toBe('record');
    third.seek(visit.time);
    expect(visit.clock.playing).toBe(false);
    expect(third.minute).toBe(visit.time);
  });
});
