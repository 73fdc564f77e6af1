import { entryOf } from '../engine/log-columns';
import type { LogEntry } from '../engine/cascade-types';
import { groupBy } from '../layout/group-by';
import type { Source } from '../model/incident';
import { toMinutes, unknownLags } from '../model/units';
import { capital, NOUN, type Noun } from '../text/story/subject';
import { badness, type ShownHealth } from '../theme/health';
import type { CascadeCourse } from './cascade-course';
import type { Cursor, Wave, WaveCause } from './course';
import { isPerhaps } from './certainty';
import { fit, fitNames } from './fit';
import { sayEntry, sayReason } from './say-change';
import type { Story } from './story';
import { countEvidence } from './words';

/** What is said of an instant: the first words stand out, the short form is for play and for the live region. */
export interface Caption {
  readonly head: string;
  readonly body: string;
  /** At most 95 characters; never cut, names are left out. */
  readonly short: string;
  /** What it is that so many need, where one cause takes many with it; empty else. */
  readonly about: string;
  /** Time and evidence: "Order known, time not published · 24 links: 9 stated by those who run it …". */
  readonly source: string;
  /** Of a part of a step: that which part came first is not known. */
  readonly note: string;
  readonly sources: readonly Source[];
}

/** A caption that has only its first words. */
export const captionOf = (head: string): Caption => ({
  ...{ head, body: '', short: head, about: '', source: '', note: '', sources: [] },
});

/** Up to so many are all named; of more, the best known. */
const ALL_NAMED = 6;
const BEST = 4;
/** Reasons that are told one by one. */
const REASONS = 4;

type Said = Pick<Caption, 'head' | 'body' | 'short'> & Partial<Pick<Caption, 'about'>>;

/** The caption of the wave that led to a cursor: its cause, how many, the best known of them, who says so. */
export function sayWave(story: Story, course: CascadeCourse, cursor: Cursor): Caption {
  const { words } = story;
  const wave = course.waves[cursor - 1];
  if (!wave) return captionOf(words.calm);
  const entries = wave.changes.map(({ entry }) => entryOf(course.cascade, entry));
  return { about: '', ...hedged(story, wave, said(story, wave, entries)), ...sourcesOf(story, wave, entries) };
}

/** Captions of one course, each composed when it is asked for first. */
export function captionsOf(story: Story, course: CascadeCourse): (cursor: Cursor) => Caption {
  const said = new Map<Cursor, Caption>();
  return (cursor) => {
    const caption = said.get(cursor) ?? sayWave(story, course, cursor);
    said.set(cursor, caption);
    return caption;
  };
}

/** Where what a wave brings is not certain, or not all of it, that is said first. */
function hedged({ words }: Story, { changes }: Wave, said: Said): Said {
  const perhaps = changes.filter(isPerhaps).length;
  if (perhaps === 0) return said;
  const hedge = perhaps === changes.length ? words.onlyIfHard : words.someIfHard;
  return { ...said, head: hedge(said.head), short: hedge(said.short) };
}

function said(story: Story, wave: Wave, entries: readonly LogEntry[]): Said {
  const [first] = entries;
  if (!first) return { head: '', body: '', short: '' };
  if (first.cause.type === 'scripted' && wave.direction === 'failure') return sayFaults(story, entries);
  if (entries.length === 1) return saySingle(story, first);
  const [main] = wave.causes;
  if (wave.direction === 'recovery') return sayMany(story, wave, story.words.comeBack(entries.length));
  if (!main) return sayMany(story, wave, story.words.getWorse(entries.length));
  const targets = main.targets.map(({ component }) => component);
  // A stand-in for a place is not counted: if it is hit itself, that is told with the others.
  const things = targets.filter((target) => !story.index.isScope(target));
  if (targets.length < 2 || 2 * targets.length <= wave.changes.length) return saySeveral(story, wave);
  return sayCause(story, wave, main, things.length < 2 ? targets : things);
}

/** What somebody broke. */
function sayFaults(story: Story, entries: readonly LogEntry[]): Said {
  const { facts, words, details } = story;
  const [first] = entries;
  if (entries.length > 1 || !first) {
    const names = entries.map(({ component }) => facts.nameOf(component));
    const head = words.beginsWith(entries.length);
    const short = (some: readonly string[]) => `${head} ${listed(story, some, names.length)}.`;
    return { head, body: `${words.listOf(names)}.`, short: fitNames(names, short) };
  }
  const happens = words.fails(facts.subjectOf(first.component));
  const body = details?.components[first.component]?.description ?? '';
  return { head: words.begins(happens), body, short: words.beginsShort(happens) };
}

/** One change: what happened, because of what, and who says so. */
function saySingle(story: Story, entry: LogEntry): Said {
  const head = `${sayReason(story, entry)}.`;
  const whole = sayEntry(story, entry);
  const bare = `${sayReason(story, { ...entry, cause: { type: 'scripted' } })}.`;
  return { head, body: whole.startsWith(head) ? whole.slice(head.length).trim() : '', short: fit([head, bare]) };
}

/**
 * One cause and all that it takes with it; what else strikes in the same wave is told after it. If the cause is a
 * stand-in for a place, nobody has named what was really lost.
 */
function sayCause(story: Story, wave: Wave, { source, scope }: WaveCause, targets: readonly number[]): Said {
  const { words, facts } = story;
  const mild = statesOf(wave, targets).every(([health]) => health === 'minor');
  const cause = facts.subjectOf(source);
  const say = mild ? words.troubles : words.takes;
  const head = scope ? words.getWorse(targets.length) : say(cause, targets.length);
  const taken = new Set(targets);
  const others = wave.changes.filter(({ component }) => !taken.has(component));
  return {
    head: `${head}:`,
    body: joined(
      scope ? `${words.unnamed(cause.name)}.` : '',
      scope ? capital(whom(story, targets)) : whom(story, targets),
      mild && !scope ? '' : how(story, wave, targets),
      others.length === 0 ? '' : words.besides(reasons(story, wave, others)),
    ),
    about: scope || targets.length <= ALL_NAMED ? '' : whatItIs(story, source),
    short: fitNames(best(story, targets), (names) =>
      brief(story, head, names, targets.length, scope ? `; ${words.unnamedShort}.` : '.'),
    ),
  };
}

/** What so many need: the first sentence on it. Of a few, their own sentences say it. */
function whatItIs({ facts, details }: Story, component: number): string {
  const [first = ''] = (details?.components[component]?.description ?? '').split(/(?<=[.!?]) (?=\p{Lu})/u);
  return first === '' ? '' : `${facts.nameOf(component)}: ${first}`;
}

/** Several changes and no cause that most of them have. */
function saySeveral(story: Story, wave: Wave): Said {
  const head = story.words.several(wave.changes.length, byReason(story, wave, wave.changes).length);
  const targets = wave.changes.map(({ component }) => component);
  return {
    head: `${head}:`,
    body: joined(`${reasons(story, wave, wave.changes)}.`, how(story, wave, targets)),
    short: fitNames(best(story, targets), (names) => brief(story, head, names, targets.length)),
  };
}

function sayMany(story: Story, wave: Wave, head: string): Said {
  const targets = wave.changes.map(({ component }) => component);
  return {
    head: `${head}:`,
    body: joined(whom(story, targets), how(story, wave, targets)),
    short: fitNames(best(story, targets), (names) => brief(story, head, names, targets.length)),
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
/** Who was hit, as a sentence: all of a few, else what they are and the best known of them. */
function whom(story: Story, targets: readonly number[]): string {
  const { core, words, facts } = story;
  const ranked = targets.toSorted(story.index.byRank);
  if (ranked.length <= ALL_NAMED) return `${words.listOf(ranked.map(facts.nameOf))}.`;
  const known = words.among(best(story, targets));
  if (core.kind !== 'outage') return `${known}.`;
  const counts = new Map<Noun, number>();
  for (const target of ranked) {
    const noun = NOUN[core.components[target]?.kind ?? 'cloud-service'];
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([noun, count]) => (counts.size === 1 ? words.all(noun) : words.noun(noun, count)));
  return `${words.listOf(kinds)}, ${known}.`;
}

/** The best known four, those that everybody knows first. */
function best({ index, facts }: Story, targets: readonly number[]): readonly string[] {
  return targets.toSorted(index.byRank).slice(0, BEST).map(facts.nameOf);
}

/** Some of `of` names after a head: all of them after a colon, some as "among them". */
function brief({ words }: Story, head: string, names: readonly string[], of: number, end = '.'): string {
  if (names.length === 0) return `${head}${end}`;
  return names.length === of ? `${head}: ${words.listOf(names)}${end}` : `${head}, ${words.among(names)}${end}`;
}

const listed = ({ words }: Story, names: readonly string[], of: number): string =>
  words.listOf(names.length < of ? [...names, words.andMore(of - names.length)] : names);

/** Those with the provider that they lost; of many, the best known. */
function reasons(story: Story, wave: Wave, changes: Wave['changes']): string {
  const { facts, words } = story;
  const all = byReason(story, wave, changes);
  const told = all.length > REASONS + 1 ? all.slice(0, REASONS) : all;
  const each = told.map(({ lost, components }) => {
    const names = words.listOf(components.map(facts.nameOf));
    return lost.length === 0 ? names : words.through(names, lost.map(facts.subjectOf));
  });
  const more = all.slice(told.length).reduce((sum, { components }) => sum + components.length, 0);
  return [...each, ...(more > 0 ? [words.andMore(more)] : [])].join('; ');
}

/** Those that lost the same providers stand together; in the order of the best known of each. */
function byReason({ index }: Story, { causes }: Wave, changes: Wave['changes']) {
  const lostBy = groupBy(
    causes.flatMap(({ source, targets }) => targets.map(({ component }) => ({ source, component }))),
    ({ component }) => component,
  );
  const lostOf = (component: number) => [...new Set(lostBy.get(component)?.map(({ source }) => source))];
  const ranked = changes.map(({ component }) => component).sort(index.byRank);
  const groups = groupBy(ranked, (component) => lostOf(component).join(' '));
  return Array.from(groups.values(), (components) => ({ lost: lostOf(components[0]!), components }));
}

/** How those hit are now, the worst first. */
function statesOf({ changes }: Wave, targets: readonly number[]): readonly (readonly [ShownHealth, number])[] {
  const own = new Set(targets);
  const counts = new Map<ShownHealth, number>();
  for (const { component, to } of changes) if (own.has(component)) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => badness(b) - badness(a));
}

/** Nothing where a few things and people stand together: their words differ. */
function how({ words, core }: Story, wave: Wave, targets: readonly number[]): string {
  const people = targets.filter((target) => core.components[target]?.kind === 'people').length;
  if (people > 0 && people < targets.length && targets.length <= ALL_NAMED) return '';
  return words.states(statesOf(wave, targets), people === targets.length);
}

/** Time and evidence of a wave, and the papers. */
function sourcesOf(
  { facts, words, core }: Story,
  wave: Wave,
  entries: readonly LogEntry[],
): Pick<Caption, 'source' | 'note' | 'sources'> {
  const claims = entries.flatMap(({ cause }) =>
    cause.type === 'requirement' ? (facts.claimOf(cause.requirement) ?? []) : [],
  );
  const counts = countEvidence(claims);
  const fault = entries.every(({ cause }) => cause.type === 'scripted');
  const parts = [
    fault ? '' : sayTiming(wave, core.kind === 'outage', words),
    counts.length > 0 ? words.links(counts) : '',
  ];
  const sources = new Map(claims.flatMap((claim) => claim.sources).map((source) => [source.id, source]));
  return {
    source: parts.filter((part) => part !== '').join(' · '),
    note: wave.parts > 1 ? words.parts(wave.part, wave.parts) : '',
    sources: [...sources.values()],
  };
}

/** When a wave happens: at a known time, or only known to come after one. */
export function sayTiming({ time }: Pick<Wave, 'time'>, published: boolean, words: Story['words']): string {
  const minutes = toMinutes(time);
  const span = words.span(minutes);
  if (unknownLags(time) === 0) return minutes === 0 ? words.atOnce : words.after(span);
  if (!published) return words.orderOwn;
  return minutes === 0 ? words.orderOnly : words.orderOnlyAfter(span);
}
