import { DEGRADED, DOWN } from '../model/health';
import { isOnDependency, type MitigationKind } from '../model/mitigation';
import { writeMitigation } from '../model/mitigation-token';
import type { WhatIfText } from '../text/what-if/texts';
import { effectOfRuns, type SaidEffect } from '../story/effect';
import type { ChangeInForce, Suggestion } from '../story/what-if/types';
import { sameTarget, targetsOf, withChange, type Target } from '../story/what-if/changeables';
import { answerOf, type Answer, type Question } from './questions';
import { basisOf, sayMitigation, sayIf, type Saved } from '../story/what-if/say-mitigation';
import type { Visit } from './visit.svelte';

/** What the reader asks and tries out: which changes are in force, what they do, which one would help most. */
export class WhatIf {
  readonly text: WhatIfText;
  readonly #visit: Visit;
  #answer = $state.raw<Answer | null>(null);
  #progress = $state<number | null>(null);
  #missed = $state<Question | null>(null);
  #running: AbortController | null = null;

  constructor(visit: Visit, text: WhatIfText) {
    this.#visit = visit;
    this.text = text;
  }

  /** 0 … 1 while a question is being worked out. */
  get progress(): number | null {
    return this.#progress;
  }
  /** The question that could not be worked out, for what does that could not be fetched. */
  get missed(): Question | null {
    return this.#missed;
  }
  readonly changes: readonly ChangeInForce[] = $derived.by(() => {
    const { changes, whatIf } = this.#visit.explorer;
    const refused = new Set((whatIf?.mitigated.refused ?? []).map(({ mitigation }) => writeMitigation(mitigation)));
    return changes.map((change) => ({
      token: writeMitigation(change),
      words: sayMitigation(change, this.#visit.story, this.text),
      basis: basisOf(change, this.#visit.story, this.text),
      refused: refused.has(writeMitigation(change)),
    }));
  });
  readonly effect: SaidEffect | null = $derived.by(() => {
    const { explorer, story } = this.#visit;
    const { graph, runGraph, unchanged, cascade, faults, changes } = explorer;
    return faults.length === 0 || changes.length === 0
      ? null
      : effectOfRuns(story, { graph, cascade: unchanged }, { graph: runGraph, cascade }, this.text);
  });
  readonly targets: readonly Target[] = $derived.by(() => {
    const { explorer, story, attention } = this.#visit;
    return attention.selected < 0
      ? []
      : targetsOf(explorer.graph, attention.selected, explorer.changes, story.facts.nameOf);
  });
  readonly broken: boolean = $derived.by(() => this.#visit.explorer.faults.length > 0);
  /** Whether the selected component fails without any change; a fault of its own cannot be argued away. */
  readonly fails: boolean = $derived.by(() => {
    const { explorer, attention } = this.#visit;
    const { selected } = attention;
    return (
      selected >= 0 &&
      !explorer.faults.includes(selected) &&
      explorer.unchanged.log.some(({ component, to }) => component === selected && to >= DEGRADED)
    );
  });
  readonly heading: string = $derived.by(() => {
    if (!this.#answer) return '';
    const { component, how, rows } = this.#answer;
    if (how === 'most') return this.text.answersAll;
    if (how === 'greedy') return this.text.answersGreedy;
    const name = this.#visit.story.facts.nameOf(component);
    if (rows.length === 0) return this.text.noAnswer(name);
    return how === 'keeps'
      ? this.text.answers(name)
      : how === 'pair'
        ? this.text.answersPair(name)
        : this.text.answersMilder(name);
  });
  readonly suggestions: readonly Suggestion[] = $derived.by(() => {
    const { explorer, story } = this.#visit;
    const inForce = new Set(explorer.changes.map(writeMitigation));
    const { component, how, rows } = this.#answer ?? { component: -1, how: 'most', rows: [] };
    const all = component === -1;
    const id = all ? '' : (story.core.components[component]?.id ?? '');
    // Of equal ones first what those can do who are asked about.
    const own = ({ changes }: (typeof rows)[number]): number =>
      changes.every((change) => (isOnDependency(change) ? change.target.dependent : change.target) === id) ? 0 : 1;
    return rows
      .toSorted((a, b) => a.rank - b.rank || own(a) - own(b))
      .map(({ changes, rank, tied, saved }) => {
        const tokens = changes.map(writeMitigation);
        const kept: Saved = all ? { count: saved } : { component, softer: how === 'softens' };
        return {
          token: tokens.join(','),
          words: sayIf(changes, kept, story, this.text),
          basis: changes.map((change) => basisOf(change, story, this.text)),
          rank,
          tied: all ? tied : 1, // all that keep one component up are equal, and the heading says so
          inForce: tokens.every((token) => inForce.has(token)),
        };
      });
  });

  /** Which change would have kept the selected component from failing, or what would have saved most of all. Never rejects. */
  ask = async (question: Question): Promise<void> => {
    this.cancel();
    const { explorer, attention } = this.#visit;
    const running = new AbortController();
    this.#running = running;
    this.#progress = 0;
    const down = explorer.faults.map((component) => ({ component, level: DOWN }));
    const hear = (share: number): void => {
      if (!running.signal.aborted) this.#progress = Number.isNaN(share) ? 0 : share;
    };
    try {
      const answer = await answerOf(question, explorer.graph, down, attention.selected, running.signal, hear);
      if (running.signal.aborted) return;
      this.#answer = answer;
    } catch {
      if (running.signal.aborted) return;
      this.#missed = question;
    }
    this.#progress = null;
  };
  cancel = (): void => {
    this.#running?.abort();
    this.#running = null;
    this.#progress = null;
    this.#missed = null;
  };
  forget = (): void => {
    this.cancel();
    this.#answer = null;
  };

  toggle = (token: string, on: boolean): void => {
    const { explorer } = this.#visit;
    const row = this.#answer?.rows.find(({ changes }) => changes.map(writeMitigation).join(',') === token);
    if (!row) return;
    const others = explorer.changes.filter((other) => !row.changes.some((change) => sameTarget(other, change)));
    void this.#visit.change(on ? [...others, ...row.changes] : others);
  };
  choose = (key: string, kind: MitigationKind | null): void => {
    const target = this.targets.find(({ changeable }) => changeable.key === key);
    if (target) void this.#visit.change(withChange(this.#visit.explorer.changes, target, kind));
  };
  remove = (token: string): void =>
    void this.#visit.change(this.#visit.explorer.changes.filter((change) => writeMitigation(change) !== token));
  clear = (): void => void this.#visit.change([]);
}
