import { componentId, type ComponentId } from './ids';
import { mitigationOf, numberOf, WHAT_IF_KINDS, type DependencyTarget, type Mitigation } from './mitigation';

/** Longest token that is looked at. */
const TOKEN_LIMIT = 4096;

/**
 * A mitigation for links and files: `kind:target` or `kind:target:number`. A component is its id; a dependency is
 * `dependent~provider`, with `~provider` once more for each further member of a group and `*2` for the second of two
 * equal claims. In ids everything but letters, digits, `-`, `_` and `.` is percent-encoded, so that `:`, `~`, `*`, `,`
 * and `&` are free for those who join tokens. `readMitigation` reads it back.
 * @throws {URIError} if an id holds half a surrogate pair
 */
export function writeMitigation(mitigation: Mitigation): string {
  const number = numberOf(mitigation);
  return `${mitigation.kind}:${writeTarget(mitigation.target)}${number === null ? '' : `:${writeNumber(number)}`}`;
}

/** The mitigation of a token, or null if it is none: unknown kind, wrong target, number missing or out of range. Never throws. */
export function readMitigation(token: string): Mitigation | null {
  const parts = tokenParts(token);
  if (parts === null) return null;
  const kind = WHAT_IF_KINDS.find((known) => known === parts.word);
  const target = readTarget(parts.target);
  return kind === undefined || target === null ? null : (mitigationOf(kind, target, parts.number) ?? null);
}

/** Parts of a token, the number as a number; null if it cannot be one. */
export function tokenParts(
  token: string,
): { readonly word: string; readonly target: string; readonly number: number | null } | null {
  if (token.length > TOKEN_LIMIT) return null;
  const parts = token.split(':');
  if (parts.length < 2 || parts.length > 3) return null;
  const digits = parts[2];
  if (digits !== undefined && !/^\d{1,9}(\.\d{1,9})?$/.test(digits)) return null;
  return { word: parts[0]!, target: parts[1]!, number: digits === undefined ? null : Number(digits) };
}

/** Without exponent, to the ninth decimal place. */
export const writeNumber = (number: number): string => number.toFixed(9).replace(/\.?0+$/, '');

/** The target of a token: an id, or a dependency. */
export const writeTarget = (target: DependencyTarget | ComponentId): string =>
  typeof target === 'string'
    ? escaped(target)
    : [target.dependent, ...target.providers].map(escaped).join('~') +
      ((target.occurrence ?? 1) > 1 ? `*${target.occurrence ?? 1}` : '');

/** Null if it is no target. Never throws. */
export function readTarget(text: string): DependencyTarget | ComponentId | null {
  const parts = text.split('*');
  if (parts.length > 2) return null;
  const ids = parts[0]!.split('~').map(unescaped);
  if (!ids.every((id) => id !== null)) return null;
  const [dependent, providers, count] = [ids[0]!, ids.slice(1), parts[1]];
  if (providers.length === 0) return count === undefined ? dependent : null;
  if (count === undefined) return { dependent, providers };
  return /^([2-9]|[1-9]\d{1,5})$/.test(count) ? { dependent, providers, occurrence: Number(count) } : null;
}

const escaped = (id: string): string =>
  encodeURIComponent(id).replace(
    /[~*!'()]/g,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

function unescaped(text: string): ComponentId | null {
  if (text === '') return null;
  try {
    return componentId(decodeURIComponent(text));
  } catch {
    return null;
  }
}
