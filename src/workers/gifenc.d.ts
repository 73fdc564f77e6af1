/** The part of gifenc 1.0.3 that is used; the package brings no types. */
declare module 'gifenc' {
  /** Red, green, blue, 0…255. */
  type Colour = [number, number, number];
  interface FrameOptions {
    /** Required for the first frame, whose palette serves all. */
    readonly palette?: readonly Colour[];
    /** Milliseconds; written in hundredths of a second. */
    readonly delay?: number;
    /** 0: for ever. */
    readonly repeat?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the next frame is painted over this one. */
    readonly dispose?: number;
  }
  interface Encoder {
    /** `index`: a place in the palette for each pixel. */
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    bytesView(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  /** At most `maxColors` colours that stand for those of the pixels. */
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number): Colour[];
  export function applyPalette(
    rgba: Uint8Array | Uint8ClampedArray,
    palette: readonly Colour[],
  ): Uint8Array<ArrayBuffer>;
}
