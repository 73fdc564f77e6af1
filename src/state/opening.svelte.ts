import type { OpenedOutcome } from '../importers/opened';
import type { Input } from '../importers/read';
import type { FormatId } from '../importers/types';
import { askReading } from '../workers/ask-reading';
import { openOutcome } from './own-work';
import type { Visit } from './visit.svelte';

/**
 * read: it is on screen; refused: `outcome` says why, and what was on screen stays; missed: what reads could not be
 * fetched; stopped: by the reader.
 */
export type Opened = 'read' | 'refused' | 'missed' | 'stopped';

/** Files or a paste on their way to the screen. What is there stays until all of it has been read. */
export class Opening {
  #outcome = $state.raw<OpenedOutcome | null>(null);
  #missed = $state.raw<{ readonly format: FormatId | undefined } | null>(null);
  #inputs = $state.raw<readonly Input[]>([]);
  #reading = $state.raw<AbortController | null>(null);
  #share = $state(NaN);
  #last = $state.raw<{ readonly id: string; readonly format: FormatId } | null>(null);
  readonly #visit: Visit;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** What reading brought up last; null as long as nothing has been read. */
  get outcome(): OpenedOutcome | null {
    return this.#outcome;
  }
  /** What reads could not be fetched; the files are still at hand. */
  get missed(): boolean {
    return this.#missed !== null;
  }
  get busy(): boolean {
    return this.#reading !== null;
  }
  /** How much of it has been read, 0 … 1; NaN as long as nobody can know. */
  get share(): number {
    return this.#share;
  }
  /** Names of what is, or was, read. */
  get names(): readonly string[] {
    return this.#inputs.map(({ name }) => name);
  }

  /** Reads what was given and has it on screen. `format`: what the reader says it is. Never rejects. */
  take = async (inputs: readonly Input[], format?: FormatId): Promise<Opened> => {
    this.cancel();
    const reading = new AbortController();
    this.#reading = reading;
    this.#inputs = inputs;
    this.forget();
    if (format === undefined) this.#last = null;
    this.#share = NaN;
    const hear = (share: number): void => {
      if (this.#reading === reading) this.#share = share;
    };
    const request = { inputs, title: nameOf(inputs), ...(format && { format }) };
    const outcome = await askReading(request, reading.signal, hear).catch(() => null);
    if (this.#reading !== reading || reading.signal.aborted) return 'stopped';
    if (outcome?.opened) {
      // The same files read otherwise are no other version.
      await openOutcome(this.#visit, outcome, format === undefined);
      const { own } = this.#visit.loader;
      this.#last = own && { id: own.id, format: outcome.opened.format };
    }
    this.#reading = null;
    this.#outcome = outcome;
    if (!outcome) this.#missed = { format };
    return !outcome ? 'missed' : outcome.opened ? 'read' : 'refused';
  };
  /** As what the system `id` was read, as long as its files are at hand; null for any other. */
  formatOf = (id: string): FormatId | null => (this.#last?.id === id ? this.#last.format : null);
  /** The same files again, as another format. */
  overrule = (format: FormatId): Promise<Opened> => this.take(this.#inputs, format);
  /** The same files once more, in the same way. */
  again = (): Promise<Opened> => this.take(this.#inputs, this.#missed?.format);
  /** What was wrong has been read. */
  forget = (): void => {
    this.#outcome = null;
    this.#missed = null;
  };
  cancel = (): void => {
    this.#reading?.abort();
    this.#reading = null;
  };
}

/** A title for a system whose files give none: the name of its only file. */
function nameOf(inputs: readonly Input[]): string {
  const [only] = inputs;
  if (inputs.length !== 1 || !only || !/\.\w+$/.test(only.name)) return '';
  return only.name.replace(/^.*[\\/]/, '').replace(/(\.\w+)+$/, '');
}
