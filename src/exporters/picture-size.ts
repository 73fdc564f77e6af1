/** Longest side of a picture in pixels that browsers draw reliably. */
export const LONGEST_SIDE = 8192;

/**
 * Whole pixels for a drawing of this shape at the width that is asked for; smaller in both directions where a
 * side would be longer than `longest`, and at least one pixel.
 */
export function pictureSize(
  drawing: { readonly width: number; readonly height: number },
  width: number,
  longest = LONGEST_SIDE,
): { readonly width: number; readonly height: number } {
  const asked = width / drawing.width;
  const scale = Math.min(asked, longest / drawing.width, longest / drawing.height);
  const side = (length: number) => Math.min(longest, Math.max(1, Math.round(length * scale)));
  return { width: side(drawing.width), height: side(drawing.height) };
}
