import { mount } from 'svelte';
import '../../theme/tokens.css';
import '../../theme/base.css';
import './embed.css';
import { readMoment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { Text } from '../../text/texts';
import { everyFrame } from '../app/every-frame';
import type { Command, Theme } from './commands';
import Controls from './Controls.svelte';
import { isEmbedData, type EmbedData } from './data';
import { connectHost, withoutSecret, type Host } from './host';
import { otherFile, readParameters, type Parameters } from './parameters';
import { Picture } from './picture';
import { Saying } from './saying.svelte';
import { Telling } from './telling.svelte';

/** Least time between two messages about steps, in milliseconds; of those between, the last is said. */
const STEP_GAP = 100;

/** Takes the written page over: the picture learns to move, the controls come, the host is answered. */
export function start(text: Text, words: EmbedText): void {
  const root = document.documentElement;
  const box = document.getElementById('embed');
  const data: unknown = JSON.parse(document.getElementById('data')?.textContent ?? 'null');
  if (!box || !isEmbedData(data)) return; // the written page stands as it is
  const { parameters, bad } = readParameters(location.search);
  const other = otherFile(parameters, { ...data, story: data.core.id }, location);
  if (other !== null) {
    location.replace(new URL(other, location.href));
    return;
  }
  const unknown =
    parameters.graph !== null && !data.stories.includes(parameters.graph) ? [`graph=${parameters.graph}`] : [];
  // eslint-disable-next-line no-console -- said once, to whoever wrote the address
  if (bad.length + unknown.length > 0) console.info(`Dominograph embed, left out: ${[...bad, ...unknown].join(', ')}`);

  root.classList.add('on');
  root.classList.toggle('transparent', parameters.bg === 'transparent');
  setTheme(parameters.theme);
  for (const [id, shown] of [
    ['text', parameters.list],
    ['legend', parameters.legend],
    ['open', parameters.links],
  ] as const)
    document.getElementById(id)?.toggleAttribute('hidden', !shown);
  box.querySelector('h1')?.classList.toggle('sr-only', !parameters.title);
  document.getElementById('text')?.removeAttribute('open');

  const telling = new Telling(data, text, words);
  telling.setSpeed(parameters.speed);
  begin(telling, parameters);
  $effect.root(() => run(box, data, telling, parameters));
}

/** Where the address says that it begins; the fragment before the query. */
function begin(telling: Telling, { fail, step }: Parameters): void {
  const moment = readMoment(withoutSecret(location.hash));
  const here = moment?.story === telling.data.core.id ? moment : null;
  const faults = here && here.faults.length > 0 ? here.faults : fail;
  if (faults.length > 0) telling.fail(faults);
  if (here && here.faults.length > 0) telling.goToStep(here.cursor);
  else if (step !== null) telling.goToStep(step);
  if (here?.time) telling.goTo({ time: here.time });
  if (here?.selected) telling.select(here.selected);
}

function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

function run(box: HTMLElement, data: EmbedData, telling: Telling, parameters: Parameters): void {
  const { text, words } = telling;
  const saying = new Saying(telling);
  const figure = document.getElementById('picture');
  const target = document.getElementById('controls');
  if (!figure || !target) return;
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const still = (): boolean => parameters.motion === 'off' || reduced.matches;
  document.documentElement.classList.toggle('still', parameters.motion === 'off');

  const host = connectHost(box, (command) => obey(command, telling));
  let focused = $state(-1);
  let spoken = $state('');
  const fit = fitButton(figure, text.fit, () => picture.fit());
  const hint = once(() => showHint(figure, text.wheelHint));
  const picture = new Picture(figure, data.stills, {
    label: words.map(data.core.title),
    zoom: parameters.zoom,
    keys: parameters.keys,
    onpick: (item) => {
      telling.pause();
      telling.ask(item === telling.selected ? -1 : item);
    },
    onfocus: (item) => (focused = item),
    onrefuse: hint,
    onzoom: (zoomed) => {
      figure.classList.toggle('zoomed', zoomed);
      fit.hidden = !zoomed;
    },
  });
  const close = (): void => {
    const item = telling.selected;
    telling.ask(-1);
    if (item >= 0) picture.focus(item);
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

  $effect(() => picture.paint(saying.frame, saying.nameOf));
  $effect(() =>
    picture.overlay({
      fresh: saying.fresh,
      focused,
      selected: telling.selected,
      moving: still() ? [] : saying.moving,
      progress: telling.player.progress,
    }),
  );
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

function tellHost(host: Host, telling: Telling, saying: Saying): void {
  const { core } = telling.data;
  host.say('ready', { title: core.title, nodes: core.components.length, edges: core.dependencies.length });
  let before: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const { failed, clock } = saying;
    const { cursor: step, steps, mode, told } = telling;
    const known = new Set(before);
    before = failed;
    const newlyFailed = failed.filter((id) => !known.has(id));
    host.say('step', { step, steps, failed, newlyFailed, mode, clock, chapter: told?.id ?? null });
  };
  $effect(() => {
    void [telling.cursor, telling.mode, telling.chapter, saying.failed];
    timer ??= setTimeout(tell, STEP_GAP);
  });
  let asked = -1;
  $effect(() => {
    const { selected, scene } = telling;
    if (selected === asked) return;
    asked = selected;
    const member = scene.items[selected]?.members[0];
    host.say('select', { id: member === undefined ? null : (core.components[member]?.id ?? null) });
  });
}

/** Escape closes what is open, then gives the keyboard back; keys that turn slides go to the host. */
function listenToKeys(host: Host, telling: Telling, close: () => void): void {
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') {
      if (telling.selected >= 0) return close();
      if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
        document.activeElement.blur();
      host.say('key', { key });
      if (host.framed) parent.focus();
      return;
    }
    if (/^Page(Up|Down)$/.test(key) || (/^Arrow/.test(key) && !event.defaultPrevented)) host.say('key', { key });
  });
}

function obey(command: Command, telling: Telling): void {
  switch (command.command) {
    case 'fail':
      return telling.fail(command.ids);
    case 'goto':
      return telling.goTo(command.to);
    case 'play':
      return command.chapter === null ? telling.play() : telling.tell(telling.chapterOf(command.chapter));
    case 'theme':
      return setTheme(command.theme);
    case 'reset':
      return telling.reset();
    case 'pause':
      return telling.pause();
    case 'next':
      return telling.next();
    case 'prev':
      return telling.back();
  }
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
