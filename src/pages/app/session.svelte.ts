import { hasStory, loadCore, loadDetails, shelf } from '../../catalog/catalog';
import { Explorer } from '../../state/explorer.svelte';
import type { Moment as LinkedMoment } from '../../state/permalink';
import { Player } from '../../state/player.svelte';
import type { Preferences } from '../../state/preferences.svelte';
import { loadText, type Text, type TextLanguage } from '../../text/texts';
import type { Said } from '../../view/panel/types';
import type { Moment } from '../../view/timeline/moment';
import { Picture } from './picture.svelte';
import type { Standing } from './words/cards';
import { factsOf, type StoryFacts } from './words/facts';
import { momentsOf, saySteps } from './words/steps';
import { indexStory, type StoryIndex } from './words/story-index';

/** One reader's visit: introduces state and view to each other. Everything shown is derived here. */
export class Session {
  readonly explorer: Explorer;
  readonly player: Player;
  readonly preferences: Preferences;
  readonly picture: Picture;
  text: Text;
  /** What went wrong last, in a sentence; empty if nothing did. */
  notice = $state('');
  #asked = 0;

  constructor(core: Explorer['core'], text: Text, preferences: Preferences) {
    this.text = $state.raw(text);
    this.explorer = new Explorer(core);
    this.player = new Player(this.explorer);
    this.preferences = preferences;
    this.picture = new Picture(this);
    void this.#loadDetails();
  }

  readonly playing: boolean = $derived.by(() => this.player.playing);
  readonly stories = $derived.by(() => shelf.map(({ id, title }) => ({ id, title: title[this.preferences.language] })));
  readonly index: StoryIndex = $derived.by(() => indexStory(this.explorer.core, this.explorer.graph));
  readonly facts: StoryFacts = $derived.by(() =>
    factsOf(this.explorer.core, this.explorer.details, this.explorer.graph),
  );
  readonly faults: ReadonlySet<number> = $derived.by(
    () => new Set(this.explorer.cursor > 0 ? this.explorer.faults : []),
  );
  readonly standing: Standing = $derived.by(() => {
    const { core, details, graph, cascade, cursor, levels, stepOf } = this.explorer;
    return {
      core,
      details,
      graph,
      cascade,
      cursor,
      levels,
      stepOf,
      index: this.index,
      facts: this.facts,
      text: this.text,
      faults: this.faults,
    };
  });
  /** All steps of the cascade in words; those up to the cursor are `said`. */
  readonly #steps: readonly Said[] = $derived.by(() =>
    saySteps(this.explorer.cascade, this.index, this.explorer.length, this.facts, this.text),
  );
  readonly said: readonly Said[] = $derived.by(() => this.#steps.slice(0, this.explorer.cursor));
  readonly moments: readonly Moment[] = $derived.by(() =>
    momentsOf(this.explorer.graph, this.explorer.cascade, this.text),
  );
  /** What it all came to, once the cascade is over; empty before. */
  readonly summary: string = $derived.by(() => {
    const { cursor, length, faults, hit, total } = this.explorer;
    if (length === 0 || cursor < length) return '';
    const names = this.text.listOf(faults.map(this.facts.nameOf));
    if (length > 1) return this.text.summary(names, hit, total, length);
    return faults.length === 1 ? this.text.nothingDepends(names) : this.text.summaryAlone(names);
  });

  /** A mark on the map was picked: healthy things break, fallen things say why, groups open. */
  pick = (item: number, look: boolean, add: boolean): 'broke' | 'asked' | 'other' => {
    const picked = this.picture.scene.items[item];
    const [component] = picked?.members ?? [];
    if (!picked || component === undefined) this.explorer.select(-1);
    else if (picked.group) this.explorer.toggleGroup(picked.key);
    else if (look || (!add && this.picture.frame.items[item]?.health !== 'up')) {
      this.player.pause();
      this.explorer.select(component);
      return 'asked';
    } else {
      this.break(component, add);
      return 'broke';
    }
    return 'other';
  };
  break = (component: number, add = false): void => {
    this.picture.only = null;
    this.explorer.break(component, add);
    this.player.goTo(1);
    this.player.play();
  };
  playOutage = (): void => this.break(this.explorer.root);
  reset = (): void => {
    this.player.goTo(0);
    this.explorer.reset();
    this.picture.only = null;
  };

  undo = (): void => {
    this.player.pause();
    this.explorer.undo();
  };
  redo = (): void => {
    this.player.pause();
    this.explorer.redo();
  };

  setLanguage = async (language: TextLanguage): Promise<void> => {
    this.preferences.setLanguage(language);
    await this.openStory(this.explorer.core.id);
  };
  openStory = async (id: string): Promise<void> => {
    const asked = ++this.#asked;
    const { language } = this.preferences;
    try {
      const [core, text] = await Promise.all([loadCore(id, language), loadText(language)]);
      if (asked !== this.#asked) return;
      this.text = text;
      if (core.id !== this.explorer.core.id) {
        this.player.goTo(0);
        this.picture.only = null;
      }
      this.explorer.open(core);
      this.notice = '';
      await this.#loadDetails();
    } catch {
      this.notice = this.text.loadFailed;
    }
  };
  /** Go where a link leads; what it names and we do not have is said, the rest is shown. */
  follow = async (moment: LinkedMoment): Promise<void> => {
    if (!hasStory(moment.story)) {
      this.notice = this.text.linkUnknown(moment.story);
      return;
    }
    if (moment.story !== this.explorer.core.id) await this.openStory(moment.story);
    this.player.pause();
    const unknown = this.explorer.show(moment);
    if (unknown.length > 0) this.notice = this.text.linkUnknown(unknown.join(', '));
  };

  async #loadDetails(): Promise<void> {
    const { id } = this.explorer.core;
    const { language } = this.preferences;
    const details = await loadDetails(id, language);
    if (this.explorer.core.id === id && this.preferences.language === language) this.explorer.details = details;
  }
}
