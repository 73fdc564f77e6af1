import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/exporters/svg';
import { boardOf } from '../../src/story/arrange';
import {
  altOf,
  altOfFilm,
  chosenOf,
  drawFilm,
  drawInstant,
  FILM,
  instantAt,
  instantsOf,
  instantName,
  noteOf,
  sizeOf,
  type Subject,
} from '../../src/story/films';
import { boardEn as board } from '../../src/text/board/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { en as share } from '../../src/text/share/en';
import { cascade, small, story } from './support';

let { of, told, chapters } = small();
const subject = (course: Subject['course'], its = of): Subject => ({
  ...{ story: its, course, board: boardOf(its.core), chapters, words: { frame, board } },
  faults: new Set([its.index.indexOf(its.core.root)]),
});
let fall = subject(cascade(of));
let past = subject(told);
beforeEach(() => {
  ({ of, told, chapters } = small());
  [fall, past] = [subject(cascade(of)), subject(told)];
});
const ink = (token: string): string => `[${token}]`;
const textsOf = (node: SvgNode | string): readonly string[] =>
  typeof node === 'string' ? [node] : node.children.flatMap(textsOf);

describe('the instants of a course', () => {
  it('are its waves, each with its sentence and how much it changes', () => {
    const instants = instantsOf(fall);
    expect(instants.map(({ cursor, when, weight }) => [cursor, when, weight])).toEqual(
      Array.from({ length: 8 }, (_, at) => [at + 1, `Wave ${at + 1} of 8`, 1]),
    );
    expect(instants[0]!.sentence).toBe('It begins here: Power fails. What Power is.');
    expect(instantAt(fall, 0)).toEqual({ cursor: 0, when: '', sentence: 'Everything works.', weight: 0 });
  });
  it('of a record are its reports, each with its time', () => {
    expect(
      instantsOf(past)
        .map(({ when, sentence, weight }) => [when, sentence, weight])
        .slice(0, 3),
    ).toEqual([
      ['10:00\u00a0UTC', 'Power: down.', 1],
      ['10:10\u00a0UTC', 'The shop: disrupted; one more report.', 2],
      ['10:30\u00a0UTC', 'Clerks: problems reported.', 1],
    ]);
    expect(instantAt(past, 0)).toMatchObject({ when: '10:00\u00a0UTC', weight: 0 });
  });
  it('of which a few are chosen are the first, the last and the largest', () => {
    expect(chosenOf(instantsOf(past), 3).map(({ cursor }) => cursor)).toEqual([1, 2, 6]);
    expect(chosenOf(instantsOf(past), 99)).toEqual(instantsOf(past));
  });
  it('have a name', () => {
    expect([0, 3].map((cursor) => instantName(fall, cursor, share))).toEqual([share.calmMoment, 'wave 3 of 8']);
    expect(instantName(past, 2, share)).toBe('the record at 10:10\u00a0UTC');
  });
});

describe('what a picture says to those who do not see it', () => {
  it('is which board, when, how many, and who is down: no place, and nobody before anything has happened', () => {
    expect(altOf(fall, 8, share)).toBe(
      'A board of what needs what: The small outage (wave 8 of 8). 7 of 10 parts disrupted or down. ' +
        'Down: Power, Database, Cache, The shop and Lift.',
    );
    expect(altOf(fall, 0, share)).toBe(
      `A board of what needs what: The small outage (${share.calmMoment}). 0 of 10 parts disrupted or down.`,
    );
    expect(altOf(past, 2, share)).toContain('3 of 3 parts reported on so far have problems. Down: Power and Database.');
  });
  it('names eight at most, and how many more', () => {
    const day = story('aws-2025-10-20');
    const course = cascade(day);
    const down = course.countAt(course.length).down;
    expect(altOf(subject(course, day), course.length, share)).toMatch(new RegExp(`and ${down - 8} more\\.$`));
    const health = course.healthAt(course.length);
    const eight = new Set(health.flatMap((own, at) => (own === 'down' ? [at] : [])).slice(0, 8));
    const few = { ...course, healthAt: () => health.map((own, at) => (eight.has(at) ? own : ('up' as const))) };
    expect(altOf(subject(few, day), course.length, share)).not.toContain('more');
  });
  it('of a film is said picture by picture', () => {
    const film = altOfFilm(past, instantsOf(past), 6, share);
    expect(film).toMatch(/^6 pictures of the board: The small outage\. 10:00\u00a0UTC: Power: down\. 10:10\u00a0UTC: /);
    expect(film.split('\u00a0UTC: ')).toHaveLength(7);
  });
  it('is what kind of truth it shows', () => {
    expect([fall, past].map((one) => noteOf(one, share))).toEqual([share.modelLine, share.recordOnlyLine]);
    const own = { ...fall, story: { ...of, core: { ...of.core, kind: 'own' as const } } };
    expect(noteOf(own, share)).toBe(share.ownLine);
  });
});

describe('a picture of an instant', () => {
  it('of a record says its time, its chapter and who says so', () => {
    const texts = textsOf(drawInstant(past, 2, { width: 1280 }, ink, 'who made it')).join(' ');
    for (const said of ['10:10 UTC', '3 of 3 with reports have problems.', '1 of 2: The fall.', 'who made it'])
      expect(texts.replaceAll('\u00a0', ' ')).toContain(said);
    expect(textsOf(drawInstant(past, 0, { width: 1280 }, ink, '')).join(' ')).toContain('10:00');
  });
  it('is as wide as it is made for, and no lower than it should be', () => {
    expect(sizeOf(fall, [1, 2])).toEqual({ width: 1280, height: 800 });
    expect(sizeOf(fall, [])).toEqual({ width: 1280, height: 800 });
  });
});

describe('a film', () => {
  const cellsOf = (film: SvgNode) =>
    film.children.flatMap((child) => (typeof child !== 'string' && child.name === 'svg' ? [child.attributes] : []));
  it('has up to eight pictures in two columns, none over another, all on the sheet', () => {
    for (const its of [fall, past]) {
      const film = drawFilm(its, ink, '')!;
      const cells = cellsOf(film);
      expect(cells).toHaveLength(Math.min(FILM, its.course.length));
      expect(new Set(cells.map(({ x }) => x)).size).toBe(2);
      const [width, height] = [Number(film.attributes['width']), Number(film.attributes['height'])];
      expect(film.attributes['viewBox']).toBe(`0 0 ${width} ${height}`);
      const right = cells.map((cell) => Number(cell['x']) + Number(cell['width']));
      const bottom = cells.map((cell) => Number(cell['y']) + Number(cell['height']));
      expect([Math.max(...right), Math.max(...bottom)]).toEqual([width, height]);
      cells.forEach((cell, at) =>
        cells.slice(at + 1).forEach((other, more) => {
          const beside = Number(other['x']) >= right[at]! || Number(cell['x']) >= right[at + 1 + more]!;
          const below = Number(other['y']) >= bottom[at]! || Number(cell['y']) >= bottom[at + 1 + more]!;
          expect(beside || below).toBe(true);
        }),
      );
      // Read from left to right, then down.
      expect(Number(cells[1]!['x'])).toBeGreaterThan(Number(cells[0]!['x']));
      expect(cells[1]!['y']).toBe(cells[0]!['y']);
      expect(Number(cells[2]!['y'])).toBeGreaterThan(Number(cells[1]!['y']));
      expect(textsOf(film)[0]).toBe('The small outage');
      const [, paper] = film.children as readonly SvgNode[];
      expect(paper?.attributes).toEqual({ width, height, fill: '[paper]' });
    }
  });
  it('of one picture is as wide as that, and there is none of nothing', () => {
    const one = drawFilm(subject(cascade(of, ['clerks'])), ink, '')!;
    expect(one.attributes).toMatchObject({ width: 1280, height: 800, role: 'img' });
    expect(drawFilm(subject(cascade(of, [])), ink, '')).toBeNull();
  });
});
