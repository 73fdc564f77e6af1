/**
 * `<dominograph-embed src title height>`: a lazy iframe with its own height, and the fallback inside
 * the element until the iframe says that it is ready. Contract: docs/embedding.md. Written by hand and
 * without imports, because it runs in somebody else's page: no markup from strings, no style attribute,
 * no global but the element.
 */
import type { DominographEmbedElement } from './types';

const NAME = 'dominograph-embed';
const LOWEST = 160;
/** An embed of 187 components with its text and its sources unfolded, at 320 pixels, is about 10 500 high. */
const HIGHEST = 16_000;
/** Attributes that drive the embed, in the order in which they are said to a new one. */
const DRIVERS = ['theme', 'fail', 'goto', 'play', 'reset'];
const CSS = `:host{display:block;position:relative}
iframe{display:block;width:100%;border:0}
.wait iframe{position:absolute;inset:0;height:100%;opacity:0;pointer-events:none}
:not(.wait)>slot{display:none}`;

const clamp = (height: unknown): number | null =>
  typeof height === 'number' && Number.isFinite(height)
    ? Math.min(HIGHEST, Math.max(LOWEST, Math.round(height)))
    : null;

class DominographEmbed extends HTMLElement implements DominographEmbedElement {
  static readonly observedAttributes = ['src', 'title', 'height', ...DRIVERS];
  #box: HTMLElement | null = null;
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  /** Commands from before it was ready. */
  #waiting: object[] = [];

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#load();
  }
  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
  }
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'src' && this.isConnected && before !== now) this.#load();
    else if (name === 'title' && this.#frame) this.#frame.title = this.title;
    else if (name === 'height') this.#resize(this.#wished());
    else if (DRIVERS.includes(name)) this.#drive(name, now);
  }

  /** `{ command: 'goto', to: 'chapter:2' }` and so on; kept until the embed is ready. */
  send(command: object): void {
    if (this.#ready) this.#frame?.contentWindow?.postMessage({ ...command, type: 'dominograph:command', v: 1 }, '*');
    else this.#waiting = [...this.#waiting.slice(-19), command];
  }

  #drive(name: string, value: string | null): void {
    if (!this.#ready || value === null) return;
    this.send({ command: name, [{ fail: 'ids', theme: 'theme', play: 'chapter' }[name] ?? 'to']: value });
  }
  #wished = (): number => clamp(Number(this.getAttribute('height') ?? 560)) ?? 560;

  #load(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#ready = false;
    if (!this.#box) {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
      root.adoptedStyleSheets = [sheet];
      this.#box = root.appendChild(document.createElement('div'));
      this.#box.append(document.createElement('slot'));
    }
    this.#box.className = 'wait';
    const src = this.getAttribute('src');
    const address = src ? new URL(src, document.baseURI) : null;
    if (!address || !/^(https?|file):$/.test(address.protocol)) return;
    const frame = document.createElement('iframe');
    frame.title = this.title;
    frame.loading = 'lazy';
    frame.allow = 'fullscreen; clipboard-write';
    frame.referrerPolicy = 'strict-origin';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.src = address.href;
    this.#frame = this.#box.appendChild(frame);
    this.#resize(this.#wished());
  }

  /** Before it is ready, the place is kept; then the frame has the height. */
  #resize(height: number): void {
    this.#box?.style.setProperty('min-height', this.#ready ? '' : `${height}px`);
    this.#frame?.style.setProperty('height', this.#ready ? `${height}px` : '');
  }

  readonly #hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (!source || source !== this.#frame?.contentWindow) return;
    if (typeof data !== 'object' || data === null || !('type' in data) || !('v' in data) || data.v !== 1) return;
    const { type } = data;
    if (typeof type !== 'string' || !/^dominograph:(ready|height|step|select|key)$/.test(type)) return;
    if (type === 'dominograph:height') {
      const height = 'height' in data ? clamp(data.height) : null;
      if (height === null) return;
      this.#resize(height);
    }
    if (type === 'dominograph:ready') this.#begin();
    if (type === 'dominograph:key' && 'key' in data && data.key === 'Escape') this.#frame.blur();
    this.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true }));
  };

  #begin(): void {
    const first = !this.#ready;
    this.#ready = true;
    if (!first || !this.#box) return;
    this.#box.className = '';
    this.#resize(this.#wished());
    for (const name of DRIVERS.slice(0, 4)) this.#drive(name, this.getAttribute(name));
    for (const command of this.#waiting.splice(0)) this.send(command);
  }
}

// A page may hold the script more than once.
if (!customElements.get(NAME)) customElements.define(NAME, DominographEmbed);
