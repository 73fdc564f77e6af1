import type { Issue } from '../model/issue';
import { decode, encode, readFields, writeFields } from './link-fields';
import type { Moment } from './moment';

export { instantOf, timeOfLink } from './link-time';
export { openingOf, type Moment, type WhatIf } from './moment';

/** Longest fragment that is looked at. */
export const FRAGMENT_LIMIT = 65_536;

/**
 * `#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda`; values at their default are left out.
 * With the code of a reader's own graph (see `link-code`): `#g=d.….&fail=…`.
 */
export function writeMoment(moment: Moment, code: string | null = null): string {
  const fields = writeFields(moment, code === null ? 'rings' : 'tiers');
  if (code !== null) return `#g=${code}${fields === '' ? '' : `&${fields}`}`;
  return `#/${encode(moment.story)}${fields === '' ? '' : `?${fields}`}`;
}

/** What can be understood of a readable fragment; null if it is not one of ours, or holds a graph. Never throws. */
export function readMoment(fragment: string): Moment | null {
  return readReadable(fragment)?.moment ?? null;
}

/** The same, with what could not be understood. */
export function readReadable(fragment: string): { readonly moment: Moment; readonly issues: readonly Issue[] } | null {
  if (fragment.length > FRAGMENT_LIMIT) return null;
  const match = /^#\/([^?]*)(?:\?(.*))?$/s.exec(withoutSecret(fragment));
  const story = decode(match?.[1] ?? '');
  return story === null ? null : readFields(match?.[2] ?? '', story, 'rings');
}

/** WordPress adds `#?secret=…` to the address of what it embeds, after a fragment that is there already. */
export const withoutSecret = (fragment: string): string => fragment.replace(/#\?secret=[^#]*$/, '');
