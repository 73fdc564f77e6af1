import { THEMES, type Theme } from '../../state/preferences.svelte';
import { readIds, readStep, type StepGoal } from './commands';

/** How an embed is shown, from the query of its address. Data is in the fragment; see `state/permalink`. */
export interface Parameters {
  /** Another story or language than that of this file, as asked for. */
  readonly graph: string | null;
  readonly lang: 'en' | 'de' | null;
  readonly theme: Theme;
  readonly title: boolean;
  readonly list: boolean;
  readonly legend: boolean;
  readonly links: boolean;
  readonly keys: boolean;
  readonly controls: 'full' | 'min' | 'none';
  readonly zoom: 'ctrl' | 'on' | 'off';
  readonly motion: 'auto' | 'off';
  readonly speed: number;
  readonly bg: 'paper' | 'transparent';
  readonly fail: readonly string[];
  /** Step of the engine, and part of it (0: the whole of it). */
  readonly step: StepGoal | null;
  /** In place of the story's own. */
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly credit: string | null;
}

/** What of them the page itself shows. */
export type Shown = Pick<Parameters, 'title' | 'legend' | 'keys' | 'controls' | 'headline' | 'standfirst'>;

/**
 * Unknown names are ignored; a bad value falls back to the default and is listed in `bad`.
 * Where a name stands twice, the first counts. Never throws.
 */
export function readParameters(query: string): { readonly parameters: Parameters; readonly bad: readonly string[] } {
  const fields = new URLSearchParams(query);
  const bad: string[] = [];
  function read<Value>(name: string, otherwise: Value, parse: (text: string) => Value | null): Value {
    const text = fields.get(name);
    if (text === null) return otherwise;
    const value = parse(text);
    if (value === null) bad.push(`${name}=${text.slice(0, 40)}`);
    return value ?? otherwise;
  }
  const oneOf =
    <Name extends string>(names: readonly Name[]) =>
    (text: string): Name | null =>
      names.find((name) => name === text) ?? null;
  const flag = (name: string) => read(name, true, (text) => (text === '1' ? true : text === '0' ? false : null));
  const words = (name: string, most: number) =>
    read<string | null>(name, null, (text) => (text.trim() !== '' && text.length <= most ? text.trim() : null));
  const parameters: Parameters = {
    graph: read<string | null>('graph', null, (text) => (/^[a-z0-9-]{1,64}$/.test(text) ? text : null)),
    lang: read<'en' | 'de' | null>('lang', null, oneOf(['en', 'de'])),
    theme: read('theme', 'auto', oneOf(THEMES)),
    title: flag('title'),
    list: flag('list'),
    legend: flag('legend'),
    links: flag('links'),
    keys: flag('keys'),
    controls: read('controls', 'full', oneOf(['full', 'min', 'none'])),
    zoom: read('zoom', 'ctrl', oneOf(['ctrl', 'on', 'off'])),
    motion: read('motion', 'auto', oneOf(['auto', 'off'])),
    speed: read('speed', 1, (text) => {
      const speed = /^\d(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
      return speed >= 0.25 && speed <= 4 ? speed : null;
    }),
    bg: read('bg', 'paper', oneOf(['paper', 'transparent'])),
    fail: read<readonly string[]>('fail', [], (text) => (readIds(text).length > 0 ? readIds(text) : null)),
    step: read<StepGoal | null>('step', null, readStep),
    headline: words('headline', 120),
    standfirst: words('standfirst', 320),
    credit: words('credit', 80),
  };
  return { parameters, bad };
}

/** Stands among the stories for what a link brings with it. */
export const OWN = 'own';

/**
 * Where the file for another story or language is, relative to this one; null if this is the right one.
 * `up` leads from this file to the top of the site. The query stays without what the file name now says.
 */
export function otherFile(
  { graph, lang }: Pick<Parameters, 'graph' | 'lang'>,
  here: {
    readonly story: string;
    readonly language: 'en' | 'de';
    readonly up: string;
    readonly stories: readonly string[];
  },
  address: { readonly search: string; readonly hash: string },
): string | null {
  const carries = address.hash.startsWith('#g=') && here.stories.includes(OWN);
  const story = carries ? OWN : graph !== null && here.stories.includes(graph) ? graph : here.story;
  const language = lang ?? here.language;
  if (story === here.story && language === here.language) return null;
  const query = new URLSearchParams(address.search);
  query.delete('graph');
  query.delete('lang');
  const rest = query.size > 0 ? `?${query.toString()}` : '';
  return `${here.up}s/${story}/embed${language === 'en' ? '' : `.${language}`}.html${rest}${address.hash}`;
}
