import { cameraOf, viewOf, type Camera } from '../../layout/camera';
import type { Box } from '../../layout/types';
import type { MapAdapter } from './adapter';
import { sameView, type Viewport } from './viewport';

/** Where a network is to be looked at, in a box of this size in pixels. */
export interface Looking {
  /** Another key is another picture; see NetworkValue. */
  readonly key: string;
  readonly bounds: Box;
  readonly width: number;
  readonly height: number;
}

interface CameraWishes {
  /** Shows the whole picture at once. */
  readonly fit: () => void;
  /** The reader looks there now. */
  readonly oncamera: (camera: Camera | null) => void;
}

/**
 * Keeps apart what a network was told to show and where its reader has moved it, so that a link stays what it is until
 * somebody moves, and the same part is shown when the box gets another size. A camera of null is the whole picture.
 */
export class CameraHold {
  readonly #map: Pick<MapAdapter, 'view' | 'setView'>;
  readonly #wishes: CameraWishes;
  /** True while the view is being set: what it passes through is nobody's wish. */
  #setting = false;
  #whole: Viewport | null = null;
  /** What was set last: by which view, for which camera. */
  #set: { readonly view: Viewport; readonly camera: Camera | null } | null = null;
  #looking: Looking | null = null;
  #camera: Camera | null = null;

  constructor(map: Pick<MapAdapter, 'view' | 'setView'>, wishes: CameraWishes) {
    this.#map = map;
    this.#wishes = wishes;
  }

  /** Look there, unless that is what is shown. A group that opens in the same picture moves nothing for a reader who looks closely. */
  look(looking: Looking, camera: Camera | null): void {
    const before = this.#looking;
    const same = before?.key === looking.key && before.width === looking.width && before.height === looking.height;
    if (same && sameCamera(camera, this.#camera)) {
      if (sameBox(before.bounds, looking.bounds)) return;
      this.#looking = looking;
      this.#set = null;
      if (camera) return this.moved();
    }
    this.#looking = looking;
    this.#camera = camera;
    this.#setting = true;
    this.#wishes.fit();
    this.#whole = this.#map.view();
    if (camera) this.#map.setView(viewOf(camera, looking.bounds, looking));
    this.#set = { view: this.#map.view(), camera };
    this.#setting = false;
  }

  /** The view has changed: if that was the reader, this is where they look now. */
  moved(): void {
    if (this.#setting || this.#looking === null || this.#whole === null) return;
    const view = this.#map.view();
    const camera = this.#cameraOf(view, this.#looking, this.#whole);
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#wishes.oncamera(camera);
  }

  #cameraOf(view: Viewport, looking: Looking, whole: Viewport): Camera | null {
    if (sameView(view, whole)) return null;
    return this.#set && sameView(view, this.#set.view) ? this.#set.camera : cameraOf(view, looking.bounds, looking);
  }
}

const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom);

const sameBox = (a: Box, b: Box): boolean => a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
