import type {
  BoardBox,
  BoardGrid,
  BoardInput,
  BoardLayout,
  Comb,
  CombAsk,
  CombTarget,
} from '../../../src/layout/board/types';
import { tenths } from '../written';

// Boards written down: what is put in by name, and what comes out with every place, to a tenth of a pixel.

const NAMES = [
  'DNS',
  'Planner',
  'Enactor',
  'DynamoDB',
  'SQS',
  'Lambda',
  'EC2',
  'Snapchat',
  'Fortnite',
  'Signal',
  'Ring',
];
export const nameOf = (component: number): string => NAMES[component] ?? `Part ${component}`;
export const idOf = (name: string): number => NAMES.indexOf(name);

/** `Snapchat>EC2`: Snapchat needs EC2; with `?` it can do without. */
const dependencies = (...pairs: string[]): BoardInput['dependencies'] =>
  pairs.map((pair) => {
    const [dependent = '', provider = ''] = pair.replace('?', '').split('>');
    return { dependent: idOf(dependent), provider: idOf(provider), soft: pair.endsWith('?') };
  });

/** A small outage. */
export const board: BoardInput = {
  zones: [
    { title: 'Inside', groups: [{ key: 'dns', title: 'DNS automation', members: [0, 1, 2] }] },
    {
      title: 'Services',
      groups: [
        { key: 'data', title: 'Data', members: [3, 4] },
        { key: 'compute', title: 'Compute', members: [5, 6] },
      ],
    },
    {
      title: 'Apps',
      groups: [
        { key: 'social', title: 'Social', members: [7, 9] },
        { key: 'games', title: 'Games', members: [8] },
        { key: 'home', title: 'Home', members: [10] },
      ],
    },
  ],
  labels: NAMES,
  start: 0,
  known: [7, 3],
  dependencies: dependencies(
    ...['Planner>Enactor', 'Enactor>DNS', 'DynamoDB>DNS', 'SQS>DynamoDB', 'Lambda>SQS', 'EC2>DynamoDB?'],
    ...['Snapchat>DynamoDB', 'Snapchat>EC2', 'Fortnite>EC2?', 'Signal>EC2', 'Ring>Lambda', 'Ring>DNS'],
  ),
};

export const written = ({ x, y, width, height }: BoardBox): string =>
  `${tenths(x)}, ${tenths(y)}, ${tenths(width)} × ${tenths(height)}`;
export const placesOf = ({ places }: BoardLayout): readonly string[] =>
  places.flatMap((place, i) =>
    place ? [`${nameOf(i)}: column ${place.column}, row ${place.row}${place.rows > 1 ? ', tall' : ''}`] : [],
  );
export const boxesOf = (grid: BoardGrid): readonly string[] =>
  grid.layout.places.map((_, i) => `${nameOf(i)}: ${written(grid.boxOf(i))}`);
export const strokesOf = ({ strokes }: Comb): readonly string[] =>
  strokes.map(
    ({ part, tone, soft, points, arrow, begins, lasts }) =>
      `${part}, ${tone}${soft ? ', soft' : ''}${arrow ? ', arrow' : ''}: ${points.map(tenths).join(' ')}; ${tenths(begins)} + ${lasts}`,
  );
const targets = (...names: string[]): readonly CombTarget[] =>
  names.map((name, i) => ({ component: idOf(name), soft: i === 1, tone: i === 0 ? 'down' : 'degraded' }));
export const ask = (source: string, names: readonly string[], rest: Partial<CombAsk> = {}): CombAsk => ({
  ...{ source: idOf(source), targets: targets(...names), direction: 'out', grows: true },
  ...rest,
});
