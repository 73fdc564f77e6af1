import type { PlacedLabel } from '../../layout/labels';
import type { Point } from '../../layout/types';
import type { NetworkValue } from '../../story/network';
import type { NetworkFrame } from '../../story/network-frame';
import type { Colours } from '../../theme/network-colours';
import { openCanvas } from './canvas';
import { paintGuides, placeGuideWords, type GuideWord } from './guides';
import { marksAt, namesAtRest, namesSpoken, type NamePlan } from './names';
import { paintMarks, type MarkPlace, type Pointing } from './paint-marks';
import { paintNames } from './paint-names';
import { onScreen, type Viewport } from './viewport';

/** What is painted over and under the library's own drawing, at one moment. */
interface Painted {
  readonly network: NetworkValue;
  readonly frame: NetworkFrame;
  /** In layout units, as the reader has dragged them. */
  readonly places: readonly Point[];
  readonly view: Viewport;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly pointing: Pointing;
  readonly colours: Colours;
}

/** Places of words at one zoom; they hold until something is dragged, or the zoom or the network is another. */
interface Placed {
  readonly network: NetworkValue;
  readonly places: readonly Point[];
  readonly zoom: number;
  readonly fontSize: number;
  readonly words: readonly GuideWord[];
  readonly plan: NamePlan;
  readonly atRest: readonly PlacedLabel[];
}

/** Paints guides under the marks, and signs, outlines and names over them. */
export class Painter {
  readonly #under: HTMLCanvasElement;
  readonly #over: HTMLCanvasElement;
  #placed: Placed | null = null;

  constructor(under: HTMLCanvasElement, over: HTMLCanvasElement) {
    this.#under = under;
    this.#over = over;
  }

  paint(painted: Painted): void {
    const { network, frame, view, width, height, pointing, colours } = painted;
    const { words, plan, atRest } = this.#placeWords(painted);
    const behind = openCanvas(this.#under, width, height);
    if (behind) paintGuides(behind, network.layout, words, view, colours);
    const front = openCanvas(this.#over, width, height);
    if (!front) return;
    paintMarks(front, frame, placesOnScreen(painted), network.glyphs, pointing, colours);
    const labels = namesSpoken(plan, atRest, mustBeNamed(frame, pointing), frame.targets);
    paintNames(front, labels, frame, view, colours);
  }

  #placeWords({ network, places, view: { zoom }, fontSize }: Painted): Placed {
    const known = this.#placed;
    if (known?.network === network && known.places === places && known.zoom === zoom && known.fontSize === fontSize)
      return known;
    const marks = marksAt(places, network.sizes, zoom);
    const words = placeGuideWords(network.layout, network.guideWords, marks, zoom);
    const plan: NamePlan = { network, places, zoom, fontSize, words: words.map(({ box }) => box) };
    return (this.#placed = { network, places, zoom, fontSize, words, plan, atRest: namesAtRest(plan) });
  }
}

const placesOnScreen = ({ network: { scene, sizes }, places, view, width, height }: Painted): readonly MarkPlace[] =>
  scene.items.map(({ group, scope }, item) => {
    const { x, y } = onScreen(places[item] ?? { x: 0, y: 0 }, view);
    const size = (sizes[item] ?? 0) * view.zoom;
    const seen = x > -size && y > -size && x < width + size && y < height + size;
    return { cx: x, cy: y, size: seen ? size : 0, square: group || scope };
  });

/** Selected, pointed at, with a fault, or what the lines come from. */
const mustBeNamed = ({ marks, sources }: NetworkFrame, { hovered, current }: Pointing): readonly number[] => [
  ...new Set([
    ...[hovered, current].filter((item) => item >= 0),
    ...marks.flatMap(({ look }, item) => (look.selected || look.fault ? [item] : [])),
    ...sources,
  ]),
];
