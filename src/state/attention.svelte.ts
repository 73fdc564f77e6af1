import type { Remarks } from '../story/frame-types';
import type { ShownHealth } from '../theme/health';

/** What the reader looks at: one component, one group or one state, and what they point at meanwhile. */
export class Attention {
  #selected = $state(-1);
  #pointed = $state(-1);
  #group = $state(-1);
  #only = $state<ShownHealth | null>(null);
  #remarks = $state.raw<Remarks>();

  /** Component, or -1. */
  get selected(): number {
    return this.#selected;
  }
  get pointed(): number {
    return this.#pointed;
  }
  /** Group of the board whose dependencies are all shown, or -1. */
  get group(): number {
    return this.#group;
  }
  /** Only components of this health; null for all. */
  get only(): ShownHealth | null {
    return this.#only;
  }
  /** What is remarked on the picture, for as long as the reader wants it. */
  get remarks(): Remarks | undefined {
    return this.#remarks;
  }

  select = (component: number): void => {
    this.#selected = component;
    this.#group = -1;
  };
  point = (component: number): void => {
    this.#pointed = component;
  };
  /** The same group again: no group. */
  lookAtGroup = (group: number): void => {
    this.#group = this.#group === group ? -1 : group;
    this.#selected = -1;
  };
  filter = (health: ShownHealth | null): void => {
    this.#only = this.#only === health ? null : health;
  };
  remark = (remarks: Remarks | undefined): void => {
    this.#remarks = remarks;
  };
  lookAway = (): void => {
    this.#selected = -1;
    this.#pointed = -1;
    this.#group = -1;
    this.#only = null;
  };
}
