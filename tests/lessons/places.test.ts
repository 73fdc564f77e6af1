import { describe, expect, it } from 'vitest';
import { boardGrid } from '../../src/layout/board/grid';
import { readMoment } from '../../src/state/permalink';
import { boardOf } from '../../src/story/arrange';
import { allSystems, lesson, lessonIds, rawSystem, storyCore, systemIds } from './files';
import { builds, type System } from '../../src/model/system';

/** The system that a story is built from; a story of its own where there is none. */
const familyOf = (story: string): string =>
  systemIds.find((id) => builds(rawSystem(id) as System).some((built) => built.id === story)) ?? story;

/** Stories whose boards a lesson shows, on screen or on its worksheet. */
function storiesOf(id: string): readonly string[] {
  const links = lesson(id).steps.flatMap(({ moment, choices = [] }) => [
    ...(moment === undefined ? [] : [moment]),
    ...choices.map((choice) => choice.moment),
  ]);
  return [...new Set(links.flatMap((link) => readMoment(link)?.story ?? []))];
}

describe.each(lessonIds)('in “%s” a component has one place', (id) => {
  const shown = storiesOf(id).map((story) => ({ family: familyOf(story), story, core: storyCore(story) }));

  it('in the order of the board, which the worksheet prints as well', () => {
    const seen = new Map<string, string>();
    for (const { family, story, core } of shown) {
      const { places } = boardOf(core);
      core.components.forEach((component, index) => {
        const place = `${places[index]!.column}/${places[index]!.row}`;
        const key = `${family} ${component.id}`;
        expect([story, component.id, place]).toEqual([story, component.id, seen.get(key) ?? place]);
        seen.set(key, place);
      });
    }
  });

  // A gutter with one more line in it is a little wider: nothing that an eye would see as another place.
  it.each([
    [1280, 800],
    [1024, 768],
    [1920, 1080],
  ])('and on the screen, variants included, at %i × %i', (width, height) => {
    const seen = new Map<string, readonly [number, number]>();
    for (const { family, story, core } of shown) {
      const grid = boardGrid(boardOf(core), { width, height, mode: 'columns' });
      core.components.forEach((component, index) => {
        const { x, y } = grid.boxOf(index);
        const key = `${family} ${component.id}`;
        const [wasX, wasY] = seen.get(key) ?? [x, y];
        expect([story, component.id, Math.abs(x - wasX) <= 5, Math.abs(y - wasY) <= 5]).toEqual([
          ...[story, component.id, true, true],
        ]);
        seen.set(key, [wasX, wasY]);
      });
    }
  });
});

it('the shop and its variants are among them', () => {
  expect(storiesOf('how-would-you-build-it').length).toBeGreaterThan(5);
  expect(allSystems.length).toBeGreaterThan(6);
});
