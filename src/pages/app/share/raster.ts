import { LONGEST_SIDE, pictureSize } from '../../../exporters/picture-size';
import { writeSvg, type SvgNode } from '../../../exporters/svg';
import type { Fonts } from './fonts';

/** An SVG drawn on a canvas of this size. Rejects if the browser cannot. */
export async function rasterOf(svg: SvgNode, width: number, height: number, fonts: Fonts): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(svgFile(svg, fonts));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('there is no canvas of this size');
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An SVG in a file of its own: a picture may load nothing, so it holds the letters that it is set in. */
export function svgFile(svg: SvgNode, fonts: Fonts): Blob {
  const text = writeSvg(svg);
  const end = text.indexOf('>') + 1; // an attribute holds no `>`
  return new Blob([text.slice(0, end), `<style>${fonts.for(text)}</style>`, text.slice(end)], {
    type: 'image/svg+xml',
  });
}

/**
 * A PNG of this width, or as near as its longest side allows; null if the browser gives none, or an empty one,
 * as browsers do without a word where a canvas is too large for them.
 */
export async function pngOf(svg: SvgNode, width: number, fonts: Fonts): Promise<Blob | null> {
  const drawing = { width: Number(svg.attributes['width']), height: Number(svg.attributes['height']) };
  const size = pictureSize(drawing, width, LONGEST_SIDE);
  try {
    const canvas = await rasterOf(svg, size.width, size.height, fonts);
    if (isEmpty(canvas)) return null;
    return await new Promise((resolve) =>
      canvas.toBlob((blob) => resolve(blob && blob.size > 0 ? blob : null), 'image/png'),
    );
  } catch {
    return null;
  }
}

/** Every picture has a ground, so a corner without one was not drawn; and neither was one where all pixels are the same. */
function isEmpty(canvas: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas');
  small.width = small.height = 64;
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.drawImage(canvas, 0, 0, 64, 64);
  const { data } = context.getImageData(0, 0, 64, 64);
  const [red, green, blue] = data;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) return true;
    if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) return false;
  }
  return true;
}
