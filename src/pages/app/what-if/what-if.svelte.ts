import type { MitigationRow } from '../../../analysis/ranking/rank-mitigations';
import type { Ranked } from '../../../analysis/ranking/ranks';
import { DEGRADED, DOWN } from '../../../model/health';
import type { Mitigation, MitigationKind } from '../../../model/mitigation';
import { writeMitigation } from '../../../model/mitigation-token';
import type { WhatIfText } from '../../../text/what-if/texts';
import type { ChangeInForce, Effect, Suggestion } from '../../../view/what-if/types';
import type { Session } from '../session.svelte';
import { sameTarget, targetsOf, withChange, type Target } from './changeables';
import { askAnalysis } from './ask-analysis';
import { effectOf } from './effect';
import { basisOf, sayChange, type ChangeFacts } from './say-change';

/** What was asked and answered: for one component, or for all. */
interface Answer {
  /** -1 for all. */
  readonly component: number;
  /** What counted as trouble. */
  readonly level: number;
  readonly rows: readonly Ranked<MitigationRow>[];
}

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
    const { component, level, rows } = this.answer;
    if (component < 0) return this.text.answersAll;
    const name = this.#session.facts.nameOf(component);
    if (rows.length === 0) return this.text.noAnswer(name);
    return level === DOWN ? this.text.answersMilder(name) : this.text.answers(name);
  });
  readonly suggestions: readonly Suggestion[] = $derived.by(() => {
    const inForce = new Set(this.#session.explorer.changes.map(writeMitigation));
    return (this.answer?.rows ?? []).flatMap(({ mitigations: [change], rank, tied, fallen }) =>
      change
        ? [
            {
              token: writeMitigation(change),
              words: sayChange(change, this.#facts, this.text),
              effect: this.answer?.component === -1 ? this.text.saves(fallen) : this.text.kindHelp[change.kind],
              basis: this.#basis(change),
              rank,
              tied: this.answer?.component === -1 ? tied : 1, // all that keep one component up are equal, and the heading says so
              inForce: inForce.has(writeMitigation(change)),
            },
          ]
        : [],
    );
  });

  /** Which one change would have kept the selected component from failing, or saved most of all. */
  ask = async (all: boolean): Promise<void> => {
    this.cancel();
    const { explorer } = this.#session;
    const component = all ? -1 : explorer.selected;
    const running = new AbortController();
    this.#running = running;
    this.progress = 0;
    for (const level of component < 0 ? [DEGRADED] : [DEGRADED, DOWN]) {
      const counted = component < 0 ? undefined : [component];
      const faults = explorer.faults.map((fault) => ({ component: fault, level: DOWN }));
      const answer = await askAnalysis(
        {
          task: 'rank-mitigations',
          basis: { kind: 'untimed', graph: explorer.graph, faults },
          options: { level, ...(counted && { counted, targets: counted }) },
        },
        running.signal,
        (share) => (this.progress = Number.isNaN(share) ? 0 : share),
      );
      if (running.signal.aborted || answer?.task !== 'rank-mitigations') return;
      const rows = answer.result.rows.filter(({ fallen }) => fallen > 0);
      this.answer = { component, level, rows };
      if (rows.length > 0) break; // only where nothing keeps it up is it asked what softens it
    }
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
    const row = this.answer?.rows.find(({ mitigations: [change] }) => change && writeMitigation(change) === token);
    const [change] = row?.mitigations ?? [];
    if (!change) return;
    const others = explorer.changes.filter((other) => !sameTarget(other, change));
    void this.#change(on ? [...others, change] : others);
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
