/** Text inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** JSON inside `<script type="application/json">`: nothing in it can end the element or the line. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * `page` with what stands from `from` up to and including the next `to` replaced. What is put in is taken as it is.
 * @throws {Error} if the page has no such part
 */
export function replacePart(page: string, from: string, to: string, by: string): string {
  const start = page.indexOf(from);
  const end = start < 0 ? -1 : page.indexOf(to, start + from.length);
  if (end < 0) throw new Error(`the page has no ${from}`);
  return page.slice(0, start) + by + page.slice(end + to.length);
}
