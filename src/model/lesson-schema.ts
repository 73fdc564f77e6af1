import * as v from 'valibot';
import { id } from './incident-parts-schema.ts';

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

const filled = v.pipe(v.string(), v.regex(/\S/, 'a text'));
const language = v.picklist(['en', 'de']);
const ids = v.pipe(v.array(id), v.minLength(1));
const positive = v.pipe(v.number(), v.minValue(0));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));
const moment = v.pipe(v.string(), v.regex(/^#\/[^\s?]+(\?\S*)?$/, 'a link such as #/aws-2025-10-20?t=07:30'));
const citation = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'an incident and one of its sources, such as aws-2025-10-20:aws-pes-2025'),
);

export const ask = v.variant('ask', [
  /** How many components fall, the faults among them? */
  v.strictObject({ ask: v.literal('blast-count'), story: id, fault: ids }),
  /** Which single components would each bring `component` down? */
  v.strictObject({ ask: v.literal('single-points-of-failure'), story: id, component: id }),
  /** How long is the longest chain from a fault to a component that falls? */
  v.strictObject({ ask: v.literal('longest-chain'), story: id, fault: ids }),
  /** Which component takes the most others with it? */
  v.strictObject({ ask: v.literal('most-reach'), story: id }),
  v.strictObject({ ask: v.literal('falls'), story: id, fault: ids, component: id }),
  /** Which share of the outage came after the trigger was fixed? */
  v.strictObject({ ask: v.literal('share-after-fix'), story: id }),
  /** How long does it take to work off what was held back? `busy` is demand over capacity, below 1. */
  v.strictObject({ ask: v.literal('drain'), outage_minutes: positive, busy: positive }),
  /** How long until a queue is empty again, if everybody tries again? Numbers are per minute, times in minutes. */
  v.strictObject({
    ask: v.literal('queue'),
    outage_minutes: positive,
    capacity: positive,
    demand: positive,
    attempts: v.pipe(v.number(), v.minValue(1)),
    patience: positive,
    /** Share of demand that is let in after the outage; left out: all. */
    throttle: v.exactOptional(positive),
  }),
]);

export const question = v.union([
  v.strictObject({ text: filled, ask }),
  v.strictObject({ text: filled, answer: filled }),
]);

/** One of two or more moments to switch between, each with its count. */
const choice = v.strictObject({
  label: filled,
  /** What is different here. */
  text: filled,
  moment,
});

/** What can be turned at a queue: how long it stands still, what arrives, how often callers try, which share is let in. */
export const DIALS = ['outage', 'demand', 'attempts', 'throttle'] as const;
/** A queue that is drawn over the board. Numbers are per minute, times in minutes; see `engine/load`. */
export const curve = v.strictObject({
  outage_minutes: positive,
  capacity: positive,
  demand: positive,
  attempts: v.pipe(v.number(), v.minValue(1)),
  /** Left out: nobody gives up. */
  patience: v.exactOptional(positive),
  /** How much of time is drawn. */
  window_minutes: minutes,
  dials: v.pipe(v.array(v.picklist(DIALS)), v.minLength(1)),
});

/** Put each of several things where it belongs: mark, commit, reveal. */
export const place = v.variant('of', [
  /** Outages, by what they have in common. */
  v.strictObject({
    of: v.literal('pattern'),
    places: v.pipe(v.array(v.strictObject({ id, label: filled })), v.minLength(2)),
    things: v.pipe(
      v.array(
        v.strictObject({
          story: id,
          place: id,
          why: filled,
          moment,
          sources: v.pipe(v.array(citation), v.minLength(1)),
        }),
      ),
      v.minLength(2),
    ),
  }),
  /** Components, by when the record says that they were back for good: `ends` are the ends of the bands but the last. */
  v.strictObject({ of: v.literal('comeback'), components: ids, ends: v.pipe(v.array(minutes), v.minLength(1)) }),
]);

/** Change a system with a budget so that `guard` keeps working whatever of `faults` fails for `lasts_minutes`. */
export const design = v.strictObject({
  faults: ids,
  guard: id,
  /** Changes as a link writes them; see `model/mitigation-token`. */
  offers: v.pipe(v.array(v.strictObject({ change: filled, label: filled })), v.minLength(2)),
  budget: minutes,
  lasts_minutes: minutes,
});

export const step = v.strictObject({
  id,
  /**
   * read: words. moment: words beside a moment of the map. predict, place: mark, commit, reveal. design: change within a
   * budget. question, discuss: talk.
   */
  kind: v.picklist(['read', 'moment', 'predict', 'place', 'design', 'question', 'discuss']),
  title: filled,
  /** Paragraphs. `[[region]]` and `[[region|Regions]]` are terms of the glossary. */
  text: v.pipe(v.array(filled), v.minLength(1)),
  /** A link to a moment, as the address bar writes it. It stays for the steps after it. */
  moment: v.exactOptional(moment),
  /** Who is behind what this step says of an outage. */
  sources: v.exactOptional(v.pipe(v.array(citation), v.minLength(1))),
  questions: v.exactOptional(v.pipe(v.array(question), v.minLength(1))),
  /** What may be marked, in the order of a code; the moment names the fault. Left out: everything. */
  predict: v.exactOptional(v.strictObject({ candidates: v.exactOptional(ids), order: v.boolean() })),
  choices: v.exactOptional(v.pipe(v.array(choice), v.minLength(2))),
  curve: v.exactOptional(curve),
  place: v.exactOptional(place),
  design: v.exactOptional(design),
  /** For the teacher alone. */
  note: filled,
});

/**
 * The shape of `data/lessons/<id>.<language>.json`: every key, no other key.
 * What no shape can say (links, terms, sources, plain sentences) is in `checks/lesson`.
 */
export const lessonSchema = v.strictObject({
  format: v.literal('dominograph-lesson'),
  version: v.literal(1),
  id,
  language,
  title: filled,
  /** What a student can do afterwards. */
  objective: filled,
  level: v.picklist(LEVELS),
  /** What the model of this lesson leaves out. */
  limits: filled,
  steps: v.pipe(v.array(step), v.minLength(3)),
});

export const term = v.strictObject({
  id,
  term: filled,
  /** Two or three sentences. */
  text: filled,
});

/** The shape of `data/glossary.<language>.json`. */
export const glossarySchema = v.strictObject({
  format: v.literal('dominograph-glossary'),
  version: v.literal(1),
  language,
  terms: v.pipe(v.array(term), v.minLength(1)),
});
