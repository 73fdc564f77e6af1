import { coreOf, detailsOf, tapeOf, type Language, type StoryChapter } from '../../catalog/parts';
import { svgNode, writeSvg } from '../../exporters/svg';
import type { Chapters } from '../../model/chapters';
import type { Incident, Source } from '../../model/incident';
import { TICKS_PER_SECOND } from '../../model/units';
import { sayTime } from '../../text/clock';
import { de } from '../../text/de';
import { embedDe } from '../../text/embed/de';
import { embedEn } from '../../text/embed/en';
import { en } from '../../text/en';
import type { ShownHealth } from '../../theme/health';
import { readFrame, type ReadFrame } from '../../view/map/frame';
import { sceneOf, type Scene } from '../../view/map/scene';
import { arrange } from '../../view/still/arrange';
import { drawItem } from '../../view/still/draw-item';
import { drawStill } from '../../view/still/draw-still';
import { pageInk } from '../../view/still/ink';
import { stillOf, type Still } from '../../view/still/still';
import { BOARDS, trimDetails, type BoardName, type EmbedData } from './data';
import { html, jsonForScript, trusted, type Html } from './html';
import { recordedOf, type Recorded } from './recorded';

/** In pixels. A board is not shown narrower than this where it can be helped, so that its words keep their size. */
const SIZES: Readonly<Record<BoardName, { readonly width: number; readonly height: number }>> = {
  wide: { width: 640, height: 410 },
  tall: { width: 300, height: 385 },
};
/** In pixels of a board. */
const FONT_SIZE = 11;
/** States the legend explains, with what they are called in the record; null: only the model has it. */
const LEGEND = ['down', 'degraded', 'recovering', 'unknown', 'up', 'silent'] as const;

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
    const { width, height } = SIZES[board];
    const arrangement = arrange(core, 'story', width / height, (scene, item) => {
      const { family, ring } = scene.items[item] ?? { family: 'compute', ring: 2 };
      return text.groupName(text.family[family], ring);
    });
    return stillOf(arrangement, posterFrame(arrangement.scene, recorded), {
      ...{ width, height, padding: 8, foot: 0, fontSize: FONT_SIZE },
      forced: new Set(),
      familyName: (family) => text.family[family],
    });
  };
  return {
    ...{ format: 'dominograph-embed', version: 1, language, up, stories },
    ...{ core, details, chapters: told },
    stills: { wide: still('wide'), tall: still('tall') },
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
  const boards = BOARDS.map((board) => {
    const svg = drawStill(data.stills[board], frame, pageInk, {
      title: words.map(core.title),
      desc: `${words.poster(when)} ${text.recordedCount(hit, known)}.`,
    });
    return html`<div class="board ${board}" data-board="${board}">${trusted(writeSvg(svg))}</div>`;
  });
  return `<!doctype html>\n${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${core.title}</title>
<meta name="description" content="${core.summary}">
<style>${trusted(style)}</style>
</head>
<body>
<main id="embed">
<h1>${core.title}</h1>
<figure id="picture">${boards}</figure>
<div id="controls"><p>${words.poster(when)} ${text.recordedCount(hit, known)}.</p></div>
<ul id="legend" aria-label="${text.legend}">${LEGEND.map((health) => legendEntry(health, text))}</ul>
<details id="text" open><summary>${words.asText}</summary><ol>${chapters.map((chapter) =>
      told(chapter, details.sources, say),
    )}</ol></details>
<footer><a id="open" href="${up}index.html#/${core.id}" target="_blank" rel="noopener">${words.open}<span class="sr-only"> ${
      words.newWindow
    }</span></a></footer>
</main>
<script type="application/json" id="data">${trusted(jsonForScript(data))}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.markup
  }`;
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

function told({ title, from_utc, to_utc, sentences }: StoryChapter, sources: readonly Source[], say: (utc: string) => string): Html {
  const ids = new Set(sentences.flatMap((sentence) => sentence.sources));
  const named = sources.filter(({ id }) => ids.has(id));
  return html`<li><h2>${title}</h2><p class="soft">${say(from_utc)} – ${say(to_utc)}</p><p>${sentences
    .map((sentence) => sentence.text)
    .join(' ')}</p><p class="sources">${named.map(
    ({ url, publisher, title: name }, at) =>
      html`${at > 0 ? ' · ' : ''}${
        url === null
          ? html`${publisher}`
          : html`<a href="${url}" target="_blank" rel="noopener noreferrer" title="${name}">${publisher}</a>`
      }`,
  )}</p></li>`;
}

const WORD = {
  down: 'down',
  degraded: 'degraded',
  recovering: 'recovering',
  unknown: 'reported',
  up: 'operational',
  silent: 'no-report',
} as const;

function legendEntry(health: ShownHealth & keyof typeof WORD, text: typeof en): Html {
  const item = { x: 10, y: 10, size: 15, group: false, scope: false, glyph: null, count: null, name: '', label: null };
  const reading = { health, modelled: null, fault: false, step: 0, hit: 0, dim: false, gone: false };
  const mark = svgNode(
    'svg',
    { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true' },
    drawItem(item, reading, pageInk),
  );
  return html`<li>${trusted(writeSvg(mark))}${text.reportedState[WORD[health]]}</li>`;
}
