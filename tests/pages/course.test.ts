import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tapeOf } from '../../src/catalog/parts';
import { createReplay } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { writeCsv } from '../../src/exporters/csv';
import { writeMarkdown } from '../../src/exporters/markdown';
import { writeSvg } from '../../src/exporters/svg';
import type { Chapters } from '../../src/model/chapters';
import { DOWN } from '../../src/model/health';
import type { Replay } from '../../src/model/replay-model';
import { ReplaySession } from '../../src/pages/app/replay/replay-session.svelte';
import type { Session } from '../../src/pages/app/session.svelte';
import { chosenOf, courseOf, instantOnScreen } from '../../src/pages/app/share/course';
import { altOfMoment, filmSheet, gifFrames, momentName, momentSheet } from '../../src/pages/app/share/sheets';
import { tableOf, tellingOf } from '../../src/pages/app/share/tables';
import { saySteps } from '../../src/pages/app/words/steps';
import { de } from '../../src/text/share/de';
import { en } from '../../src/text/share/en';
import { badness, healthOfLevel, type ShownHealth } from '../../src/theme/health';
import { arrange } from '../../src/view/still/arrange';
import type { Ink } from '../../src/view/still/ink';
import { buildStory, frameOf } from '../../scripts/pages/built-story';
import { incident } from '../support/stories';

const ID = 'aws-2025-10-20';
const ink: Ink = (token) => `#${token.length.toString(16).padStart(6, '0')}`;
const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${path}/${ID}.json`, import.meta.url), 'utf8'));
const chapters = json('chapters') as Chapters;
const replayed = json('replays') as Replay;

/** What a session holds after `cursor` steps of a cascade from DynamoDB, as plain values: without a page nothing is derived twice. */
function at(cursor: number, language: 'en' | 'de' = 'en', fault = 'dynamodb'): Session {
  const story = buildStory(incident(ID), chapters, replayed, language);
  const { core, details, graph, index, facts, text } = story;
  const component = core.components.findIndex(({ id }) => id === fault);
  const events = component < 0 ? [] : [{ time: 0, component, level: DOWN }];
  const cascade = simulateCascade(graph, { events });
  const arrangement = arrange(core, 'story', 1.7, () => 'group');
  const frame = frameOf({ ...story, cascade }, arrangement.scene, cursor);
  const levels = createReplay(graph, cascade).seek(cursor);
  const hit = levels.reduce((sum, level, at) => sum + (level >= 2 && graph.scope[at] === 0 ? 1 : 0), 0);
  const steps = saySteps(cascade, index, cascade.steps.length, facts, text);
  const plain = {
    ...{ text, index, facts, steps, replay: null, held: new Set<number>(), summary: '', said: steps.slice(0, cursor) },
    health: Array.from(levels, healthOfLevel),
    picture: { ...arrangement, aspect: 1.7, frame },
    explorer: {
      ...{ core, details, graph, runGraph: graph, cascade, cursor, hit, length: cascade.steps.length, total: 186 },
      faults: events.map((event) => event.component),
      indexOf: new Map(core.components.map(({ id }, place) => [id, place])),
    },
  };
  return plain as unknown as Session;
}
function played(): { session: Session; replay: ReplaySession } {
  const session = at(0, 'en', 'none');
  const replay = new ReplaySession(session, tapeOf(chapters, replayed, 'en'));
  return { session: Object.assign(session, { replay }), replay };
}

describe('the course of a cascade', () => {
  it('has an instant for each step, whose frame is the one on screen at that step', () => {
    const course = courseOf(at(18), en);
    expect(course).toHaveLength(18);
    for (const step of [1, 3, 18]) expect(course[step - 1]?.frame()).toEqual(at(step).picture.frame);
  });

  it('says of each instant when it is and what changes', () => {
    const course = courseOf(at(18), en);
    expect(course[0]).toMatchObject({
      when: 'Step 1 of 18 · T+0 min',
      sentence: 'Amazon DynamoDB went down: you broke it.',
    });
    expect(course[3]?.sentence).toMatch(/^Snapchat went down, because .*\(\+ 57 more\)$/);
    expect(courseOf(at(18, 'de'), de)[3]?.sentence).toMatch(/\(\+ 57 weitere\)$/);
  });

  it('is nothing before anything is broken, and then there is no film strip', () => {
    expect(courseOf(at(0, 'en', 'none'), en)).toEqual([]);
    expect(filmSheet(at(0, 'en', 'none'), en, ink)).toBeNull();
    expect(tableOf(at(0, 'en', 'none'), en).rows).toEqual([]);
  });
});

describe('the course of the record', () => {
  /** The health of each mark, when components have this: that of the worst. */
  const shownBy = ({ picture }: Session, health: readonly ShownHealth[]) =>
    picture.scene.items.map(({ members }) =>
      members.map((member) => health[member] ?? 'up').reduce((a, b) => (badness(b) > badness(a) ? b : a)),
    );

  it('has an instant for each report, with what was recorded by then', () => {
    const { session, replay } = played();
    const course = courseOf(session, en);
    expect(course).toHaveLength(replay.track.steps.length);
    replay.seek(replay.track.steps[40]?.time ?? 0);
    expect(course[40]?.frame().items.map(({ health }) => health)).toEqual(shownBy(session, replay.health));
    expect(course[40]?.when).toBe(replay.sayTime(replay.time));
    expect(course[40]).toMatchObject({ sentence: instantOnScreen(session, en).sentence });
  });

  it('is that of the chapter while one is told, and begins with it', () => {
    const { session, replay } = played();
    const whole = courseOf(session, en).length;
    replay.tell(1);
    const course = courseOf(session, en);
    expect(course.length).toBeGreaterThan(1);
    expect(course.length).toBeLessThan(whole);
    expect(course[0]?.when).toBe(replay.sayTime(replay.reel.passage?.from ?? -1));
  });
});

describe('pictures', () => {
  it('show the moment with title, time, sentence, and a description', () => {
    const session = at(4);
    const svg = writeSvg(momentSheet(session, en, ink));
    expect(svg).toContain('AWS outage in us-east-1');
    expect(svg).toContain('Step 4 of 18 · after T+0 min, time unknown');
    expect(svg).toContain('a model, not the record');
    expect(altOfMoment(session, en)).toMatch(
      /^Dependency map: AWS outage.* \(step 4 of 18, after T\+0 min, time unknown\)\. 63 of 186 components are degraded or worse\. Down: .*Amazon DynamoDB.*\.$/,
    );
    expect(momentName(at(0, 'en', 'none'), en)).toBe('the map before anything fails');
  });

  it('make a film strip of eight, with the first and the last step', () => {
    const film = filmSheet(at(18), en, ink);
    if (!film) throw new Error('there is no film');
    const svg = writeSvg(film);
    expect(svg.match(/>Step \d+ of 18/g)).toHaveLength(8);
    expect(svg).toContain('>Step 1 of 18');
    expect(svg).toContain('>Step 18 of 18');
  });

  it('make frames of one size, whose names stay where they are', () => {
    const session = at(18);
    const frames = gifFrames(session, courseOf(session, en), { width: 960, height: 540 }, ink).map((draw) => draw());
    expect(frames).toHaveLength(18);
    const places = frames.map((frame) =>
      [...writeSvg(frame).matchAll(/data-label="(\d+)"><text[^>]*><tspan x="([\d.]+)" y="([\d.]+)"/g)].map(
        ([, ...at]) => at.join(),
      ),
    );
    expect(places[0]?.length).toBeGreaterThan(20);
    for (const place of places) expect(place).toEqual(places[0]);
    for (const frame of frames) expect(frame.attributes).toMatchObject({ width: 960, height: 540 });
  });

  it('are of no more instants than are wanted', () => {
    expect(chosenOf(courseOf(at(18), en), 8)).toHaveLength(8);
    expect(chosenOf(courseOf(at(18), en), 400)).toHaveLength(18);
  });
});

describe('data', () => {
  it('have a row for every change of the cascade, with its cause and its sources', () => {
    const session = at(18);
    const table = tableOf(session, en);
    expect(table.rows).toHaveLength(session.explorer.cascade.log.length);
    expect(table.rows[0]?.slice(0, 6)).toEqual(['1', 'T+0 min', 'Amazon DynamoDB', 'up', 'down', 'fault put here']);
    const second = table.rows[1] ?? [];
    expect(second.slice(3, 6)).toEqual(['up', 'down', 'Amazon DynamoDB']);
    expect(second[8]).toContain('Amazon Web Services: https://aws.amazon.com/message/101925/');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('have both clocks for the record', () => {
    const { session, replay } = played();
    const table = tableOf(session, en);
    expect(table.rows).toHaveLength(replay.track.log.length);
    for (const row of table.rows) {
      expect(row[1]).toMatch(/^T[+−]\d+:\d\d$/);
      expect(row[2]).toMatch(/^2025-10-\d\dT\d\d:\d\dZ$/);
    }
  });

  it('say the same in words, with links', () => {
    const markdown = writeMarkdown(tellingOf(at(18, 'de')));
    expect(markdown).toMatch(/^# AWS-Ausfall in us-east-1/);
    expect(markdown.match(/^## Schritt \d+ von 18 · /gm)).toHaveLength(18);
    expect(markdown).toContain('([Amazon Web Services](https://aws.amazon.com/message/101925/))');
    expect(writeMarkdown(tellingOf(played().session))).toMatch(/^## T\\?\+0:00 · 2025-10-20T06:48Z$/m);
    expect(writeCsv(tableOf(at(18, 'de'), de))).toMatch(/^Schritt,Zeit seit Beginn,Komponente,/);
  });
});
