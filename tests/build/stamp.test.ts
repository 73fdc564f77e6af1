import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stamp, stamped } from '../../scripts/build/stamp';

const HTML = '<!doctype html><html><head><meta charset="utf-8"><title>x</title></head></html>';

test.each([
  ['a.html', HTML, HTML.replace('<title>', '<meta name="generator" content="Dominograph 1.2.3"><title>')],
  ['a.js', 'f()', '/*! Dominograph 1.2.3 */f()'],
  ['a.css', '@charset "utf-8";a{}\n', '@charset "utf-8";a{}/*! Dominograph 1.2.3 */\n'],
  ['a.svg', '<svg/>', '<svg/><!-- Dominograph 1.2.3 -->\n'],
  ['a.json', '{}', '{}'],
])('%s says its version, once', (name, text, said) => {
  expect(stamped(name, text, '1.2.3')).toBe(said);
  expect(stamped(name, said, '9.9.9')).toBe(said);
});

test('embeds of earlier releases stay as they are', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dominograph-stamp-'));
  try {
    for (const name of ['a/x.js', 'v/0.1.0/x.js']) {
      mkdirSync(join(dist, name, '..'), { recursive: true });
      writeFileSync(join(dist, name), 'f()');
    }
    stamp(dist, '1.2.3');
    expect(readFileSync(join(dist, 'a/x.js'), 'utf8')).toContain('1.2.3');
    expect(readFileSync(join(dist, 'v/0.1.0/x.js'), 'utf8')).toBe('f()');
  } finally {
    rmSync(dist, { recursive: true });
  }
});
