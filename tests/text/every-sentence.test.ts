import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../src/catalog/grammar';
import type { Subject } from '../../src/text/story/subject';
import { incident, STORY_IDS } from '../support/stories';
import { story } from '../story/support';
import { ALL_TEXTS, CHANGES, isDependencyKind } from './all-texts';

const LANGUAGES = ['en', 'de'] as const;
type Language = (typeof LANGUAGES)[number];

/** Every name of every outage as a sentence takes it: one and many, people, names, nouns in quotes, the longest. */
const SUBJECTS: Readonly<Record<Language, readonly Subject[]>> = { en: subjectsIn('en'), de: subjectsIn('de') };

function subjectsIn(language: Language): readonly Subject[] {
  const all = STORY_IDS.flatMap((id) => {
    const { core, facts } = story(id, language);
    return core.components.map((_, component) => facts.subjectOf(component));
  });
  return [...new Map(all.map((one) => [`${one.name} ${one.plural} ${one.quoted}`, one])).values()];
}

/** What no sentence may have. */
const WRONG: readonly RegExp[] = [
  /undefined|NaN|\bnull\b|\[object/,
  / {2}|^ | $| [.,;:!?](?![\w.])|[,;]\.|\.\.(?!\.)|,,|;;/,
  /\b(the|a|an|der|die|das|ein|eine) \1\b/i,
  /\b(?:the|a|an) (?:the|a|an)\b/i,
  /\(\)|„“|“”/,
];
/** A figure that could be torn from its unit at the end of a line. */
const TORN = /\d (?:%|min|h|kB|MB|GB|Uhr|UTC|Std\.|Min\.|minutes?|Minuten?|hours?|Stunden?|days?|Tagen?)(?![\wäöü])/;
/** The most words a sentence of the screen may have. */
const LONGEST = 31;

/** What comes out where a function was called with what it is not made for: a word taken for a list, a number for a name. */
const MEANT_FOR_OTHERS = /undefined|NaN|null|\[object|=>|(?:\S,\s){3}/;

interface Said {
  readonly place: string;
  readonly text: string;
}

/** Every string in a text, functions called with what they may be meant for; what came out whole is kept. */
function render(value: unknown, language: Language, place: string): Said[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => render(one, language, place));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => render(part, language, `${place}.${key}`));
  if (typeof value !== 'function') return [];
  const call = value as (...args: unknown[]) => unknown;
  return argumentsFor(language).flatMap((args) => {
    try {
      const said = call(...args);
      return typeof said === 'string' && !MEANT_FOR_OTHERS.test(said) ? [{ place, text: said }] : [];
    } catch {
      return []; // made for other arguments
    }
  });
}

function argumentsFor(language: Language): readonly (readonly unknown[])[] {
  const names = SUBJECTS[language];
  const picked = [
    names.find(({ plural, quoted }) => !plural && !quoted)!,
    names.find(({ plural }) => plural)!,
    names.find(({ quoted }) => quoted) ?? names[0]!,
    names.find(({ sort }) => sort === 'people')!,
    [...names].sort((a, b) => b.name.length - a.name.length)[0]!,
  ];
  const words = picked.map(({ name }) => name);
  const [a = '', b = '', c = ''] = words;
  return [
    ...[0, 1, 2, 15].map((count) => [count, count + 20, count + 40, 3, 2]),
    ...words.map((name) => [name, b, c, a]),
    ...words.map((name) => [name, 2, 9, 4]),
    ...words.map((name) => [name, 1, 9, 0]),
    ...picked.map((one) => [one, [picked[0], picked[1]], 60, 2]),
    ...picked.map((one) => [one, 4, one]),
    [words.slice(0, 2), 3, 4],
    [words.slice(0, 2), picked[0], { itself: false, softer: false }],
    [words.slice(0, 1), picked[1], { itself: true, softer: true }],
    [{ found: 3, hit: 4, order: 'right', rule: 'better' }],
    [{ found: 3, hit: 4, order: 'few', rule: 'none' }],
    [{ of: 20, better: 3, same: 4, worse: 5, ordered: 6, rightOrder: 2 }],
  ];
}

/** Where, with one sentence as it came out. */
const places = (said: readonly Said[]): Record<string, string> =>
  Object.fromEntries(said.map(({ place, text }) => [place, text]));

describe.each(LANGUAGES)('every sentence of the screen in %s', (language) => {
  const said = Object.entries(ALL_TEXTS).flatMap(([name, text]) => render(text[language], language, name));

  it('is there', () => expect(said.length).toBeGreaterThan(1500));
  it.each(WRONG)('has no %s', (wrong) => {
    const allowed = (place: string): boolean => /listOf|^lesson\.badLine/.test(place);
    expect(places(said.filter(({ text, place }) => wrong.test(text) && !allowed(place)))).toEqual({});
  });
  it('tears no figure from its unit', () => expect(places(said.filter(({ text }) => TORN.test(text)))).toEqual({}));
  it('has the printer’s marks of its language', () => {
    const foreign = language === 'de' ? /["']|”/ : /["'„]/;
    expect(places(said.filter(({ text }) => foreign.test(text)))).toEqual({});
  });
  it('says nothing of our workshop, and “was” of nobody who may be many', () => {
    expect(places(said.filter(({ text }) => /\bdossier\b|stand-in|seed article|you broke it/i.test(text)))).toEqual({});
  });
  it(`can be read at once: no sentence has more than ${LONGEST} words`, () => {
    const long = said.filter(({ text }) => longestSentence(text) > LONGEST);
    expect(places(long)).toEqual({});
  });
});

describe('number and case', () => {
  it.each(LANGUAGES)('one and many differ in every verb in %s', (language) => {
    const { happens, fails, state } = story(STORY_IDS[0]!, language).words;
    for (const sort of ['thing', 'people'] as const)
      for (const health of ['up', 'minor', 'degraded', 'down', 'recovering', 'unknown', 'silent'] as const) {
        const one: Subject = { name: 'X', plural: false, quoted: false, sort };
        const many: Subject = { ...one, plural: true };
        expect(happens(one, health)).not.toBe(happens(many, health));
        expect(state([one], health)).not.toBe(state([many], health));
        expect(state([one, one], health).replace(/^X (and|und) X /, '')).toBe(state([many], health).slice(2));
        expect(fails(one)).not.toBe(fails(many));
      }
  });

  it('every change of What if is a sentence with all names, one and many, in both languages', () => {
    for (const language of LANGUAGES) {
      const text = ALL_TEXTS['what-if'][language];
      for (const one of SUBJECTS[language])
        for (const [kind, inside] of CHANGES.flatMap((kind) => [[kind, false] as const, [kind, true] as const])) {
          const condition = isDependencyKind(kind)
            ? text.ifDependency[kind](one, [one], 60)
            : text.ifComponent[kind](one, 4, inside);
          const said = text.ifOne([condition], one, { itself: false, softer: false });
          expect(said).toMatch(/^(If|Wenn) .*\.$/);
          for (const wrong of WRONG.slice(0, 2)) expect(said).not.toMatch(wrong);
          if (language === 'de' && one.plural) expect(said).toMatch(/hätten/);
          if (language === 'en' && one.plural) expect(condition.replaceAll(one.name, '')).not.toMatch(/\bits?\b/);
          if (inside) expect(condition.replaceAll(one.name, '')).not.toMatch(/region/i); // a key or an account has none
          if (language === 'de' && one.quoted) expect(said).toContain(`„${one.name}“`);
        }
    }
  });

  it('a German adjective keeps its capital only inside quotes', () => {
    const bare = SUBJECTS.de.filter(
      ({ name, quoted, sort }) => !quoted && sort !== 'people' && /^[A-ZÄÖÜ][a-zäöüß]+(?:e|\.) [A-ZÄÖÜ]/.test(name),
    );
    const english = new Set(SUBJECTS.en.map(({ name }) => name));
    expect(bare.filter(({ name }) => !english.has(name))).toEqual([]);
    expect(grammarOf({ en: 'Checking resolvers', de: 'Prüfende Auflöser' }, 'third-party', 'de')).toEqual({
      plural: true,
      quoted: true,
    });
  });

  it('all texts of all outages are there to be named', () => {
    expect(SUBJECTS.en.length).toBeGreaterThan(incident(STORY_IDS[0]!).components.length * 10);
  });
});

function longestSentence(text: string): number {
  return Math.max(...text.split(/(?<=[.!?:;])\s/).map((sentence) => sentence.split(/[\s\u00a0]+/).length));
}
