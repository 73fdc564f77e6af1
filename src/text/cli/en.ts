const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What the command line says, in English. Names of commands, options and formats are the same in every language. */
export const en = {
  help: {
    all: `Break one thing. See what falls, and why. Nothing leaves this machine.

  dominograph simulate <file> --fail <id>  what falls if this fails, and why
  dominograph rank <file>                  whose failure hurts most
  dominograph diff <before> <after>        what got worse, as Markdown
  dominograph validate <file>              is it read, and is anything lost
  dominograph convert <file> --to <form>   yaml, json, dot, mermaid, csv ...
  dominograph build <file> -o page.html    a page that opens without a network
  dominograph mcp <file>                   the same questions, for a program
  dominograph formats                      what can be read
  dominograph <command> --help             its options

Several files become one system; - is standard input, -o - standard output.
  --from <format>    what it is, where that is not found out
  --flip             an arrow leads from what is needed to what needs it
  --lang en|de       language of messages and pages (default: en)
  --no-color         no colour; NO_COLOR and a pipe do the same
  --quiet            errors alone
  --version

Exit codes: 0 fine, 1 something was found, 2 wrong use or unreadable input.
  docker compose config | dominograph simulate - --fail db`,
    simulate: `dominograph simulate <file...> --fail <id,...> [--json] [--top <n>]

What falls in the end if these components fail and nobody repairs them, in
order, with the chain from the fault. Where a file does not say how strong a
dependency is, both readings are run: what falls for certain, and what falls
if it is hard.

  --fail <id,...>    what fails, by id or name; may be given several times
  --json             the answer as JSON (docs/cli.md)
  --top <n>          lines of the list (default 40; 0 for all)`,
    rank: `dominograph rank <file...> [--for <id>] [--json] [--top <n>]

Every single failure by how many other components it disrupts or takes down
in the end; ties share a rank.

  --for <id>         instead: whose failure alone takes this component down
  --json             the answer as JSON (docs/cli.md)
  --top <n>          lines of the list (default 20; 0 for all)`,
    diff: `dominograph diff <before> <after> [--fail-on any|<n>] [--json]

What was added, removed and changed between two versions of a system, and
whom each failure can now reach, as Markdown for a pull request. Prints
nothing if nothing changed.

  --fail-on any      exit 1 if a failure reaches anything it did not before
  --fail-on <n>      exit 1 if a failure reaches n components that it did not
  --json             the answer as JSON (docs/cli.md)`,
    validate: `dominograph validate <file...> [--strict] [--format text|json|github]

Whether the files are read as a system, what is lost on the way, and where.
Exit 1 if there are errors.

  --strict           warnings count too
  --format <form>    text; json; github: annotations of a workflow run`,
    convert: `dominograph convert <file...> --to <form> [-o <file or folder>]

  --to yaml|json     a file of ours: holds everything
  --to dot|mermaid   drawings
  --to csv           a list of dependencies
  --to neo4j|igraph|graphframes
                     two files, vertices and edges; -o names a folder
                     (docs/large-graphs.md)
  -o, --output       where to (default: standard output)`,
    build: `dominograph build <file...> [-o page.html] [--embed] [--fail <id>]

One HTML file: the whole app with the system inside, or with --embed a
graphic for an article. It asks for nothing, opens by a double click, and
works without a network.

  -o, --output       where to (default: standard output)
  --embed            an embed instead of the app
  --fail <id,...>    what fails in it; in an embed one component
  --title <text>     heading`,
    mcp: `dominograph mcp [file...]

Answers questions of a program over standard input and output (Model Context
Protocol): what falls, why, what would help, whose failure hurts most, what
two versions differ in. It reads the files named here and texts that it is
sent; no other file, no network.`,
    formats: `dominograph formats

The formats that are read, and the words for --from.`,
  },
  unknownCommand: (word: string, near: string | null) =>
    `no command is called “${word}”${near === null ? '' : `; did you mean “${near}”?`}`,
  unknownOption: (word: string, near: string | null) =>
    `no option is called “${word}” here${near === null ? '' : `; did you mean “${near}”?`}`,
  needsValue: (option: string) => `${option} needs a value`,
  takesNoValue: (option: string) => `${option} takes no value`,
  badValue: (option: string, value: string, allowed: string) => `${option}: “${value}” is none of ${allowed}`,
  noInput: 'name a file, or - for standard input',
  twoInputs: 'name two files: the version before and the one after',
  onceOnly: 'standard input can be read once',
  needsFail: 'say what fails: --fail <id>',
  needsTo: 'say into what: --to <format>',
  needsFolder: (format: string) => `${format} is two files: name a folder with -o`,
  noComponent: (word: string, near: string | null) =>
    `no component is called “${word}”${near === null ? '' : `; did you mean “${near}”?`}`,
  seeHelp: (command: string) => `see: dominograph ${command === '' ? '' : `${command} `}--help`,
  cannotRead: (file: string, why: string) => `${file}: cannot be read (${why})`,
  cannotWrite: (file: string, why: string) => `${file}: cannot be written (${why})`,
  reading: (file: string) => `reading ${file} …`,
  /** While failures are gone through one by one. */
  working: (percent: number) => `working … ${percent}%`,
  notPackaged: 'the pages are not here; this works in the installed package (npm run package)',
  fault: (what: string) => `a fault of ours: ${what}`,
  ioWhy: (code: string) =>
    ({ ENOENT: 'there is no such file', EACCES: 'not allowed', EISDIR: 'it is a folder', ENOTDIR: 'not a folder' })[
      code
    ] ?? code,

  severity: { error: 'error', warning: 'warning', info: 'note' },
  summary: (components: number, dependencies: number, format: string) =>
    `${s(components, 'component')}, ${s(dependencies, 'dependency', 'dependencies')} from ${format}`,
  leftOut: (what: string, examples: string) => `left out: ${what}${examples === '' ? '' : ` (${examples})`}`,
  unknownStrength: (count: number, all: number) =>
    `the strength of ${count} of ${s(all, 'dependency', 'dependencies')} is unknown`,
  verdict: (errors: number, warnings: number) => `${s(errors, 'error')}, ${s(warnings, 'warning')}`,

  list: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  ifFails: (names: string, one: boolean) => `If ${names} ${one ? 'fails' : 'fail'}`,
  nothingFalls: (first: string, others: number) => `${first}, none of the ${s(others, 'other component')} is hit.`,
  falls: (first: string, hit: number, others: number, down: number) =>
    `${first}, ${hit} of ${s(others, 'other component')} ${hit === 1 ? 'is' : 'are'} hit, ${down} of them down.`,
  certainly: (hit: number, all: number) =>
    hit === all
      ? 'All of that is certain, whatever the strengths that the file leaves open.'
      : hit === 0
        ? 'None of that is certain: the file leaves strengths open. It falls if those dependencies are hard.'
        : `${hit} of them for certain; the others if the dependencies of unknown strength are hard (marked ?).`,
  atOnce: 'at once',
  later: 'later',
  after: (minutes: string) => `${minutes} min`,
  because: (chain: string) => `because ${chain}`,
  more: (count: number) => `… and ${count} more (--top 0 shows all)`,

  rankHead: { rank: 'rank', hit: 'hits', down: 'downs', component: 'component' },
  rankTitle: (components: number) => `What one failure does to the other ${components - 1}, most first:`,
  rankUnknown: 'Dependencies of unknown strength are taken as hard.',
  single: (name: string, count: number) =>
    count === 0
      ? `No other single failure takes ${name} down.`
      : `${s(count, 'single failure')} ${count === 1 ? 'takes' : 'take'} ${name} down:`,

  diff: {
    title: 'What a failure can reach now',
    counts: (added: number, removed: number, changed: number) =>
      `${added} added, ${removed} removed, ${changed} changed`,
    components: 'Components',
    dependencies: 'Dependencies',
    redundancies: 'Choices (k of n)',
    same: 'No failure reaches more or less than before.',
    more: (name: string, before: number, after: number) =>
      `If ${name} fails, ${after} others are hit instead of ${before}`,
    other: (name: string, count: number) => `If ${name} fails, others are hit than before, again ${count}`,
    fresh: (name: string, after: number) =>
      `${name} is new: if it fails, ${s(after, 'other')} ${after === 1 ? 'is' : 'are'} hit`,
    gone: (name: string, before: number) => `${name} is gone; its failure hit ${s(before, 'other')}`,
    reaches: (names: string) => `now also ${names}`,
    spares: (names: string) => `no longer ${names}`,
    way: (chain: string) => `the way: ${chain}`,
    andMore: (count: number) => `and ${count} more`,
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    unknown: 'What has no stated strength is taken as hard.',
    of: (need: number, of: number) => `${need} of ${of}`,
    failed: (name: string, more: number) => `the failure of ${name} reaches ${s(more, 'component')} more than before`,
  },

  wrote: (path: string, kilobytes: number) => `wrote ${path} (${kilobytes} kB)`,
  lost: {
    strength: (rows: number) =>
      `${s(rows, 'dependency', 'dependencies')} of another strength than hard or soft (taken as hard or soft)`,
    start: (rows: number) => `that ${s(rows, 'dependency is', 'dependencies are')} needed only to start`,
    redundancy: (rows: number) => s(rows, 'choice among several', 'choices among several'),
    group: (rows: number) => s(rows, 'group'),
    owner: (rows: number) => s(rows, 'owner'),
    weight: (rows: number) => s(rows, 'weight'),
    recovery: (rows: number) => s(rows, 'time of recovery', 'times of recovery'),
    note: (rows: number) => s(rows, 'note'),
    link: (rows: number) => s(rows, 'link'),
    where: (rows: number) => s(rows, 'place in a file', 'places in files'),
    isolated: (rows: number) => s(rows, 'component without a dependency', 'components without a dependency'),
  },
  losing: (what: string) => `not in what was written: ${what}`,
  tooLarge: (components: number, dependencies: number) =>
    `an embed holds at most ${components} components and ${dependencies} dependencies`,
  page: {
    counts: (components: number, dependencies: number) =>
      `${s(components, 'component')}, ${s(dependencies, 'dependency', 'dependencies')}.`,
    asText: 'What falls if one part fails',
    takes: (name: string, names: string) => `If ${name} fails: ${names}.`,
    none: 'Whichever single part fails, no other is hit.',
    made: 'Computed from the dependencies that its file states; nobody has checked them.',
  },
};

export type CliText = typeof en;
