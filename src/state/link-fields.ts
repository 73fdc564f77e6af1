import type { Issue } from '../model/issue';
import { LANGUAGES } from '../text/texts';
import { calmMoment, COURSES_SHOWN, type CourseShown, type Moment, type WhatIf } from './moment';

/** The version of links that this code writes and fully understands. */
const LINK_VERSION = 1;

/** `t=11:14&sel=lambda`: everything but the story; what is as usual is left out, and so is version 1. */
export function writeFields(moment: Moment): string {
  const { time, faults, shown, camera } = moment;
  const fields: [string, string][] = [];
  if (time !== null) fields.push(['t', time]);
  if (shown !== usuallyShown(time)) fields.push(['track', shown]);
  if (faults.length > 0) fields.push(['fail', faults.map(encode).join(',')], ['step', writeStep(moment)]);
  if (moment.selected !== null) fields.push(['sel', encode(moment.selected)]);
  if (moment.only) fields.push(['only', `${moment.only.way}:${encode(moment.only.component)}`]);
  if (moment.whatIfs.length > 0) fields.push(['what', moment.whatIfs.map(writeWhatIf).join(',')]);
  if (moment.picture === 'network') {
    fields.push(['layout', moment.arrangement]);
    if (moment.detail === 'all') fields.push(['view', 'all']);
    if (moment.open.length > 0) fields.push(['open', moment.open.map(encodeKey).join(',')]);
    if (camera)
      fields.push(['cam', [camera.x, camera.y, camera.zoom].map((part) => Number(part.toFixed(4))).join(',')]);
  }
  if (moment.language !== null) fields.push(['lang', moment.language]);
  return fields.map(([key, value]) => `${key}=${value}`).join('&');
}

/** What can be understood of the fields of a link, and what cannot; `usual`: in what its network lies. Never throws. */
export function readFields(
  text: string,
  story: string,
  usual: Moment['arrangement'],
): { readonly moment: Moment; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const fields = split(text);
  const network = NETWORK_FIELDS.some((key) => fields.has(key));
  const wrong = (place: string, subject: string, hint: string, code = 'bad-value'): void => {
    issues.push({ code, place, subject: subject.slice(0, 60), hint });
  };
  function read<Value>(key: string, parse: (text: string) => Value | null, otherwise: Value, hint: string): Value {
    const value = fields.get(key);
    fields.delete(key);
    if (value === undefined || value === '') return otherwise;
    const parsed = firstRead(value, parse);
    if (parsed === null) wrong(key, value, hint);
    return parsed ?? otherwise;
  }
  const oneOf = <Word extends string>(key: string, words: readonly Word[], otherwise: Word): Word =>
    read(key, (value) => words.find((word) => word === value) ?? null, otherwise, `Write one of: ${words.join(', ')}.`);
  const list = <Value>(key: string, parse: (part: string) => Value | null): readonly Value[] =>
    read<readonly Value[]>(
      key,
      (value) =>
        value.split(',').flatMap((part) => {
          if (part === '') return [];
          const parsed = firstRead(part, parse);
          if (parsed === null) wrong(key, part, 'Write names as encodeURIComponent does.');
          return parsed === null ? [] : [parsed];
        }),
      [],
      '',
    );

  const calm = calmMoment(story, usual);
  const version = read('v', whole, LINK_VERSION, 'Write a whole number, or leave it out.');
  if (version > LINK_VERSION)
    wrong('v', String(version), 'Reload the page to get the newest version.', 'newer-version');
  const time = read<string | null>('t', readTime, null, 'Write a time as 11:14 or 2025-10-21T11:05Z.');
  const faults = list('fail', decode);
  const moment: Moment = {
    ...calm,
    time,
    faults,
    shown: oneOf('track', COURSES_SHOWN, usuallyShown(time)),
    ...read('step', readStep, { cursor: 0, part: 0 }, 'Write a whole number, or 6.2 for a part of step 6.'),
    picture: network ? 'network' : 'board',
    selected: read('sel', decode, null, 'Write the id as encodeURIComponent does.'),
    only: read('only', readOnly, null, 'Write needs:id or needed-by:id.'),
    whatIfs: list('what', readWhatIf),
    detail: oneOf('view', ['story', 'all'], calm.detail),
    arrangement: oneOf('layout', ['rings', 'tiers'], usual),
    open: list('open', decode),
    camera: read('cam', readCamera, null, 'Write middle and size as 0.5,0.5,1.'),
    language: read<Moment['language']>('lang', languageOf, null, 'Write a language of the product: en, de.'),
  };
  for (const [key, value] of fields)
    if (!TRACKING.test(key))
      wrong(key.slice(0, 60), value, 'Leave it out, or reload to get the newest version.', 'unknown-field');
  return { moment, issues };
}

/** Fields that only the network has: a link with one of them leads there. */
const NETWORK_FIELDS = ['layout', 'view', 'open', 'cam'];
/** What newsletters and networks hang on every address; it says nothing of the moment. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid|yclid|ref|ref_src|si|_hs\w+)$/;
/** Signs that stand after a link in a sentence, or around it. */
const AFTER = /(?:[.,;:!?)\]}>'"*_\u2019\u201d\u201c\u00bb\u2026/]|%3E|%22)+$/i;

/** What follows a link in prose and is no part of it. */
export const withoutTail = (text: string): string => text.replace(AFTER, '');

/** A value as it was written, then as mail programs and messengers change it: encoded once more, with a sign behind it. */
function* readings(value: string): Generator<string> {
  yield value;
  const plain = /%[0-9a-f]{2}/i.test(value) ? decode(value) : null;
  if (plain !== null) yield plain;
  // A second question mark begins what a tracker has added.
  for (const reading of [value, plain ?? value]) {
    const bare = withoutTail(reading.replace(/[?#].*$/s, ''));
    if (bare !== reading && bare !== '') yield bare;
  }
}

function firstRead<Value>(text: string, parse: (text: string) => Value | null): Value | null {
  for (const reading of readings(text)) {
    const parsed = parse(reading);
    if (parsed !== null) return parsed;
  }
  return null;
}

/** The last of two fields of one name counts. `&amp;` is what a page's source makes of `&`. */
function split(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of text.split('&')) {
    const bare = part.replace(/^amp;/, '');
    const field = bare.includes('=') ? bare : (decode(bare) ?? bare);
    const at = field.indexOf('=');
    if (at > 0) fields.set(field.slice(0, at), field.slice(at + 1));
    else if (field !== '') fields.set(field, '');
  }
  return fields;
}

const usuallyShown = (time: string | null): CourseShown => (time === null ? 'own' : 'record');

/** Half of a pair of surrogates is no character; `encodeURIComponent` would throw at it. */
export const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
/** Keys of groups are read by people, too: their colon stays. */
const encodeKey = (key: string): string => encode(key).replaceAll('%3A', ':');

/** Null where it is no text, or none at all. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}

function writeWhatIf({ kind, target, number }: WhatIf): string {
  return [kind, target, ...(number === null ? [] : [String(number)])].map(encode).join(':');
}

function readOnly(text: string): Moment['only'] {
  const [, way, id = ''] = /^(needs|needed-by):(.*)$/s.exec(text) ?? [];
  const component = decode(id);
  return component === null || (way !== 'needs' && way !== 'needed-by') ? null : { way, component };
}

function readWhatIf(token: string): WhatIf | null {
  const [kind = null, target = null, number, more] = token.split(':').map(decode);
  if (kind === null || target === null || more !== undefined) return null;
  if (number === undefined) return { kind, target, number: null };
  const value = number === null ? NaN : readNumber(number);
  return Number.isFinite(value) ? { kind, target, number: value } : null;
}

/** `Number` reads '', ' 1' and '0x10' as numbers, too. */
const readNumber = (text: string): number => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN);

function whole(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

const writeStep = ({ cursor, part }: Moment): string => (part > 0 ? `${cursor}.${part}` : String(cursor));

function readStep(text: string): Pick<Moment, 'cursor' | 'part'> | null {
  const [, step = '', part = '0'] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const cursor = whole(step);
  const of = whole(part);
  return cursor === null || of === null ? null : { cursor, part: of };
}

const readTime = (text: string): string | null =>
  /^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d(Z)?$/.test(text) ? text : null;

const languageOf = (text: string): Moment['language'] => LANGUAGES.find(({ code }) => code === text)?.code ?? null;

/** Near enough to the picture to see some of it. */
function readCamera(text: string): Moment['camera'] {
  const [x = NaN, y = NaN, zoom = NaN, ...more] = text.split(',').map(readNumber);
  const near = (value: number): boolean => value >= -2 && value <= 3;
  return near(x) && near(y) && zoom >= 0.01 && zoom <= 1000 && more.length === 0 ? { x, y, zoom } : null;
}
