import type { Dial } from '../../model/lesson';

type Say = (said: string) => string;
type Count = (count: number) => string;
type Of = (at: number, of: number) => string;

/** What the tasks of a lesson say: curves to turn, things to place, a system to redesign. */
export interface TaskText {
  code: string;
  curve: {
    title: string;
    arriving: string;
    capacity: string;
    queue: string;
    /** Beside the length up to which waiting is of use. */
    useful: string;
    /** At the tipping point. */
    tipsHere: string;
    minutesSince: string;
    dial: Record<Dial, string>;
    said: { outage: Count; demand: (count: number, busy: number) => string; attempts: Say; throttle: Count };
    tipsAt: Count;
    heals: Say;
    healsAtOnce: string;
    never: Say;
    overloaded: string;
    always: string;
    upTo: Say;
    letIn: Count;
    model: string;
  };
  place: {
    heading: string;
    help: string;
    comebackHelp: string;
    /** On paper nothing is committed. */
    sheetHelp: string;
    placed: Of;
    hours: Count;
    /** Ends of a band in words. */
    within: Say;
    between: (from: string, to: string) => string;
    after: Say;
    reveal: string;
    unreveal: string;
    revealed: Of;
    hit: string;
    miss: string;
    /** What was put where, and where it belongs. */
    wrong: (name: string, put: string, belongs: string) => string;
    right: (name: string, belongs: string) => string;
    order: (right: number, wrong: number, together: number) => string;
    back: (time: string) => string;
    look: string;
    lookAt: Say;
    standsOn: (name: string, put: string) => string;
    nowhere: string;
    again: string;
    thought: (count: number, of: number, name: string, put: string) => string;
    heat: string;
  };
  week: {
    title: string;
    intro: string;
    start: string;
    of: Say;
    fails: Say;
    falls: string;
    holds: string;
    lasted: string;
    right: string;
    wrong: Say;
    lastedFor: Say;
    result: Of;
    share: string;
    shareText: (week: string, line: string, score: string, link: string) => string;
    open: string;
    close: string;
    next: string;
  };
  design: {
    heading: string;
    budget: Of;
    tryIt: string;
    again: string;
    score: (served: number, of: number, name: string) => string;
    held: Of;
    fault: string;
    outcome: string;
    works: Say;
    hit: Say;
    parts: string;
    show: Say;
    lasts: Say;
    none: string;
    bestOf: (codes: number, served: number, of: number) => string;
    classBest: string;
    changes: string;
    count: string;
    standsOn: (label: string, chosen: boolean) => string;
    codeNote: string;
    nothing: string;
    sheetBudget: Count;
    sheetGuess: string;
    best: string;
  };
}
