import { DEGRADED, DOWN } from '../../../model/health';
import type { Mitigation, MitigationKind } from '../../../model/mitigation';
import { writeMitigation } from '../../../model/mitigation-token';
import type { WhatIfText } from '../../../text/what-if/texts';
import type { ChangeInForce, Effect, Suggestion } from '../../../view/what-if/types';
import type { Session } from '../session.svelte';
import { sameTarget, targetsOf, withChange, type Target } from './changeables';
import { effectOf } from './effect';
import { answerOf, type Answer, type Question } from './questions';
import { basisOf, sayChange, type ChangeFacts } from './say-change';

/** The What-if panel: which changes are in force, what they do, which one would help most. */
export class WhatIf {
  readonly #session: Session;
  readonly text: WhatIfText;
  answer = $state.raw<Answer | null>(null);
  /** 0 … 1 while a question is being worked out. */
  progress = $state<number | null>(null);
  #running: AbortController | null = null;

  constructor(session: Session, text: WhatIfText) {
    this.#session = session;
    this.text = text;
  }

  readonly #facts: ChangeFacts = $derived.by(() => {
    const { explorer, facts, index } = this.#session;
    return { core: explorer.core, details: explorer.details, nameOf: facts.nameOf, indexOf: index.indexOf };
  });
  readonly changes: readonly ChangeInForce[] = $derived.by(() => {
    const { changes, whatIf } = this.#session.explorer;
    const refused = new Set((whatIf?.mitigated.refused ?? []).map(({ mitigation }) => writeMitigation(mitigation)));
    return changes.map((change) => ({
      token: writeMitigation(change),
      words: sayChange(change, this.#facts, this.text),
      basis: this.#basis(change),
      refused: refused.has(writeMitigation(change)),
    }));
  });
  readonly effect: Effect | null = $derived.by(() => {
    const { explorer, facts, text } = this.#session;
    const { graph, runGraph, unchanged, cascade, total, faults, changes } = explorer;
    return faults.length === 0 || changes.length === 0
      ? null
      : effectOf({ graph, cascade: unchanged }, { graph: runGraph, cascade }, total, facts.nameOf, this.text, text);
  });
  readonly targets: readonly Target[] = $derived.by(() => {
    const { explorer, facts } = this.#session;
    return explorer.selected < 0 ? [] : targetsOf(explorer.graph, explorer.selected, explorer.changes, facts.nameOf);
  });
  readonly broken: boolean = $derived.by(() => this.#session.explorer.faults.length > 0);
  /** Whether the selected component fails without any change; a fault of its own cannot be argued away. */
  readonly fails: boolean = $derived.by(() => {
    const { explorer } = this.#session;
    return (
      explorer.selected >= 0 &&
      !explorer.faults.includes(explorer.selected) &&
      explorer.unchanged.log.some(({ component, to }) => component === explorer.selected && to >= DEGRADED)
    );
  });
  readonly heading: string = $derived.by(() => {
    if (!this.answer) return '';
    const { component, how, rows } = this.answer;
    if (how === 'most') return this.text.answersAll;
    if (how === 'greedy') return this.text.answersGreedy;
    const name = this.#session.facts.nameOf(component);
    if (rows.length === 0) return this.text.noAnswer(name);
    return how === 'keeps'
      ? this.text.answers(name)
      : how === 'pair'
        ? this.text.answersPair(name)
        : this.text.answersMilder(name);
  });
  readonly suggestions: readonly Suggestion[] = $derived.by(() => {
    const inForce = new Set(this.#session.explorer.changes.map(writeMitigation));
    const all = this.answer?.component === -1;
    return (this.answer?.rows ?? []).map(({ changes, rank, tied, saved }) => {
      const tokens = changes.map(writeMitigation);
      const [first] = changes;
      return {
        token: tokens.join(','),
        words: changes.map((change) => sayChange(change, this.#facts, this.text)).join(' + '),
        effect: all ? this.text.saves(saved) : first && changes.length === 1 ? this.text.kindHelp[first.kind] : '',
        basis: [...new Set(changes.flatMap((change) => this.#basis(change)))],
        rank,
        tied: all ? tied : 1, // all that keep one component up are equal, and the heading says so
        inForce: tokens.every((token) => inForce.has(token)),
      };
    });
  });

  /** Which change would have kept the selected component from failing, or what would have saved most of all. */
  ask = async (question: Question): Promise<void> => {
    this.cancel();
    const { graph, faults, selected } = this.#session.explorer;
    const running = new AbortController();
    this.#running = running;
    this.progress = 0;
    const down = faults.map((component) => ({ component, level: DOWN }));
    const answer = await answerOf(question, graph, down, selected, running.signal, (share) => {
      if (!running.signal.aborted) this.progress = Number.isNaN(share) ? 0 : share;
    });
    if (running.signal.aborted) return;
    this.answer = answer;
    this.progress = null;
  };
  cancel = (): void => {
    this.#running?.abort();
    this.#running = null;
    this.progress = null;
  };
  forget = (): void => {
    this.cancel();
    this.answer = null;
  };

  toggle = (token: string, on: boolean): void => {
    const { explorer } = this.#session;
    const row = this.answer?.rows.find(({ changes }) => changes.map(writeMitigation).join(',') === token);
    if (!row) return;
    const others = explorer.changes.filter((other) => !row.changes.some((change) => sameTarget(other, change)));
    void this.#change(on ? [...others, ...row.changes] : others);
  };
  choose = (key: string, kind: MitigationKind | null): void => {
    const target = this.targets.find(({ changeable }) => changeable.key === key);
    if (target) void this.#change(withChange(this.#session.explorer.changes, target, kind));
  };
  remove = (token: string): void =>
    void this.#change(this.#session.explorer.changes.filter((change) => writeMitigation(change) !== token));
  clear = (): void => void this.#change([]);

  async #change(changes: readonly Mitigation[]): Promise<void> {
    this.#session.player.pause();
    await this.#session.explorer.change(changes);
  }
  #basis(change: Mitigation): readonly string[] {
    return basisOf(change, this.#facts, this.text, this.#session.text);
  }
}
