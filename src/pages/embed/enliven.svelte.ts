import { mount } from 'svelte';
import { everyFrame } from '../app/every-frame';
import Controls from './Controls.svelte';
import type { EmbedData } from './data';
import { connectHost } from './host';
import { listenToKeys, obey, tellHost } from './host-talk.svelte';
import type { Parameters } from './parameters';
import { Picture } from './picture';
import { Saying } from './saying.svelte';
import type { Telling } from './telling.svelte';

/** The written page comes alive: picture, controls, host. Call inside an effect root. */
export function enliven(box: HTMLElement, data: EmbedData, telling: Telling, parameters: Parameters): void {
  const { text, words } = telling;
  const saying = new Saying(telling);
  const figure = document.getElementById('picture');
  const target = document.getElementById('controls');
  if (!figure || !target) return;
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const still = (): boolean => parameters.motion === 'off' || reduced.matches;

  const host = connectHost(box, (command) => obey(command, telling));
  let focused = $state(-1);
  let spoken = $state('');
  let picture: Picture | null = null;
  // The picture stands there already; the work of taking it over waits until somebody can see it.
  whenSeen(figure, () => {
    const fit = fitButton(figure, text.fit, () => picture?.fit());
    const taken = new Picture(figure, data.stills, {
      label: words.map(data.core.title),
      help: parameters.keys ? words.mapHelp : '',
      zoom: parameters.zoom,
      keys: parameters.keys,
      onpick: (item) => {
        telling.pause();
        telling.ask(item === telling.selected ? -1 : item);
      },
      onfocus: (item) => (focused = item),
      onrefuse: once(() => showHint(figure, text.wheelHint)),
      onzoom: (zoomed) => {
        figure.classList.toggle('zoomed', zoomed);
        fit.hidden = !zoomed;
      },
    });
    picture = taken;
    $effect.root(() => {
      $effect(() => taken.paint(saying.frame, saying.nameOf));
      $effect(() =>
        taken.overlay({
          fresh: saying.fresh,
          focused,
          selected: telling.selected,
          moving: still() ? [] : saying.moving,
          progress: telling.player.progress,
        }),
      );
    });
  });
  const close = (): void => {
    const item = telling.selected;
    telling.ask(-1);
    if (item >= 0) picture?.focus(item);
  };
  target.replaceChildren();
  mount(Controls, {
    target,
    props: {
      telling,
      saying,
      controls: parameters.controls,
      app: parameters.links ? `${data.up}index.html` : '',
      get spoken() {
        return spoken;
      },
      onclose: close,
    },
  });

  $effect(() => void document.body.classList.toggle('model', telling.mode === 'model'));
  $effect(() => {
    if (telling.playing) return everyFrame((milliseconds) => telling.tick(milliseconds, still()));
    return undefined;
  });
  $effect(() => {
    const now = saying.spoken;
    const timer = setTimeout(() => (spoken = now), 400);
    return () => clearTimeout(timer);
  });
  const open = document.getElementById('open');
  $effect(() => open?.setAttribute('href', `${data.up}index.html${saying.link}`));
  tellHost(host, telling, saying);
  listenToKeys(host, telling, close);
}

/** Runs once, when any of an element is on the reader's screen. */
function whenSeen(element: HTMLElement, run: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(element);
}

function fitButton(figure: HTMLElement, label: string, onclick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'button fit';
  button.textContent = label;
  button.hidden = true;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onclick();
  });
  figure.append(button);
  return button;
}

function showHint(figure: HTMLElement, words: string): void {
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = words;
  figure.append(hint);
  setTimeout(() => hint.remove(), 2500);
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
