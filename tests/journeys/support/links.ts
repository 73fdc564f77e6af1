import { readFileSync } from 'node:fs';

/** The links that are kept for ever, and what each is for. */
export const keptLinks = JSON.parse(
  readFileSync(new URL('../../fixtures/links/v1.json', import.meta.url), 'utf8'),
) as readonly {
  readonly what: string;
  readonly link: string;
  /** What it holds, and what of it is not understood. */
  readonly opens: { readonly issues: readonly unknown[] };
}[];
