/** Works something out; null if `signal` stopped it. `hear` is told 0 … 1, or NaN where nobody can know. */
type Work<Answer> = (signal: AbortSignal, hear: (share: number) => void) => Promise<Answer | null>;
/** How far it is. `missed`: what works it out could not be fetched. */
type Stage<Answer> =
  | { readonly at: 'working'; readonly share: number }
  | { readonly at: 'stopped' | 'missed' }
  | { readonly at: 'answered'; readonly answer: Answer };

/** One question that takes long: the last one asked counts, and the reader can stop it. */
export class Inquiry<Answer> {
  #stage = $state.raw<Stage<Answer>>({ at: 'working', share: 0 });
  #running: AbortController | null = null;
  #work: Work<Answer> | null = null;

  get stage(): Stage<Answer> {
    return this.#stage;
  }

  /** What comes back stops it. Never rejects. */
  ask = (work: Work<Answer>): (() => void) => {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#work = work;
    const go = (stage: Stage<Answer>): void => {
      if (!running.signal.aborted) this.#stage = stage;
    };
    const hear = (share: number): void => go({ at: 'working', share: Number.isNaN(share) ? 0 : share });
    hear(0);
    work(running.signal, hear).then(
      (answer) => go(answer === null ? { at: 'stopped' } : { at: 'answered', answer }),
      () => go({ at: 'missed' }),
    );
    return () => this.#running?.abort();
  };
  again = (): void => {
    if (this.#work) this.ask(this.#work);
  };
  stop = (): void => {
    this.#running?.abort();
    this.#stage = { at: 'stopped' };
  };
}
