import { describe, expect, it } from 'vitest';
import { begin } from '../../src/pages/embed/begin';
import { readCommand } from '../../src/pages/embed/commands';
import { obey } from '../../src/pages/embed/host-talk.svelte';
import { readParameters } from '../../src/pages/embed/parameters';
import { stepMessage } from '../../src/pages/embed/step-message';
import { visitOf } from '../../src/pages/embed/visit-of';
import { readReadable } from '../../src/state/permalink';
import { embedEn } from '../../src/text/embed/en';
import { embedOf } from './stories';

const FLAGSHIP = 'aws-2025-10-20';
async function open({ query = '', fragment = '' } = {}) {
  const { story, data } = embedOf(FLAGSHIP);
  const visit = await visitOf(data, story.words);
  const { parameters } = readParameters(query);
  const read = readReadable(fragment);
  await begin(visit, { fragment, read, parameters, wanted: parameters.graph ?? read?.moment.story ?? null }, embedEn);
  const ask = async (fields: object) => {
    const command = readCommand({ type: 'dominograph:command', v: 1, ...fields });
    if (!command) throw new Error('no command');
    await obey(command, visit);
    return stepMessage(visit);
  };
  return { visit, ask, told: () => stepMessage(visit) };
}

describe('where an embed begins', () => {
  it('is healthy, and does not play', async () => {
    const { visit, told } = await open();
    expect(visit.clock.playing).toBe(false);
    expect(told()).toMatchObject({ mode: 'model', step: 0, wave: 0, failed: [], chapter: null });
    expect(visit.notice).toBe('');
  });
  it('is what the query says; the fragment counts more', async () => {
    expect((await open({ query: '?fail=dynamodb&step=4' })).told()).toMatchObject({ mode: 'model', step: 4 });
    const both = await open({ query: '?fail=dynamodb&step=4', fragment: `#/${FLAGSHIP}?fail=s3&step=1` });
    expect(both.told().failed).toEqual(['s3']);
    expect((await open({ fragment: `#/${FLAGSHIP}?t=11:14` })).told()).toMatchObject({
      mode: 'record',
      clock: '11:14 UTC',
    });
  });
  it('says what the address names and the story has not, and what cannot be read', async () => {
    expect((await open({ query: '?fail=nothing-here' })).visit.notice).toContain('nothing-here');
    expect((await open({ query: '?graph=no-such-story' })).visit.notice).toContain('no-such-story');
    expect((await open({ fragment: '#g=d.AAAA' })).visit.notice).toBe(embedEn.ownGraph);
    expect((await open({ fragment: '#%%%' })).visit.notice).toBe(embedEn.notRead);
    expect((await open({ fragment: '#?secret=abc' })).visit.notice).toBe('');
  });
});

describe('what a host asks for', () => {
  it('moves the model: fail, step, part of a step, next, prev, reset', async () => {
    const { visit, ask } = await open();
    expect(await ask({ command: 'fail', ids: ['dynamodb', 'nothing'] })).toMatchObject({
      step: 1,
      failed: ['dynamodb'],
    });
    expect(visit.clock.playing).toBe(false);
    const four = await ask({ command: 'goto', to: 4 });
    expect(four).toMatchObject({ mode: 'model', step: 4 });
    expect((await ask({ command: 'next' })).wave).toBe(four.wave + 1);
    expect((await ask({ command: 'prev' })).wave).toBe(four.wave);
    expect(await ask({ command: 'reset' })).toMatchObject({ wave: 0, failed: [] });
    expect(visit.explorer.faults).toEqual([]);
  });
  it('goes to a step of the day itself where nothing is broken, and names parts of large steps', async () => {
    const { ask, visit } = await open();
    const part = visit.cascade.length;
    expect(part).toBe(0);
    const there = await ask({ command: 'goto', to: '6.2' });
    expect(there.mode).toBe('model');
    expect(there.step).toBeLessThanOrEqual(6);
    expect(there.wave).toBeGreaterThan(5);
    expect((await ask({ command: 'goto', to: 999 })).wave).toBe(there.waves);
  });
  it('shows a chapter at what it comes to, forwards and backwards alike, each another picture', async () => {
    const { ask, visit } = await open();
    const chapters = ['the-race', 'first-wave', 'crushed-by-the-rush', 'second-wave'];
    const show = async (id: string) => {
      const told = await ask({ command: 'goto', to: `chapter:${id}` });
      expect(told).toMatchObject({ mode: 'record', chapter: id });
      return visit.frame.looks.map(({ health }) => health);
    };
    const there = [];
    for (const id of chapters) there.push(await show(id));
    const back = [];
    for (const id of chapters.toReversed()) back.unshift(await show(id));
    expect(back).toEqual(there);
    for (let at = 1; at < there.length; at++) expect(there[at]).not.toEqual(there[at - 1]);
  });
  it('plays a chapter from its beginning on, and the day itself where nothing was asked for', async () => {
    const { ask, visit } = await open();
    await ask({ command: 'play' });
    expect(visit.clock.playing).toBe(true);
    expect(visit.explorer.faults).toEqual([visit.explorer.root]);
    await ask({ command: 'pause' });
    expect(visit.clock.playing).toBe(false);
    expect(await ask({ command: 'play', chapter: 2 })).toMatchObject({ mode: 'record', chapter: 'first-wave' });
    expect(visit.clock.playing).toBe(true);
    expect(await ask({ command: 'play', chapter: 'nonsense' })).toMatchObject({ chapter: 'first-wave' });
  });
});
