import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * A built file of text that says which version it is: pages by a `generator`, the rest by a comment, where the form of
 * the file has one. What says it already stays as it is.
 */
export function stamped(name: string, text: string, version: string): string {
  const said = `Dominograph ${version}`;
  switch (extname(name)) {
    case '.html':
      return text.includes('<meta name="generator"')
        ? text
        : text.replace(
            /<meta charset="utf-8"\s*\/?>/i,
            (charset) => `${charset}<meta name="generator" content="${said}">`,
          );
    case '.js':
      return text.startsWith('/*! Dominograph ') ? text : `/*! ${said} */${text}`;
    case '.css': // at the end, because @charset and @import have to stand first
      return text.includes('/*! Dominograph ') ? text : `${text.trimEnd()}/*! ${said} */\n`;
    case '.svg':
      return text.includes('<!-- Dominograph ') ? text : `${text.trimEnd()}<!-- ${said} -->\n`;
    default:
      return text;
  }
}

/** Stamps what was built. Embeds of earlier releases (`v/`) are not touched. */
export function stamp(dist: string, version: string): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(dist, 'v/')) || !/\.(html|js|css|svg)$/.test(path)) continue;
    const text = readFileSync(path, 'utf8');
    const now = stamped(path, text, version);
    if (now !== text) writeFileSync(path, now);
  }
}
