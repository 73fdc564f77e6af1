import { lessonLink } from './lesson-link';
import type { Session } from './session.svelte';

export const TABS = ['story', 'why', 'whatIf', 'list', 'check'] as const;
export type Tab = (typeof TABS)[number];

/** What lies open on the reader's desk: tab, sheet, dialog. On a narrow page the panel is a sheet that is drawn up. */
export class Desk {
  #tab = $state<Tab>('story');
  sheet = $state(false);
  dialog = $state<'search' | 'help' | 'gallery' | 'analyses' | 'share' | null>(null);
  /** The link of the lesson that is being held, over everything else; null for none. */
  lesson = $state<string | null>(lessonLink(location.hash));
  pageWidth = $state(1280);
  readonly compact: boolean = $derived(this.pageWidth < 860);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.arrive();
  }

  get tab(): Tab {
    return this.#tab;
  }
  /** The check looks at the model's track of a recorded outage, everything else at the record's. */
  set tab(tab: Tab) {
    this.#tab = tab;
    this.#session.track = tab === 'check' ? 'model' : 'record';
  }
  /** A link has led here: show what it speaks of. */
  arrive = (): void => {
    if (this.#session.track === 'model') this.tab = 'check';
    else if (this.#session.explorer.selected >= 0) this.tab = 'why';
  };
  open = (tab: Tab): void => {
    this.tab = tab;
    this.sheet = this.compact;
  };
  select = (component: number): void => {
    this.#session.player.pause();
    this.#session.explorer.select(component);
    if (component >= 0 && this.tab !== 'whatIf') this.tab = 'why';
  };
  playRecord = async (): Promise<void> => {
    const replay = await this.#session.playRecord();
    if (!replay) return;
    this.tab = 'story';
    this.sheet = false;
    if (replay.tape.chapters.length > 0) replay.tell(0);
    else replay.reel.play();
  };
  break = (component: number, add: boolean): void => {
    this.#session.break(component, add);
    this.tab = 'story';
    this.sheet = false;
  };
  pick = (item: number, look: boolean, add: boolean): void => {
    const done = this.#session.pick(item, look, add);
    if (done === 'broke') this.tab = 'story';
    if (done === 'asked') this.open('why');
  };
  /** The reader found something by name. */
  choose = (component: number): void => {
    const { scene } = this.#session.picture;
    const item = scene.items[scene.itemOf[component] ?? -1];
    if (item?.group) this.#session.explorer.toggleGroup(item.key); // it is inside: open in place
    this.dialog = null;
    this.select(component);
    this.sheet = this.compact;
  };
  /** What is shared is a moment, so time stands still meanwhile. */
  share = (): void => {
    this.#session.player.pause();
    this.#session.replay?.reel.pause();
    this.dialog = 'share';
  };
  /** Esc: close what lies on top. */
  clear = (): void => {
    if (this.sheet) this.sheet = false;
    else if (this.#session.explorer.selected >= 0) this.#session.explorer.select(-1);
    else this.#session.picture.only = null;
  };
}
