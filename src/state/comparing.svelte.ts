import type { Versions } from '../analysis/versions';
import type { SystemFile } from '../model/system-file';
import { remarksOf } from '../story/versions';
import { loadOwnWorkText } from '../text/own-work/texts';
import { askAnalysis } from '../workers/ask-analysis';
import { drive } from '../workers/drive';
import { packed } from '../workers/packed';
import type { Visit } from './visit.svelte';

/** What the system on screen can be compared with: another file that was on screen, or itself as it was read. */
export interface Choice {
  readonly kind: 'other' | 'as-read';
  readonly system: SystemFile;
}
interface Compared {
  readonly before: SystemFile;
  readonly after: SystemFile;
  readonly versions: Versions;
}

/** Two versions beside each other, made in an effect: compared in a worker, and marked on the picture until the reader takes the marks off. */
export class Comparing {
  readonly #visit: Visit;
  #chosen = $state(0);
  /** Parts of the page that show the comparison. */
  #shown = $state(0);
  #marking = $state.raw<{ readonly id: string; readonly on: boolean } | null>(null);
  #compared = $state.raw<Compared | null>(null);
  #share = $state(NaN);
  #again = $state.raw<(() => void) | null>(null);

  constructor(visit: Visit) {
    this.#visit = visit;
    $effect(() => this.#compare());
    $effect(() => this.#mark());
  }

  readonly #own = $derived.by(() => (this.#visit.core.kind === 'own' ? this.#visit.loader.own : null));
  readonly choices: readonly Choice[] = $derived.by(() => [
    ...(this.#own?.before ? [{ kind: 'other' as const, system: this.#own.before }] : []),
    ...(this.#own?.history.past.slice(0, 1) ?? []).map((system) => ({ kind: 'as-read' as const, system })),
  ]);
  readonly before: SystemFile | null = $derived.by(
    () => (this.choices[this.#chosen] ?? this.choices[0])?.system ?? null,
  );
  readonly #after: SystemFile | null = $derived.by(() => this.#own?.system ?? null);
  get chosen(): number {
    return Math.min(this.#chosen, this.choices.length - 1);
  }
  /**
   * Whether what is different is marked. Whoever marks strengths in the review has those before them; another version has
   * not been seen yet.
   */
  readonly marked: boolean = $derived.by(() => {
    if (!this.#own || !this.before) return false;
    return this.#marking?.id === this.#own.id ? this.#marking.on : this.#own.before !== undefined;
  });
  /** The same as long as it is the same comparison: what else changes around it does not begin it anew. */
  readonly #wanted: boolean = $derived.by(() => this.#shown > 0 || this.marked);
  /** Of the versions chosen; that of the last change stays until there is another. */
  readonly versions: Versions | null = $derived.by(() =>
    this.#compared && this.#compared.before === this.before ? this.#compared.versions : null,
  );
  /** 0 … 1; NaN while nothing is being compared. */
  get share(): number {
    return this.#share;
  }
  /** Compares them once more where what does that could not be fetched; else null. */
  get again(): (() => void) | null {
    return this.#again;
  }

  choose = (at: number): void => {
    this.#chosen = at;
  };
  markPicture = (on: boolean): void => {
    if (this.#own) this.#marking = { id: this.#own.id, on };
  };
  /** As long as it is shown it is kept up to date; what comes back ends that. */
  show = (): (() => void) => {
    this.#shown++;
    return () => {
      this.#shown--;
    };
  };

  #compare(): (() => void) | undefined {
    const [before, after] = [this.before, this.#after];
    if (!before || !after || !this.#wanted) return undefined;
    if (this.#compared?.before === before && this.#compared.after === after) return undefined;
    const own = new AbortController();
    const { signal } = own;
    const hear = (share: number): void => {
      if (!signal.aborted) this.#share = share;
    };
    const go = (): void => {
      if (signal.aborted) return;
      this.#share = 0;
      this.#again = null;
      compared(before, after, signal, hear).then(
        (versions) => {
          if (signal.aborted) return;
          this.#share = NaN;
          if (versions) this.#compared = { before, after, versions };
        },
        () => {
          if (signal.aborted) return;
          this.#share = NaN;
          this.#again = go;
          if (this.#shown === 0) this.#visit.miss('part', go);
        },
      );
    };
    go();
    return () => own.abort();
  }

  #mark(): (() => void) | undefined {
    const { versions, marked } = this;
    const { attention, explorer, loader } = this.#visit;
    if (!marked || !versions) return undefined;
    const { indexOf } = explorer;
    let current = true;
    const { language } = loader.loaded.text;
    const go = (): void =>
      void loadOwnWorkText(language).then(
        (text) => {
          if (current) attention.remark(remarksOf(versions, (id) => indexOf.get(id) ?? -1, text.versions));
        },
        () => {
          if (current) this.#visit.miss('part', go);
        },
      );
    go();
    return () => {
      current = false;
      attention.remark(undefined);
    };
  }
}

async function compared(
  before: SystemFile,
  after: SystemFile,
  signal: AbortSignal,
  hear: (share: number) => void,
): Promise<Versions | null> {
  const pack = (system: SystemFile) => drive(packed(system), signal, () => undefined);
  const [old, now] = [await pack(before), await pack(after)];
  const answer = old && now && (await askAnalysis({ task: 'versions', before: old, after: now }, signal, hear));
  return answer?.task === 'versions' ? answer.result : null;
}

const comparings = new WeakMap<Visit, Comparing>();

/**
 * The one of a page: it outlives the drawer, so that the marks can be seen without it; and what is derived in it does not
 * end with whatever part of the page asked first.
 */
export function comparingOf(visit: Visit): Comparing {
  if (!comparings.has(visit)) $effect.root(() => void comparings.set(visit, new Comparing(visit)));
  return comparings.get(visit)!;
}
