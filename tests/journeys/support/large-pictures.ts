import { svgNode } from '../../../src/exporters/svg';
import type { Instant } from '../../../src/story/films';
import { gifOf } from '../../../src/pages/app/share/gif';
import { pngOf } from '../../../src/pages/app/share/raster';
import { readGif } from '../../support/read-gif';

const NO_FONTS = { for: () => '' };

/** Five thousand marks over a hundred thousand pixels, as a PNG; then a course of noise as a GIF of few bytes. */
let seed = 7;
const random = () => (seed = (seed * 48_271) % 0x7fff_ffff) / 0x7fff_ffff;
const [width, height] = [100_000, 80_000];
const marks = Array.from({ length: 5000 }, () =>
  svgNode('circle', { cx: random() * width, cy: random() * height, r: 400, fill: '#d55e00' }),
);
const ground = svgNode('rect', { width, height, fill: '#fbfaf7' });
const png = await pngOf(
  svgNode('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, ground, ...marks),
  20_000,
  NO_FONTS,
);
const bitmap = png && (await createImageBitmap(png));

const course: readonly Instant[] = Array.from({ length: 12 }, (_, at) => ({
  ...{ cursor: at, when: String(at), sentence: '', weight: 1 },
}));
const chosen = (most: number) => course.slice(0, most);
const noise = (size: { readonly width: number; readonly height: number }) => () =>
  svgNode(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, ...size },
    ...Array.from({ length: 300 }, () =>
      svgNode('circle', {
        cx: random() * size.width,
        cy: random() * size.height,
        r: 9,
        fill: `rgb(${[0, 0, 0].map(() => Math.floor(random() * 256)).join()})`,
      }),
    ),
  );
const making = { signal: new AbortController().signal, onprogress: () => undefined, shape: 9 / 16, fonts: NO_FONTS };
const framesOf: Parameters<typeof gifOf>[1] = (instants, size) => instants.map(() => noise(size));
const limit = 300_000;
const gif = await gifOf(chosen, framesOf, { ...making, limit });
const read = readGif(new Uint8Array(await gif.arrayBuffer()));
const none = await gifOf(chosen, framesOf, { ...making, limit: 100 }).catch((error: unknown) =>
  error instanceof Error ? error.message : '',
);
document.title = JSON.stringify({
  png: [bitmap?.width, bitmap?.height],
  drawn: (png?.size ?? 0) > 100_000,
  gif: read.width,
  frames: read.frames.length,
  fits: gif.size <= limit,
  none,
});
