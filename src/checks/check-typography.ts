import type { Issue } from '../model/issue';
import type { Placed } from './check-languages';
import { issue } from './issue';
import { LANGUAGES, type Language } from './languages';

interface Rule {
  readonly code: string;
  readonly language?: Language;
  /** Only of texts at such places. */
  readonly at?: RegExp;
  readonly seen: RegExp;
  readonly hint: string;
}

/** Units and words that stay with the figure before them. */
const UNIT =
  '%|percent|Prozent|Uhr|UTC|Min\\.|Std\\.|min|h|s|MB|KB|GB|TB|million|Million(?:en)?|billion|Milliarden?|Minuten?|minutes?|hours?|Stunden?|days?|Tagen?|seconds?|Sekunden?|AM|PM|PT|ET|EDT|PDT|AEDT';

const RULES: readonly Rule[] = [
  {
    code: 'straight-quote',
    seen: /["']/,
    hint: 'Straight quotation marks: write “ ” and ’ in English, „ “ and ’ in German.',
  },
  {
    code: 'foreign-quote',
    language: 'de',
    seen: /”/,
    hint: 'An English quotation mark in German: write „ and “.',
  },
  { code: 'foreign-quote', language: 'en', seen: /„/, hint: 'A German quotation mark in English: write “ and ”.' },
  { code: 'hyphen-as-dash', seen: /(?<=\s)-(?=\s)/, hint: 'A hyphen between spaces is a dash: write –.' },
  {
    code: 'hyphen-in-range',
    seen: /(?<![\w.-])\d[\d:.,]*-\d[\d:.,]*(?![\w-])/,
    hint: 'A range takes an en dash: 06:48–09:40.',
  },
  { code: 'hyphen-as-minus', seen: /(?<![\w\u00a0])-\d/, hint: 'A minus is −, not a hyphen.' },
  {
    code: 'loose-unit',
    seen: new RegExp(`\\d (?:${UNIT})(?![\\wäöüß])`),
    hint: 'Figure and unit may be torn apart at the end of a line: put a no-break space (U+00A0) between them.',
  },
  {
    code: 'loose-utc',
    language: 'de',
    seen: /Uhr UTC/,
    hint: 'Put a no-break space (U+00A0) between “Uhr” and “UTC”.',
  },
  {
    code: 'clock-without-uhr',
    language: 'de',
    seen: /\d{1,2}:\d\d(?![\d:])(?!\s(?:Uhr|bis|und|oder)|–|,|;| \/)/,
    hint: 'A German time says “Uhr”.',
  },
  {
    // A step's sentence stands beside a time of the model: its own clock says whose it is.
    code: 'clock-without-zone',
    at: /^dependencies\[\d+\]\.what$/,
    seen: /\d{1,2}:\d\d(?![\d:])(?!(?:\sUhr)?\s[A-Z]{2,4}\b|\s(?:to|and|bis|und)\s\d|–\d)/,
    hint: 'Say whose clock this is: “09:25 UTC”, „09:25 Uhr UTC“.',
  },
  {
    code: 'our-workshop',
    seen: /\b(?:dossier|stand-in|seed article|the seed)\b|Ausgangsartikel|Dossier|Platzhalter/i,
    hint: 'A word of our workshop that no reader knows.',
  },
];

/** Quotation marks, dashes, no-break spaces and words of the workshop, in every text of both languages. */
export function typographyIssues(texts: readonly Placed[]): Issue[] {
  return texts.flatMap(([place, text]) =>
    LANGUAGES.flatMap((language) =>
      RULES.filter(
        (rule) => (rule.language === undefined || rule.language === language) && (rule.at?.test(place) ?? true),
      ).flatMap(({ code, seen, hint }) => {
        const found = seen.exec(text[language]);
        return found === null ? [] : [issue(code, `${place}.${language}`, found[0], hint)];
      }),
    ),
  );
}
