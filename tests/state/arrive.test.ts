import { describe, expect, it } from 'vitest';
import { arrive, momentOf } from '../../src/state/arrive';
import { calmMoment, type Moment } from '../../src/state/moment';
import { writeMoment } from '../../src/state/permalink';
import { stepName } from '../../src/story/waves';
import { at, visitOf } from '../support/visit';

const STORY = 'aws-2025-10-20';
const broken = (more: Partial<Moment> = {}): Moment => ({
  ...calmMoment(STORY),
  faults: ['ddb-regional-endpoint'],
  cursor: 6,
  ...more,
});

/** A step that the board shows in several waves. */
const SPLIT = ((): number => {
  const visit = visitOf();
  visit.watch();
  return visit.cascade.waves.find(({ parts }) => parts > 1)?.step ?? 0;
})();

describe('a link', () => {
  it('may lead to a part of a step', () => expect(SPLIT).toBeGreaterThan(0));
  it('leads to the moment that it was made of, and says the same again', async () => {
    const visit = visitOf();
    const moment = broken({ cursor: SPLIT, part: 2, selected: 'snapchat' });
    expect(await arrive(visit, moment)).toEqual([]);
    expect(stepName(visit.cascade.waves, visit.cursor)).toBe(`${SPLIT}.2`);
    expect(visit.clock.playing).toBe(false);
    expect(visit.attention.selected).toBe(at(visit, 'snapchat'));
    const copy = visitOf();
    await arrive(copy, momentOf(visit));
    expect(momentOf(copy)).toEqual(momentOf(visit));
    expect(writeMoment(momentOf(copy), null)).toBe(
      `#/${STORY}?fail=ddb-regional-endpoint&step=${SPLIT}.2&sel=snapchat`,
    );
  });

  it('to a whole step leads behind all its parts', async () => {
    const [whole, part] = [visitOf(), visitOf()];
    await arrive(whole, broken({ cursor: SPLIT }));
    await arrive(part, broken({ cursor: SPLIT, part: 1 }));
    expect(whole.cursor).toBeGreaterThan(part.cursor);
    expect(stepName(whole.cascade.waves, whole.cursor)).toMatch(new RegExp(`^${SPLIT}(\\.|$)`));
    expect(stepName(whole.cascade.waves, whole.cursor + 1)).toMatch(new RegExp(`^${SPLIT + 1}`));
  });

  it('beyond the last step leads to the end', async () => {
    const visit = visitOf();
    await arrive(visit, broken({ cursor: 900 }));
    expect(visit.cursor).toBe(visit.cascade.length);
  });

  it('to an instant of the record leads there, and back again', async () => {
    const visit = visitOf();
    await arrive(visit, { ...calmMoment(STORY), time: '11:14', shown: 'model', selected: 'ec2-dwfm' });
    expect(visit.record).not.toBeNull();
    expect(visit.comparing).toBe(true);
    expect(momentOf(visit)).toMatchObject({ time: '11:14', shown: 'model', selected: 'ec2-dwfm', faults: [] });
  });

  it('to the record before its first report leads there, not behind a report of the same instant', async () => {
    const visit = visitOf();
    await visit.playRecord(false);
    expect(visit.health.every((health) => health === 'silent')).toBe(true);
    const copy = visitOf();
    await arrive(copy, momentOf(visit));
    expect(copy.cursor).toBe(0);
    expect(copy.health).toEqual(visit.health);
    expect(writeMoment(momentOf(copy), null)).toBe(`#/${STORY}?track=record`);
    // At its instant the first report stands.
    visit.clock.goToInstant(visit.record?.start ?? 0);
    await arrive(copy, momentOf(visit));
    expect(copy.cursor).toBe(1);
    expect(copy.health).toEqual(visit.health);
  });

  it('from the record to a cascade puts the record away', async () => {
    const visit = visitOf();
    await visit.playRecord();
    await arrive(visit, broken());
    expect(visit.frame.kind).toBe('cascade');
    expect(momentOf(visit)).toMatchObject({ time: null, shown: 'own', cursor: 6 });
  });

  it('in another language is read in it for this visit', async () => {
    const visit = visitOf();
    await arrive(visit, { ...broken(), language: 'de' });
    expect(visit.loader.loaded.text.language).toBe('de');
    expect(visit.preferences.language).toBe('de');
    expect(visit.cursor).toBeGreaterThan(0);
  });

  it('names what is not there; the rest is shown', async () => {
    const visit = visitOf();
    const unknown = await arrive(visit, broken({ faults: ['lambda', 'nonsense'], selected: '__proto__' }));
    expect(unknown).toEqual(['nonsense', '__proto__']);
    expect(visit.explorer.faults).toEqual([at(visit, 'lambda')]);
    expect(visit.attention.selected).toBe(-1);
  });

  it('to a story that is not there leaves everything where it was', async () => {
    const visit = visitOf();
    visit.watch();
    visit.clock.goTo(4);
    expect(await arrive(visit, calmMoment('not-an-outage'))).toEqual(['not-an-outage']);
    expect(visit.cursor).toBe(4);
  });

  it('that speaks of the network leads to the network, and one that does not to the board', async () => {
    const visit = visitOf();
    await arrive(visit, { ...calmMoment(STORY), picture: 'network', arrangement: 'tiers', detail: 'all' });
    expect(visit.preferences.picture).toBe('network');
    expect(visit.network.arrangement).toBe('tiers');
    await arrive(visit, calmMoment(STORY));
    expect(visit.preferences.picture).toBe('board');
    expect(visit.network.arrangement).toBe('rings');
  });

  it('that another one overtakes does nothing', async () => {
    const visit = visitOf();
    const slow = arrive(visit, { ...calmMoment('facebook-2021-10-04'), faults: ['dns'] });
    const fast = arrive(visit, calmMoment('fastly-2021-06-08'));
    await Promise.all([slow, fast]);
    expect(momentOf(visit)).toMatchObject({ story: 'fastly-2021-06-08', faults: [] });
  });
});
