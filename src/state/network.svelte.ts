import type { StoryCore } from '../catalog/parts';
import type { Camera } from '../layout/camera';
import type { Moment } from './moment';

/** How the network is shown: layout, what of it, where it is looked at. */
type Choices = Pick<Moment, 'arrangement' | 'detail' | 'open' | 'camera'>;

/** What the reader has made of the second picture of a story. Every choice is kept while another picture is shown. */
export class Network {
  #choices = $state.raw<Choices>({ arrangement: 'rings', detail: 'all', open: [], camera: null });

  get arrangement(): Choices['arrangement'] {
    return this.#choices.arrangement;
  }
  /** story: what the story names, the rest gathered in groups; all: everything by itself. */
  get detail(): Choices['detail'] {
    return this.#choices.detail;
  }
  /** Where the reader looks; null while the whole picture is shown. */
  get camera(): Camera | null {
    return this.#choices.camera;
  }
  readonly open: ReadonlySet<string> = $derived(new Set(this.#choices.open));

  arrange = (arrangement: Choices['arrangement']): void => {
    this.#choices = { ...this.#choices, arrangement, camera: null };
  };
  show = (detail: Choices['detail']): void => {
    this.#choices = { ...this.#choices, detail, camera: null };
  };
  toggleGroup = (key: string): void => {
    const open = new Set(this.#choices.open);
    if (!open.delete(key)) open.add(key);
    this.#choices = { ...this.#choices, open: [...open] };
  };
  lookAt = (camera: Camera | null): void => {
    this.#choices = { ...this.#choices, camera };
  };
  /** As a story opens, or a link has it. */
  set = ({ arrangement, detail, open, camera }: Choices): void => {
    this.#choices = { arrangement, detail, open, camera };
  };
  moment = (): Choices => this.#choices;
}

/** How the network of a story is shown unless somebody chooses otherwise. */
export const usualOf = ({ kind }: Pick<StoryCore, 'kind'>): Choices => ({
  arrangement: kind === 'own' ? 'tiers' : 'rings',
  detail: 'all',
  open: [],
  camera: null,
});
