/** Markup of ours, or text that has been made harmless. */
export interface Html {
  readonly markup: string;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A template of markup for a page that is written at build time: every text in it is escaped, `Html` and lists of it are not. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html {
  return {
    markup: parts.reduce((markup, part, at) => `${markup}${at > 0 ? written(values[at - 1] ?? '') : ''}${part}`, ''),
  };
}

/** Markup that comes from a writer which escapes by itself. */
export const trusted = (markup: string): Html => ({ markup });

function written(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? '');
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** JSON for the inside of a script element that is not run: nothing in it can end the element or start a comment. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
