import { BOARD_COLUMNS, type BoardFile, boardSchema } from '../model/board';
import { checked } from './shape';
import type { Issue } from '../model/issue';
import { boardWordIssues } from './check-board-words';
import { must, twice, unknown, type Subjects } from './issue';
import { LANGUAGES } from './languages';

/** What a board is checked against: an incident, or a system as `builds` returns it. */
export interface BoardStory {
  readonly id: string;
  readonly root: string;
  readonly components: readonly { readonly id: string }[];
}

/**
 * Everything that is wrong with the board of a story; empty if it may go in.
 */
export function checkBoard(value: unknown, story: BoardStory): Issue[] {
  return checked(boardSchema, value, (board) => [
    ...must(
      board.story === story.id,
      'other-story',
      'story',
      board.story,
      `This board is checked against ${story.id}: write its id here.`,
    ),
    ...placeIssues(board, story),
    ...startIssues(board, story),
    ...columnIssues(board),
    ...labelIssues(board, story),
    ...listed(
      board.known.map((id, i) => [`known[${i}]`, id]),
      story,
      'This name is listed twice: take one out.',
    ),
    ...fixedIssues(board, story),
    ...boardWordIssues(board),
  ]);
}

function placeIssues({ zones }: BoardFile, story: BoardStory): Issue[] {
  const groups = zones.flatMap((zone, i) =>
    zone.groups.map((group, j) => [`zones[${i}].groups[${j}]`, group] as const),
  );
  const placed = groups.flatMap(([place, { components }]) =>
    components.map((id, k) => [`${place}.components[${k}]`, id] as const),
  );
  const standing = new Set(placed.map(([, id]) => id));
  return [
    ...twice(
      groups.map(([place, { id }]) => [`${place}.id`, id]),
      'Two groups have this id: rename one.',
    ),
    ...listed(placed, story, 'The component stands on the board already: leave it in one group only.'),
    ...all(story, standing, 'not-grouped', 'zones', 'This component stands in no group: put it into one.'),
  ];
}

/** Fixed places: a box for every component, each in a place of its own. */
function fixedIssues({ places }: BoardFile, story: BoardStory): Issue[] {
  if (!places) return [];
  const fixed = new Set(places.map(({ component }) => component));
  return [
    ...listed(
      places.map(({ component }, i) => [`places[${i}].component`, component]),
      story,
      'This component has two places: take one out.',
    ),
    ...twice(
      places.map(({ column, row }, i) => [`places[${i}]`, `${column}/${row}`]),
      'Two components stand in this place: move one.',
    ),
    ...all(story, fixed, 'not-placed', 'places', 'This component has no place: give it one, or none to any.'),
  ];
}

function startIssues({ start, zones }: BoardFile, story: BoardStory): Issue[] {
  const unknown = listed([['start.component', start.component]], story, '');
  if (unknown.length > 0) return unknown;
  return [
    ...must(
      start.component === story.root,
      'start-not-root',
      'start.component',
      start.component,
      `The story begins elsewhere: write its root, ${story.root}.`,
    ),
    ...must(
      zones[0]?.groups[0]?.components[0] === start.component,
      'start-not-first',
      'zones[0].groups[0].components[0]',
      start.component,
      'The box where it began stands at the top left: list it first in the first group.',
    ),
  ];
}

function columnIssues({ zones }: BoardFile): Issue[] {
  const widths = zones.map(({ groups }) => 1 + Math.max(0, ...groups.map(({ column }) => column ?? 0)));
  const wide = widths.reduce((sum, width) => sum + width, 0);
  return [
    ...zones.flatMap(({ groups }, i) =>
      groups.flatMap(({ column, id }, j) =>
        must(
          column === undefined || column < groups.length,
          'column-out-of-range',
          `zones[${i}].groups[${j}].column`,
          id,
          `The zone has ${groups.length} groups, so a column would be empty: write 0 to ${groups.length - 1}.`,
        ),
      ),
    ),
    ...must(
      wide <= BOARD_COLUMNS,
      'too-many-columns',
      'zones',
      String(wide),
      `All zones together have room for ${BOARD_COLUMNS} columns: put groups below each other.`,
    ),
  ];
}

function labelIssues({ labels }: BoardFile, story: BoardStory): Issue[] {
  const named = new Map(Object.entries(labels));
  return [
    ...listed(
      [...named.keys()].map((id) => [`labels.${id}`, id]),
      story,
      '',
    ),
    ...all(story, named, 'missing-label', 'labels', 'Every box has its name here: write one.'),
    ...LANGUAGES.flatMap((language) =>
      twice(
        [...named].map(([id, label]) => [`labels.${id}.${language}`, label[language]]),
        'Another box has this name: make one of them say what is different.',
        'same-label',
      ),
    ),
  ];
}

/** Ids of the story's components, each at most once. */
function listed(placed: Subjects, story: BoardStory, again: string): Issue[] {
  const known = new Set(story.components.map(({ id }) => id));
  const hint = 'No component of the story has this id: correct the spelling, or take it out.';
  return [...unknown(placed, known, 'unknown-component', hint), ...twice(placed, again)];
}

/** An issue for each component of the story that is not among these. */
const all = (
  { components }: BoardStory,
  there: { readonly has: (id: string) => boolean },
  code: string,
  place: string,
  hint: string,
): Issue[] => components.flatMap(({ id }) => must(there.has(id), code, place, id, hint));
