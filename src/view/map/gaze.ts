import { cameraOf, viewOf, type Camera } from '../../layout/camera';
import type { Layout } from '../../layout/types';
import type { MapAdapter } from './adapter';
import { sameView, type Viewport } from './viewport';

/** Where a link looks; `null` for everything. */
export interface Look {
  readonly at: Camera | null;
}

/** What a map is told about where to look, and tells. */
export interface Gazing {
  readonly layout: Pick<Layout, 'bounds'>;
  /** Where a link looks; null once the reader has moved the map. */
  readonly look: Look | null;
  /** The map shows this now; null for everything. */
  readonly oncamera: (camera: Camera | null) => void;
}

/** The map's box, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keeps apart what a map was set to show and where its reader has moved it. */
export class Gaze {
  /** True while the view is being set: what it passes through is nobody's wish. */
  #setting = false;
  #whole: Viewport | null = null;
  #set: Viewport | null = null;
  #followed: Look | null = null;

  /** Whether the view is to be set anew when its box changes: the reader has not moved it, or a link looks elsewhere. */
  isFree = (map: MapAdapter, { look }: Pick<Gazing, 'look'>): boolean =>
    this.#isAt(map, this.#set) || (look !== null && look !== this.#followed);

  /** Show everything, as `fit` does, or what a link looks at. */
  settle(map: MapAdapter, gazing: Gazing, size: Size, fit: () => void): void {
    const { look, layout } = gazing;
    this.#followed = look;
    this.#setting = true;
    fit();
    this.#whole = map.view();
    if (look?.at) map.setView(viewOf(look.at, layout.bounds, size));
    this.#set = map.view();
    this.#setting = false;
    this.tell(map, gazing, size);
  }

  /** What the map shows: null for everything, what the link asked for as long as that is shown, or something else. */
  tell(map: MapAdapter, { look, layout, oncamera }: Gazing, size: Size): void {
    if (this.#setting || this.#set === null) return;
    if (this.#isAt(map, this.#whole)) oncamera(null);
    else oncamera(look?.at && this.#isAt(map, this.#set) ? look.at : cameraOf(map.view(), layout.bounds, size));
  }

  #isAt = (map: MapAdapter, there: Viewport | null): boolean => there !== null && sameView(map.view(), there);
}
