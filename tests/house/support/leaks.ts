/**
 * What must not be published. Spelled so that this file does not find itself: the
 * tests read it too.
 */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['path of a machine', /(?<![\w.])[/](work|root|home|Users)[/][\w.-]/],
  ['path of a machine', /\b[A-Z]:[\\]{1,2}Users[\\]{1,2}\w/],
  [
    'package registry',
    /\b(registry[.](npmjs|yarnpkg|npmmirror)|npm[.]pkg[.]github|[\w-]+[.]jfrog[.]io|artifact[o]ry|verdacci[o]|nexus[.]\w+[.]\w+[/]repository)/i,
  ],
  ['package registry', /^\s*(@[\w-]+:)?registry\s*=/m],
  ['secret', /\bAKIA[0-9A-Z]{16}\b/],
  ['secret', /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|npm_[A-Za-z0-9]{36}|glpat-[\w-]{20})/],
  ['secret', /\b(sk-[A-Za-z0-9_-]{32,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35})/],
  ['secret', /-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}/],
  ['secret', /_auth(Token)?\s*=\s*\S/],
  ['secret', /[/][/][^\s/:@]+:[^\s/:@]+@[\w.-]+/],
];

/** What leaks from `text`, as "name: the line"; empty if nothing does. Public web addresses may contain any path. */
export function leaksOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const withoutPaths = line.replace(/https?:[/][/][^\s"'<>`)]+/g, (address) =>
      address.split('/').slice(0, 3).join('/'),
    );
    return FORBIDDEN.filter(([, pattern]) => pattern.test(withoutPaths)).map(
      ([name]) => `${name}: ${line.trim().slice(0, 120)}`,
    );
  });
}
