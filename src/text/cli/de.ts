import type { CliText } from './en';

const s = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const de: CliText = {
  help: {
    all: `Ein Teil fällt aus. Was fällt mit, und warum? Nichts verlässt diesen Rechner.

  dominograph simulate <Datei> --fail <id>  was mit ausfällt und wodurch
  dominograph rank <Datei>                  wessen Ausfall am meisten schadet
  dominograph diff <vorher> <nachher>       was schlechter wurde, als Markdown
  dominograph validate <Datei>              wird sie gelesen, was geht verloren
  dominograph convert <Datei> --to <Form>   yaml, json, dot, mermaid, csv ...
  dominograph build <Datei> -o seite.html   eine Seite, die ohne Netz aufgeht
  dominograph mcp <Datei>                   dieselben Fragen, für ein Programm
  dominograph formats                       was gelesen wird
  dominograph <Befehl> --help               seine Optionen

Mehrere Dateien werden ein System; - ist die Standardein- und -ausgabe.
  --from <Format>    was es ist, wo sich das nicht zeigt
  --flip             Pfeile führen vom Benötigten zu dem, der es braucht
  --lang en|de       Sprache der Meldungen und Seiten (sonst Englisch)
  --no-color         ohne Farbe; ebenso mit NO_COLOR und in einer Pipe
  --quiet            nur Fehler
  --version

Rückgabewerte: 0 in Ordnung, 1 etwas gefunden, 2 falscher Aufruf, unlesbar.
  docker compose config | dominograph simulate - --fail db`,
    simulate: `dominograph simulate <Datei...> --fail <id,...> [--json] [--top <n>]

Was am Ende mit ausfällt, wenn diese Teile ausfallen und niemand sie
repariert, der Reihe nach und mit der Kette von der Störung an. Wo eine Datei
nicht sagt, wie stark eine Abhängigkeit ist, wird beides gerechnet: was sicher
fällt und was fällt, wenn sie hart ist.

  --fail <id,...>    was ausfällt, Kennung oder Name; auch mehrmals
  --json             die Antwort als JSON (docs/cli.md)
  --top <n>          Zeilen der Liste (sonst 40; 0 für alle)`,
    rank: `dominograph rank <Datei...> [--for <id>] [--json] [--top <n>]

Jeder einzelne Ausfall danach, wie viele andere Teile er am Ende stört oder
lahmlegt; gleich viele teilen sich den Rang.

  --for <id>         stattdessen: wessen Ausfall allein dieses Teil lahmlegt
  --json             die Antwort als JSON (docs/cli.md)
  --top <n>          Zeilen der Liste (sonst 20; 0 für alle)`,
    diff: `dominograph diff <vorher> <nachher> [--fail-on any|<n>] [--json]

Was zwischen zwei Fassungen eines Systems dazukam, wegfiel und sich änderte
und wen jeder Ausfall jetzt erreichen kann, als Markdown für einen Pull
Request. Ist nichts anders, steht da nichts.

  --fail-on any      Rückgabewert 1, sobald ein Ausfall mehr erreicht
  --fail-on <n>      Rückgabewert 1, wenn einer n Teile mehr erreicht
  --json             die Antwort als JSON (docs/cli.md)`,
    validate: `dominograph validate <Datei...> [--strict] [--format text|json|github]

Ob die Dateien als System gelesen werden, was unterwegs verloren geht und wo.
Rückgabewert 1 bei Fehlern.

  --strict           Warnungen zählen mit
  --format <Form>    text; json; github: Anmerkungen in einem Workflow`,
    convert: `dominograph convert <Datei...> --to <Form> [-o <Datei oder Ordner>]

  --to yaml|json     eine Datei von uns: fasst alles
  --to dot|mermaid   Zeichnungen
  --to csv           eine Liste der Abhängigkeiten
  --to neo4j|igraph|graphframes
                     zwei Dateien, Knoten und Kanten; -o nennt einen Ordner
                     (docs/large-graphs.md)
  -o, --output       wohin (sonst auf die Standardausgabe)`,
    build: `dominograph build <Datei...> [-o seite.html] [--embed] [--fail <id>]

Eine HTML-Datei: die ganze App mit dem System darin oder mit --embed eine
Grafik für einen Artikel. Sie fragt niemanden, geht mit einem Doppelklick auf
und braucht kein Netz.

  -o, --output       wohin (sonst auf die Standardausgabe)
  --embed            eine Grafik zum Einbetten statt der App
  --fail <id,...>    was darin ausfällt; in der Grafik ein Teil
  --title <Text>     Überschrift`,
    mcp: `dominograph mcp [Datei...]

Beantwortet Fragen eines Programms über Standardein- und -ausgabe (Model
Context Protocol): was fällt, warum, was hülfe, wessen Ausfall am meisten
schadet, worin sich zwei Fassungen unterscheiden. Gelesen werden die Dateien,
die hier genannt sind, und Texte, die geschickt werden; sonst keine Datei,
kein Netz.`,
    formats: `dominograph formats

Die Formate, die gelesen werden, und die Wörter für --from.`,
  },
  unknownCommand: (word, near) => `Kein Befehl heißt „${word}“${near === null ? '' : `; meinten Sie „${near}“?`}`,
  unknownOption: (word, near) => `Keine Option heißt hier „${word}“${near === null ? '' : `; meinten Sie „${near}“?`}`,
  needsValue: (option) => `${option} braucht einen Wert`,
  takesNoValue: (option) => `${option} nimmt keinen Wert`,
  badValue: (option, value, allowed) => `${option}: „${value}“ steht nicht zur Wahl: ${allowed}`,
  noInput: 'Nennen Sie eine Datei oder - für die Standardeingabe',
  twoInputs: 'Nennen Sie zwei Dateien: die Fassung vorher und die nachher',
  onceOnly: 'Die Standardeingabe lässt sich nur einmal lesen',
  needsFail: 'Sagen Sie, was ausfällt: --fail <id>',
  needsTo: 'Sagen Sie, in welche Form: --to <Format>',
  needsFolder: (format) => `${format} besteht aus zwei Dateien: Nennen Sie mit -o einen Ordner`,
  noComponent: (word, near) => `Kein Teil heißt „${word}“${near === null ? '' : `; meinten Sie „${near}“?`}`,
  seeHelp: (command) => `Siehe: dominograph ${command === '' ? '' : `${command} `}--help`,
  cannotRead: (file, why) => `${file}: nicht zu lesen (${why})`,
  cannotWrite: (file, why) => `${file}: nicht zu schreiben (${why})`,
  reading: (file) => `${file} wird gelesen …`,
  working: (percent) => `rechnet … ${percent} %`,
  notPackaged: 'Die Seiten sind nicht da; das geht mit dem installierten Paket (npm run package)',
  fault: (what) => `Ein Fehler bei uns: ${what}`,
  ioWhy: (code) =>
    ({
      ENOENT: 'die Datei gibt es nicht',
      EACCES: 'nicht erlaubt',
      EISDIR: 'es ist ein Ordner',
      ENOTDIR: 'kein Ordner',
    })[code] ?? code,

  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  summary: (components, dependencies, format) =>
    `${s(components, 'Teil', 'Teile')}, ${s(dependencies, 'Abhängigkeit', 'Abhängigkeiten')} aus ${format}`,
  leftOut: (what, examples) => `Nicht übernommen: ${what}${examples === '' ? '' : ` (${examples})`}`,
  unknownStrength: (count, all) =>
    `Von ${count} der ${s(all, 'Abhängigkeit', 'Abhängigkeiten')} ist die Stärke unbekannt`,
  verdict: (errors, warnings) => `${s(errors, 'Fehler', 'Fehler')}, ${s(warnings, 'Warnung', 'Warnungen')}`,

  list: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`),
  ifFails: (names, one) => `Wenn ${names} ${one ? 'ausfällt' : 'ausfallen'}`,
  nothingFalls: (first, others) =>
    `${first}, ist ${others === 1 ? 'das andere Teil' : `keines der ${others} anderen Teile`} ${others === 1 ? 'nicht ' : ''}betroffen.`,
  falls: (first, hit, others, down) =>
    `${first}, ${hit === 1 ? 'ist' : 'sind'} ${hit} von ${others} anderen Teilen betroffen, ${down} davon ${down === 1 ? 'fällt' : 'fallen'} aus.`,
  certainly: (hit, all) =>
    hit === all
      ? 'Das alles ist sicher, wie stark die offenen Abhängigkeiten auch sind.'
      : hit === 0
        ? 'Sicher ist nichts davon: Die Datei lässt Stärken offen. Es fällt, wenn diese Abhängigkeiten hart sind.'
        : `${hit} davon sicher; die übrigen, wenn die Abhängigkeiten unbekannter Stärke hart sind (mit ? bezeichnet).`,
  atOnce: 'sofort',
  later: 'später',
  after: (minutes) => `${minutes.replace('.', ',')} min`,
  because: (chain) => `wegen ${chain}`,
  more: (count) => `… und ${count} weitere (--top 0 zeigt alle)`,

  rankHead: { rank: 'Rang', hit: 'trifft', down: 'legt lahm', component: 'Teil' },
  rankTitle: (components) => `Was ein Ausfall bei den anderen ${components - 1} anrichtet, am meisten zuerst:`,
  rankUnknown: 'Abhängigkeiten unbekannter Stärke gelten als hart.',
  single: (name, count) =>
    count === 0
      ? `Kein anderer einzelner Ausfall legt ${name} lahm.`
      : `${s(count, 'einzelner Ausfall legt', 'einzelne Ausfälle legen')} ${name} lahm:`,

  diff: {
    title: 'Was ein Ausfall jetzt erreicht',
    counts: (added, removed, changed) => `${added} neu, ${removed} weg, ${changed} geändert`,
    components: 'Teile',
    dependencies: 'Abhängigkeiten',
    redundancies: 'Wahl unter mehreren (k von n)',
    same: 'Kein Ausfall erreicht mehr oder weniger als vorher.',
    more: (name, before, after) => `Fällt ${name} aus, sind ${after} andere betroffen statt ${before}`,
    other: (name, count) => `Fällt ${name} aus, sind andere betroffen als vorher, wieder ${count}`,
    fresh: (name, after) =>
      `${name} ist neu: Fällt es aus, ${after === 1 ? 'ist 1 anderes' : `sind ${after} andere`} betroffen`,
    gone: (name, before) => `${name} ist weg; sein Ausfall traf ${s(before, 'anderes', 'andere')}`,
    reaches: (names) => `jetzt auch ${names}`,
    spares: (names) => `nicht mehr ${names}`,
    way: (chain) => `der Weg: ${chain}`,
    andMore: (count) => `und ${count} weitere`,
    added: 'neu',
    removed: 'weg',
    changed: 'geändert',
    unknown: 'Was keine Stärke angibt, gilt als hart.',
    of: (need, of) => `${need} von ${of}`,
    failed: (name, more) => `Der Ausfall von ${name} erreicht ${s(more, 'Teil', 'Teile')} mehr als vorher`,
  },

  wrote: (path, kilobytes) => `${path} geschrieben (${kilobytes} kB)`,
  lost: {
    strength: (rows) =>
      `${s(rows, 'Abhängigkeit', 'Abhängigkeiten')} anderer Stärke als hart oder weich (gelten als hart oder weich)`,
    start: (rows) =>
      `dass ${s(rows, 'Abhängigkeit', 'Abhängigkeiten')} nur zum Starten nötig ${rows === 1 ? 'ist' : 'sind'}`,
    redundancy: (rows) => `${rows}-mal die Wahl unter mehreren`,
    group: (rows) => s(rows, 'Gruppe', 'Gruppen'),
    owner: (rows) => `${rows}-mal, wer zuständig ist`,
    weight: (rows) => s(rows, 'Gewicht', 'Gewichte'),
    recovery: (rows) => s(rows, 'Erholungszeit', 'Erholungszeiten'),
    note: (rows) => s(rows, 'Anmerkung', 'Anmerkungen'),
    link: (rows) => s(rows, 'Link', 'Links'),
    where: (rows) => s(rows, 'Fundstelle', 'Fundstellen'),
    isolated: (rows) => s(rows, 'Teil ohne Abhängigkeit', 'Teile ohne Abhängigkeit'),
  },
  losing: (what) => `Nicht in dem, was geschrieben wurde: ${what}`,
  tooLarge: (components, dependencies) =>
    `Eine Einbettung fasst höchstens ${components} Teile und ${dependencies} Abhängigkeiten`,
  page: {
    counts: (components, dependencies) =>
      `${s(components, 'Teil', 'Teile')}, ${s(dependencies, 'Abhängigkeit', 'Abhängigkeiten')}.`,
    asText: 'Was mitfällt, wenn ein Teil ausfällt',
    takes: (name, names) => `Fällt ${name} aus: ${names}.`,
    none: 'Welches Teil auch ausfällt, kein anderes ist betroffen.',
    made: 'Errechnet aus den Abhängigkeiten, die eine Datei angibt; niemand hat sie geprüft.',
  },
};
