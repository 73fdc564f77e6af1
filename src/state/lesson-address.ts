/**
 * What a lesson's link asks for: a lesson at a step (null: where it was left), locked to it or not, or a prediction of
 * one's own.
 */
type LessonAddress =
  | { readonly type: 'lesson'; readonly id: string; readonly step: number | null; readonly locked: boolean }
  /** A week's puzzle; null: this week's. */
  | { readonly type: 'week'; readonly week: string | null }
  | FreeAddress;

/** A prediction of one's own, or a rehearsal with a team. */
export interface FreeAddress {
  readonly type: 'free';
  /** Id of a story; of a reader's own system, where `code` is null; or `HELD`. */
  readonly story: string;
  readonly fault: string;
  readonly asks: FreeAsk;
  /** Afterwards it is asked what the team would do first. */
  readonly first: boolean;
  /** No way to how it ends. */
  readonly locked: boolean;
  /** The system itself, as links carry it. */
  readonly code: string | null;
  /** Null: its first. */
  readonly step: number | null;
}

/** Of a prediction of one's own: what falls if `fault` fails, in which order, or what came back when on that day. */
type FreeAsk = 'falls' | 'order' | 'back';

/** In place of a story's id: the system that the page itself holds. */
export const HELD = 'own:';

const FREE = 'free';
const WEEK = 'week';

/** `#/lesson/one-name?step=3`, steps counted from 1, `&lock=1` for that step alone; `#/lesson/free?story=…&fail=…`, with `&order=1` or `&back=1`, `&first=1`, `&lock=1`, `&g=…`, `&step=2`. */
export function writeLessonAddress(address: LessonAddress): string {
  if (address.type === 'lesson')
    return `#/lesson/${encodeURIComponent(address.id)}${address.step === null ? '' : `?step=${address.step + 1}${address.locked ? '&lock=1' : ''}`}`;
  if (address.type === 'week') return `#/lesson/${WEEK}${address.week === null ? '' : `?w=${address.week}`}`;
  const { story, fault, asks, first, locked, code, step } = address;
  const fields = [
    `story=${encodeURIComponent(story)}`,
    `fail=${encodeURIComponent(fault)}`,
    ...(asks === 'falls' ? [] : [`${asks}=1`]),
    ...(first ? ['first=1'] : []),
    ...(locked ? ['lock=1'] : []),
    ...(code === null ? [] : [`g=${code}`]),
    ...(step ? [`step=${step + 1}`] : []),
  ];
  return `#/lesson/${FREE}?${fields.join('&')}`;
}

/** What can be understood of a link; null if it leads to no lesson. Never throws. */
export function readLessonAddress(fragment: string): LessonAddress | null {
  const match = /^#\/lesson\/([^?]+)(?:\?(.*))?$/s.exec(fragment);
  if (!match) return null;
  const fields = new URLSearchParams(match[2] ?? '');
  const id = match[1] ?? '';
  const step = Number(fields.get('step'));
  const at = Number.isSafeInteger(step) && step > 0 ? step - 1 : null;
  if (id === WEEK) return { type: 'week', week: fields.get('w') };
  if (id === FREE) {
    const [story, fault] = [fields.get('story') ?? '', fields.get('fail') ?? ''];
    const is = (name: string): boolean => fields.get(name) === '1';
    const asks: FreeAsk = (['back', 'order'] as const).find(is) ?? 'falls';
    const more = { asks, first: is('first'), locked: is('lock'), code: fields.get('g'), step: at || null };
    return story === '' || fault === '' ? null : { type: 'free', story, fault, ...more };
  }
  return { type: 'lesson', id, step: at, locked: at !== null && fields.get('lock') === '1' };
}
