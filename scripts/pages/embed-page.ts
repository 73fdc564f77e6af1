import { coreOf, detailsOf, tapeOf, type Language, type StoryChapter } from '../../src/catalog/parts';
import { svgNode, writeSvg } from '../../src/exporters/svg';
import type { Chapters } from '../../src/model/chapters';
import type { Incident, Source } from '../../src/model/incident';
import { TICKS_PER_SECOND } from '../../src/model/units';
import { sayTime } from '../../src/text/clock';
import { de } from '../../src/text/de';
import { embedDe } from '../../src/text/embed/de';
import { embedEn } from '../../src/text/embed/en';
import { en } from '../../src/text/en';
import type { ShownHealth } from '../../src/theme/health';
import { readFrame, type ReadFrame } from '../../src/view/still/read-frame';
import { sceneOf, type Scene } from '../../src/layout/network/scene';
import { arrange } from '../../src/view/still/arrange';
import { drawItem } from '../../src/view/still/draw-item';
import { drawStill } from '../../src/view/still/draw-still';
import { pageInk } from '../../src/view/still/ink';
import { stillOf, type Still } from '../../src/view/still/still';
import { BOARDS, trimDetails, type BoardName, type EmbedData } from '../../src/pages/embed/data';
import { escapeHtml as h, escapeJson } from './html.ts';
import { recordedOf, type Recorded } from '../../src/pages/embed/recorded';

/** In pixels. A board is not shown narrower than this where it can be helped, so that its words keep their size. */
const SIZES: Readonly<
  Record<BoardName, { readonly width: number; readonly height: number; readonly padding: number }>
> = {
  wide: { width: 640, height: 410, padding: 8 },
  tall: { width: 288, height: 374, padding: 2 },
  broad: { width: 900, height: 540, padding: 8 },
};
/** In pixels of a board. */
const FONT_SIZE = 11;

export interface EmbedSource {
  readonly incident: Incident;
  readonly chapters: Chapters | null;
  readonly language: Language;
  /** Way from the file to the top of the site: empty, or ends in a slash. */
  readonly up: string;
  readonly stories: readonly string[];
}

/** The parts of a page that stand in it verbatim. */
export interface EmbedCode {
  /** Content of the security policy: hashes of `script` and `style`. */
  readonly policy: string;
  readonly script: string;
  readonly style: string;
}

/** What the script of the page reads, the pictures in both shapes included. */
export function embedDataOf({ incident, chapters, language, up, stories }: EmbedSource): EmbedData {
  const core = coreOf(incident, language);
  const told = tapeOf(chapters, null, language).chapters;
  const details = trimDetails(detailsOf(incident, language), told);
  const text = textOf(language);
  const recorded = recordedOf(core, details);
  const still = (board: BoardName): Still => {
    const { width, height, padding } = SIZES[board];
    const arrangement = arrange(core, 'story', width / height, (scene, item) => {
      const { family, ring } = scene.items[item] ?? { family: 'compute', ring: 2 };
      return text.groupName(text.family[family], ring);
    });
    return stillOf(arrangement, posterFrame(arrangement.scene, recorded), {
      ...{ width, height, padding, foot: 0, fontSize: FONT_SIZE },
      forced: new Set(),
      familyName: (family) => text.family[family],
    });
  };
  return {
    ...{ format: 'dominograph-embed', version: 1, language, up, stories },
    ...{ core, details, chapters: told },
    stills: { tall: still('tall'), wide: still('wide'), broad: still('broad') },
  };
}

/** The whole page as text: title, picture, the same in words, link to the app, data, script. */
export function embedPage(data: EmbedData, { policy, script, style }: EmbedCode): string {
  const { core, details, chapters, language, up } = data;
  const text = textOf(language);
  const words = language === 'de' ? embedDe : embedEn;
  const recorded = recordedOf(core, details);
  const scene = sceneOf(core, 'story', new Set());
  const frame = posterFrame(scene, recorded);
  const say = (utc: string): string =>
    sayTime(
      { clock: 'utc', language, start: core.start_utc, operatorZone: 'UTC', localZone: 'UTC' },
      (Date.parse(utc) - Date.parse(core.start_utc)) * (TICKS_PER_SECOND / 1000),
    );
  const when = sayTime(
    { clock: 'utc', language, start: core.start_utc, operatorZone: 'UTC', localZone: 'UTC' },
    recorded.peak,
  );
  const { hit, known } = recorded.countAt(recorded.peak);
  const poster = `${words.poster(when)} ${text.recordedCount(hit, known)}.`;
  const boards = BOARDS.map((board) => {
    const svg = drawStill(data.stills[board], frame, pageInk, { title: words.map(core.title), desc: poster });
    return `<div class="board ${board}" data-board="${board}">${writeSvg(svg)}</div>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${h(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${h(core.title)}</title>`,
    `<meta name="description" content="${h(core.summary)}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main id="embed">',
    `<h1>${h(core.title)}</h1>`,
    `<figure id="picture">${boards.join('')}</figure>`,
    `<div id="controls"><p>${h(poster)}</p></div>`,
    `<ul id="legend" aria-label="${h(text.legend)}">${legendOf(text)}</ul>`,
    `<details id="text" open><summary>${h(words.asText)}</summary>`,
    `<ol>${chapters.map((chapter) => told(chapter, details.sources, say)).join('\n')}</ol></details>`,
    `<footer><a id="open" href="${h(up)}index.html#/${encodeURIComponent(core.id)}" target="_blank" rel="noopener">${h(words.open)}<span class="sr-only"> ${h(words.newWindow)}</span></a></footer>`,
    '</main>',
    `<script type="application/json" id="data">${escapeJson(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A style sheet that also follows the reader's system where no theme is set: for the page before its script, or without it. */
export function followSystem(css: string): string {
  const dark = /\[data-theme=["']?dark["']?\]\{([^}]*)\}/.exec(css)?.[1];
  if (dark === undefined) throw new Error('the style sheet has no dark theme');
  return `${css}@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`;
}

const textOf = (language: Language) => (language === 'de' ? de : en);

/** The record at its worst, as a frame of the map. */
function posterFrame(scene: Scene, { healthAt, peak }: Recorded): ReadFrame {
  const health = healthAt(peak);
  return readFrame(scene, {
    health,
    modelled: null,
    faults: new Set(),
    stepOf: new Int32Array(health.length),
    trail: new Set(),
    chain: new Set(),
    hidden: new Uint8Array(health.length),
    selected: -1,
  });
}

/** A chapter in words, with who says so. */
function told(
  { title, from_utc, to_utc, sentences }: StoryChapter,
  sources: readonly Source[],
  say: (utc: string) => string,
): string {
  const ids = new Set(sentences.flatMap((sentence) => sentence.sources));
  const named = sources
    .filter(({ id }) => ids.has(id))
    .map(({ url, publisher, title: name }) =>
      url !== null && /^https?:\/\//.test(url)
        ? `<a href="${h(url)}" target="_blank" rel="noopener noreferrer" title="${h(name)}">${h(publisher)}</a>`
        : h(publisher),
    );
  return [
    `<li><h2>${h(title)}</h2>`,
    `<p class="soft">${h(say(from_utc))} – ${h(say(to_utc))}</p>`,
    `<p>${h(sentences.map((sentence) => sentence.text).join(' '))}</p>`,
    `<p class="sources">${named.join(' · ')}</p></li>`,
  ].join('');
}

/** What the legend explains, worst first: of the record, of the model, or of both. */
const LEGEND = [
  { health: 'down', word: 'down', of: '' },
  { health: 'degraded', word: 'degraded', of: '' },
  { health: 'recovering', word: 'recovering', of: 'record' },
  { health: 'unknown', word: 'reported', of: 'record' },
  { health: 'up', word: 'operational', of: '' },
  { health: 'silent', word: 'no-report', of: 'record' },
  { health: 'minor', word: null, of: 'model' },
] as const;

function legendOf(text: typeof en): string {
  const entries = LEGEND.map(({ health, word, of }) =>
    legendEntry(health, false, word === null ? text.health[health] : text.reportedState[word], of),
  );
  return [...entries, legendEntry('down', true, text.faultHere, 'model')].join('');
}

function legendEntry(health: ShownHealth, fault: boolean, word: string, of: string): string {
  const item = { x: 10, y: 10, size: 15, group: false, scope: false, glyph: null, count: null, name: '', label: null };
  const reading = { health, modelled: null, fault, held: false, step: 0, hit: 0, dim: false, gone: false };
  const mark = svgNode(
    'svg',
    { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true' },
    drawItem(item, reading, pageInk),
  );
  return `<li${of === '' ? '' : ` class="only-${of}"`}>${writeSvg(mark)}${h(word)}</li>`;
}
