import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { id, localized } from './incident-parts-schema';

/** Longest texts of a board, in characters of each language; see `checks/check-board`. */
export const BOARD_LIMITS = {
  headline: 60,
  standfirst: 160,
  kicker: 48,
  credit: 48,
  alt: 300,
  /** Under the name of the first box. */
  note: 24,
  /** On the timeline of the record. */
  fixed: 24,
  zone: 22,
  group: 16,
  /** On a box. */
  label: 18,
} as const;

/** Most columns of a board, all zones together. */
export const BOARD_COLUMNS = 9;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const group = v.strictObject({
  id,
  title: localized,
  /** Best known or most needed first. */
  components: v.pipe(v.array(id), v.minLength(1)),
  /** Column within the zone, counted from 0; without it the layout packs. */
  column: v.exactOptional(count),
});

const zone = v.strictObject({
  title: localized,
  /** In editorial order, from cause to effect. */
  groups: v.pipe(v.array(group), v.minLength(1)),
});

/**
 * The shape of `data/boards/<id>.json`: how an outage or a made-up system stands on the board.
 * What no shape can say (each component once, lengths, marks) is in `checks/check-board`.
 */
export const boardSchema = v.strictObject({
  format: v.literal('dominograph-board'),
  version: v.literal(1),
  /** Id of an incident, or of a system as `builds` names it (`toy-shop-region`). */
  story: id,
  /** What a newspaper would print. */
  headline: localized,
  /** What happened, when, in plain words; nothing that the story's file does not say. */
  standfirst: localized,
  /** What, whose, when: the line under the headline. */
  kicker: localized,
  credit: localized,
  /** What the picture shows, for people who do not see it. */
  alt: localized,
  /** The box two rows high: where it began. */
  start: v.strictObject({
    component: id,
    note: localized,
    /** What was done when the trigger was fixed, for the timeline; without it, "cause fixed". */
    fixed: v.exactOptional(localized),
  }),
  /** From what the operator runs inside to what people use. */
  zones: v.pipe(v.array(zone), v.minLength(2), v.maxLength(3)),
  /** Where each box of a small system stands, counted from 0: a system and its variants are one picture. All or none. */
  places: v.exactOptional(v.array(v.strictObject({ component: id, column: count, row: count }))),
  /** The name on each box. */
  labels: v.record(id, localized),
  /** Names everybody knows, most famous first; may be empty (a made-up system). */
  known: v.array(id),
});

/** A board as its file has it. */
export type BoardFile = Frozenly<typeof boardSchema>;
