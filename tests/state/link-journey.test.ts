import { describe, expect, it } from 'vitest';
import { readLink } from '../../src/state/link';
import { calmMoment, type Moment } from '../../src/state/permalink';

const isStory = (id: string): boolean => id === 'aws-2025-10-20';
const whole: Moment = { ...calmMoment('aws-2025-10-20'), faults: ['dynamodb', 'sqs'], cursor: 3, selected: 'snapchat' };
const LINK = '#/aws-2025-10-20?fail=dynamodb,sqs&step=3&sel=snapchat';

async function arrives(fragment: string): Promise<Moment | null> {
  const { moment, issues } = await readLink(fragment, isStory);
  expect(issues).toEqual([]);
  return moment;
}

describe('a link that others have had in their hands leads where it led', () => {
  it.each([
    ['as it was written', LINK],
    ['with separators of values encoded', '#/aws-2025-10-20?fail=dynamodb%2Csqs&step=3&sel=snapchat', ['dynamodb,sqs']],
    ['with its question mark encoded', '#/aws-2025-10-20%3Ffail=dynamodb,sqs&step=3&sel=snapchat'],
    ['with an equals sign encoded', '#/aws-2025-10-20?fail%3Ddynamodb,sqs&step=3&sel=snapchat'],
    ['with all of it encoded', `#${encodeURIComponent(LINK.slice(1))}`, ['dynamodb', 'sqs']],
    ['with its number sign encoded, too', `#${encodeURIComponent(LINK)}`],
    ['broken over two lines', LINK.replace('&step', '\r\n&step')],
    ['with a tracker behind it', `${LINK}&utm_source=mail&fbclid=IwAR0`],
    ['with a slash behind the story', '#/aws-2025-10-20/?fail=dynamodb,sqs&step=3&sel=snapchat'],
  ])('%s', async (_, link, faults = ['dynamodb', 'sqs']) => {
    expect(await arrives(link)).toEqual({ ...whole, faults });
  });
  it.each(['.', ')', '”', '>', '/', '!', '*', '%3E', '?utm_source=x'])('with “%s” behind a step', async (tail) => {
    expect(await arrives(`#/aws-2025-10-20?fail=dynamodb,sqs&sel=snapchat&step=3${tail}`)).toEqual(whole);
  });
  it.each(['t=11%3A14', 't=11:14.', 't=11:14)'])('with a time, %s', async (field) => {
    expect(await arrives(`#/aws-2025-10-20?${field}`)).toMatchObject({ time: '11:14', shown: 'record' });
  });
  it('with a whole instant, encoded', async () => {
    expect(await arrives('#/aws-2025-10-20?t=2025-10-20T11%3A14Z')).toMatchObject({ time: '2025-10-20T11:14Z' });
  });
  it('with a camera and a change, encoded', async () => {
    expect(await arrives('#/aws-2025-10-20?cam=0.41%2C0.63%2C2.5&what=soften%3Alambda')).toMatchObject({
      camera: { x: 0.41, y: 0.63, zoom: 2.5 },
      whatIfs: [{ kind: 'soften', target: 'lambda', number: null }],
    });
  });
  it('with a full stop behind the story', async () => {
    expect(await arrives('#/aws-2025-10-20.')).toEqual(calmMoment('aws-2025-10-20'));
  });
});

it('to a graph of one’s own may have a full stop behind it', async () => {
  const code = Buffer.from('{"components":[{"id":"a"}]}').toString('base64url');
  expect((await readLink(`#g=j.${code}.`)).system?.components).toEqual([{ id: 'a' }]);
});

it('names a part of a step', async () => {
  expect(await arrives('#/aws-2025-10-20?fail=dynamodb&step=6.2')).toMatchObject({ cursor: 6, part: 2 });
  expect(await arrives('#/aws-2025-10-20?fail=dynamodb&step=6')).toMatchObject({ cursor: 6, part: 0 });
});

it('of the time before the board leads to the network where it speaks of one', async () => {
  for (const field of ['layout=tiers', 'view=all', 'open=3:games', 'cam=0.5,0.5,2'])
    expect(await arrives(`#/aws-2025-10-20?${field}`)).toMatchObject({ picture: 'network' });
  expect(await arrives('#/aws-2025-10-20?sel=lambda')).toMatchObject({ picture: 'board' });
});
