import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { grammarOf } from '../../src/catalog/grammar';
import { systemCore } from '../../src/catalog/lesson-parts';
import { coreOfOwnGraph } from '../support/own';
import { coreOf, galleryEntryOf } from '../../src/catalog/parts';
import { shorten } from '../../src/catalog/shorten';
import type { BoardFile } from '../../src/model/board';
import type { OwnGraph } from '../../src/model/own-graph';
import { builds, type System } from '../../src/model/system';
import { en } from '../../src/text/own/en';
import { board, core, incident, STORY_IDS } from '../support/stories';

const placed = (of: ReturnType<typeof core>) =>
  of.board.zones.flatMap(({ groups }) => groups.flatMap(({ components }) => components));
const ids = (of: ReturnType<typeof core>) => of.components.map(({ id }) => id);

describe.each(STORY_IDS)('the core of %s', (id) => {
  it('has times, a board with every component once, and a label for each', () => {
    const of = core(id);
    expect(of.kind).toBe('outage');
    expect(of.when?.start_utc).toMatch(/Z$/);
    expect(placed(of).toSorted()).toEqual(ids(of).toSorted());
    for (const { label } of of.components) expect(label).not.toBe('');
  });

  it('numbers fame from 1 in the order of the board’s file', () => {
    const famous = core(id)
      .components.filter(({ fame }) => fame > 0)
      .sort((a, b) => a.fame - b.fame);
    expect(famous.map((component) => component.id)).toEqual(board(id)?.known ?? []);
  });

  it('gets a board from kinds and families where there is no file, in both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const of = coreOf(incident(id), language, null);
      expect(placed(of).toSorted()).toEqual(ids(of).toSorted());
      expect(of.board.zones[0]?.groups[0]?.components[0]).toBe(of.root);
      for (const { title, groups } of of.board.zones)
        for (const text of [title, ...groups.map((group) => group.title)]) expect(text).not.toBe('');
    }
  });

  it('is called in the gallery by the label of its root', () => {
    const of = core(id);
    expect(galleryEntryOf(incident(id), board(id)).root.en).toBe(
      of.components.find((one) => one.id === of.root)?.label,
    );
  });
});

describe('a graph of the reader’s own', () => {
  const graph: OwnGraph = {
    title: '',
    components: [
      { id: '__proto__', name: 'a-very-long-deployment-controller', kind: 'compute' },
      { id: 'app', kind: 'app' },
      { id: 'us', kind: 'people' },
      { id: 'x' },
    ],
    dependencies: [{ from: 'app', to: '__proto__', kind: 'hard' }],
  };
  const of = coreOfOwnGraph(graph, en);

  it('has no times, no fame, and groups from its kinds', () => {
    expect(of).toMatchObject({ kind: 'own', when: null, root: '__proto__' });
    expect(of.components.every(({ fame }) => fame === 0)).toBe(true);
    expect(placed(of).toSorted()).toEqual(ids(of).toSorted());
    expect(of.board.zones.map(({ title }) => title)).toEqual(['Parts', 'Applications and people']);
  });

  it('shortens names in the middle, so that both ends tell them apart', () => {
    expect(of.components[0]).toMatchObject({ name: 'a-very-long-deployment-controller', label: 'a-very-lo…ntroller' });
    expect(of.components[1]?.label).toBe('app');
    for (let most = 5; most < 40; most++)
      expect([...shorten('𝄞 key of a very long name, still in one piece 𝄞', most)].length).toBeLessThanOrEqual(most);
    expect(shorten('exactly 18 letters', 18)).toBe('exactly 18 letters');
  });
});

describe('a made-up system', () => {
  const folder = new URL('../../data/', import.meta.url);
  const read = (path: string): never => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as never;
  const systems = readdirSync(new URL('lessons/systems/', folder)).flatMap((file) =>
    builds(read(`lessons/systems/${file}`) as System),
  );

  it.each(systems.map((system) => [system.id, system] as const))('%s has a board and no times', (id, system) => {
    const file: BoardFile = read(`boards/${id}.json`);
    const of = systemCore(system, 'de', file);
    expect(of).toMatchObject({ kind: 'system', when: null });
    expect(of.board.headline).toBe(file.headline.de);
    expect(placed(of).toSorted()).toEqual(ids(of).toSorted());
  });
});

describe('the grammar of a label', () => {
  const of = (en: string, de: string, language: 'en' | 'de' = 'en') => grammarOf({ en, de }, 'third-party', language);
  it.each([
    ['EC2 launches', 'EC2-Starts', true],
    ['RDS and Aurora', 'RDS und Aurora', true],
    ['DNS Enactors', 'DNS-Enactors', true],
    ['Step Functions', 'Step Functions', false],
    ['Kinesis', 'Kinesis', false],
    ['AWS status page', 'AWS-Statusseite', false],
    ['Windows on Azure', 'Windows auf Azure', false],
    ['Sites hit', 'Betroffene Seiten', true],
    ['Apps elsewhere', 'Apps anderswo', true],
    ['Twitter emojis', 'Twitter-Emojis', true],
    ['Sparkassen', 'Sparkassen', true],
    ['Lambda Frontend, cell', 'Lambda-Frontend (Zelle)', false],
    ['Passes, East US', 'Ausweise, East US', true],
    ['Phone/cable TV', 'Festnetz/Kabel-TV', false],
    ['DynamoDB’s address', 'DynamoDBs Adresse', false],
  ])('%s is several: %s, %s', (english, german, plural) => {
    expect(of(english, german).plural === true).toBe(plural);
    expect(of(english, german, 'de').plural === true).toBe(plural);
  });

  it('follows the German noun where it counts otherwise', () => {
    expect(of('IAM checks', 'IAM-Prüfung', 'de')).toEqual({ quoted: true });
    expect(of('IAM checks', 'IAM-Prüfung')).toEqual({ plural: true });
    expect(of('Settings data', 'Einstellungsdaten', 'de')).toEqual({ plural: true });
  });

  it('quotes a German noun that would need an article, and no name', () => {
    expect(of('Main network', 'Hauptnetz', 'de')).toEqual({ quoted: true });
    expect(of('Main network', 'Hauptnetz')).toEqual({});
    expect(of('Snapchat', 'Snapchat', 'de')).toEqual({});
    expect(of('DynamoDB’s address', 'DynamoDBs Adresse', 'de')).toEqual({});
  });
});
