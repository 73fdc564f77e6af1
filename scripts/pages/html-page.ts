import type { Language } from '../../src/catalog/parts';

/** A page of HTML, its head and its body line by line. */
export const htmlPage = (language: Language, head: readonly string[], body: readonly string[]): string =>
  [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
