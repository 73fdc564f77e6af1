import { Resvg } from '@resvg/resvg-js';
import { pictureFonts } from '../fonts/picture-fonts.mjs';

/** Writes an SVG of ours as PNG with the product's own type, the same on every machine; `folder` is for the font files. */
export async function pngWriter(folder: string): Promise<(svg: string) => Uint8Array> {
  const font = await pictureFonts(folder);
  return (svg) => new Resvg(svg, { font, fitTo: { mode: 'original' } }).render().asPng();
}
