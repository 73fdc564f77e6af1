import type { Issue } from '../model/issue';
import { decode, encode, readFields, withoutTail, writeFields } from './link-fields';
import type { Moment } from './moment';

export { instantOf, timeOfLink } from './link-time';
export { calmMoment, type Moment, type WhatIf } from './moment';

/** Longest fragment that is looked at. */
export const FRAGMENT_LIMIT = 65_536;

/**
 * `#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda`; values at their default are left out.
 * With the code of a reader's own graph (see `link-code`): `#g=d.….&fail=…`.
 */
export function writeMoment(moment: Moment, code: string | null = null): string {
  const fields = writeFields(moment);
  if (code !== null) return `#g=${code}${fields === '' ? '' : `&${fields}`}`;
  return `#/${encode(moment.story)}${fields === '' ? '' : `?${fields}`}`;
}

/** What can be understood of a readable fragment; null if it is not one of ours, or holds a graph. Never throws. */
export function readMoment(fragment: string): Moment | null {
  return readReadable(fragment)?.moment ?? null;
}

/**
 * The same, with what could not be understood. `isStory` tells the ids there are: for one that is none, what stood
 * behind the link in its sentence is cut off, and an encoded question mark is read as one.
 */
export function readReadable(
  fragment: string,
  isStory?: (id: string) => boolean,
): { readonly moment: Moment; readonly issues: readonly Issue[] } | null {
  if (fragment.length > FRAGMENT_LIMIT) return null;
  const match = /^#\/([^?]*)(?:\?(.*))?$/s.exec(mended(fragment));
  const story = decode(match?.[1] ?? '');
  if (story === null) return null;
  const fields = match?.[2];
  if (!isStory || isStory(story)) return readFields(fields ?? '', story, 'rings');
  const [, id = '', more = ''] = /^([^?]*)\??(.*)$/s.exec(story) ?? [];
  const bare = withoutTail(id);
  return isStory(bare) ? readFields(fields ?? more, bare, 'rings') : readFields(fields ?? '', story, 'rings');
}

/** A fragment as it was before mail programs and messengers had it: line breaks gone, what they encoded readable again. */
export function mended(fragment: string): string {
  const text = withoutSecret(fragment).replace(/[\r\n\t]+/g, '');
  if (/^#(\/|g=)/.test(text) || !/^#?%(2F|23)|^#g%3D/i.test(text)) return text;
  const plain = decode(text) ?? text;
  return plain.startsWith('##') ? plain.slice(1) : plain;
}

/** WordPress adds `#?secret=…` to the address of what it embeds, after a fragment that is there already. */
export const withoutSecret = (fragment: string): string => fragment.replace(/#\?secret=[^#]*$/, '');
