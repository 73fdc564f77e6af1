// A seeded system the size and shape of a distribution's packages: names that begin with what they belong to, a few parts
// that almost everything needs, some rings.
import { mulberry32 } from './graphs.mjs';

const WORDS = [
  ...['lib', 'python', 'perl', 'golang', 'ruby', 'node', 'rust', 'java', 'gnome', 'kde', 'linux', 'fonts', 'texlive'],
  ...['php', 'r', 'haskell', 'gir', 'xfce', 'apache', 'postgresql', 'qt', 'gtk', 'systemd', 'docker', 'kubernetes'],
  ...['vim', 'emacs', 'firefox', 'thunderbird', 'chromium', 'libreoffice', 'mysql', 'redis', 'nginx', 'openjdk'],
];

/** `components` names and `dependencies` pairs of indices [what needs, what is needed], none twice. */
export function largeSystem(components, dependencies) {
  const random = mulberry32(1);
  const ids = Array.from(
    { length: components },
    (_, at) => `${WORDS[Math.floor(random() ** 2 * WORDS.length)]}-${'abcdefghijklmnop'[at % 16]}${at}`,
  );
  const taken = new Set();
  const pairs = [];
  while (pairs.length < dependencies) {
    const from = 1 + Math.floor(random() * (components - 1));
    // Most needs are few: what came first is needed most. One in a thousand leads back and closes a ring.
    const to = random() < 0.001 ? Math.floor(random() * components) : Math.floor(random() ** 3 * from);
    const key = from * components + to;
    if (from === to || taken.has(key)) continue;
    taken.add(key);
    pairs.push([from, to, random() < 0.6 ? 'hard' : 'soft']);
  }
  return { ids, pairs };
}

export const asJson = ({ ids, pairs }) =>
  JSON.stringify({
    ...{ format: 'dominograph-system', version: 2, title: 'A large system' },
    components: ids.map((id) => ({ id })),
    dependencies: pairs.map(([from, to, strength]) => ({ from: ids[from], to: ids[to], strength })),
  });

export const asDot = ({ ids, pairs }) =>
  ['digraph large {', ...pairs.map(([from, to]) => `  "${ids[from]}" -> "${ids[to]}";`), '}'].join('\n');
