import type { MitigationKind } from '../../model/mitigation';

/** Words of the What-if panel and the analyses. */
export const en = {
  intro:
    'Change one thing and run the same failure again. The board shows the run with the change; what it keeps from failing is green and wears a shield.',
  nothingBroken: 'Break something first, or break what failed that day:',
  nothingBrokenOwn: 'Break something first, for example what most depends on:',
  /** Where nobody knows how strong some dependencies are. */
  harder: 'Computed as if all dependencies were hard of which nobody knows the strength.',
  breakRoot: (name: string) => `Break ${name}`,
  model: 'Model, not history.',

  kind: {
    cache: 'a cache or lease',
    'static-stability': 'static stability',
    'circuit-breaker': 'a circuit breaker',
    fallback: 'a fallback of its own',
    remove: 'no such dependency',
    'faster-recovery': 'faster recovery',
    'faster-repair': 'faster repair',
    copies: 'more copies',
    cells: 'cells',
    'second-region': 'a second region',
  } satisfies Record<MitigationKind, string>,
  kindHelp: {
    cache: 'Rides out a failure for so many minutes on what it remembers; after that it fails as before.',
    'static-stability': 'Needed to start, no longer to keep running.',
    'circuit-breaker': 'Gives up the function instead of failing with it: trouble is passed on one step weaker.',
    fallback: 'Something local that needs nothing here steps in.',
    remove: 'It no longer needs this at all.',
    'faster-recovery': 'Takes half as long to come back.',
    'faster-repair': 'What is repaired here is repaired that much sooner.',
    copies: 'Two copies of which one suffices. Both need what the one needed, and a fault strikes one of them.',
    cells: 'Divided into parts that fail alone; degraded if one fails, down if more than half do.',
    'second-region': 'A second copy that needs nothing of all this takes over.',
  } satisfies Record<MitigationKind, string>,
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  parts: (count: number) => `${count} parts`,
  /** One change in a sentence: kind, what it is on, its number. */
  onDependency: (kind: string, dependent: string, providers: string) => `${dependent} → ${providers}: ${kind}`,
  onComponent: (kind: string, name: string) => `${name}: ${kind}`,
  basis: 'What it rests on',
  basisDependency: (evidence: string, publisher: string) =>
    publisher === ''
      ? `That this dependency exists is ${evidence}.`
      : `That this dependency exists is ${evidence} (${publisher}).`,
  basisLag: 'How long a failure takes along this dependency is not published: the order is computed, not the time.',
  assumption: {
    cache: 'Assumed: what is remembered stays good enough for that long.',
    'static-stability': 'Assumed: everything needed to keep running is at hand before the failure.',
    'circuit-breaker': 'Assumed: the function can be given up without harm to the rest.',
    fallback: 'Assumed: the stand-in has the capacity, and needs nothing that fails here.',
    remove: 'Assumed: what the dependency did is not needed.',
    'faster-recovery': 'Assumed: nothing but its own recovery time holds it back.',
    'faster-repair': 'Assumed: the repair could have begun sooner.',
    copies: 'Assumed: the copies fail independently of each other.',
    cells: 'Assumed: the cells share nothing but what the whole needed.',
    'second-region': 'Assumed: the other region is not touched, has the capacity and has the data.',
  } satisfies Record<MitigationKind, string>,

  inForce: 'Changes in force',
  none: 'None yet.',
  takeBack: (what: string) => `Take back: ${what}`,
  takeAllBack: 'Take all back',
  refused: (what: string) => `${what}: changes nothing here.`,
  effect: (before: number, after: number, total: number) =>
    `Without the change ${before} of ${total} components end up degraded or worse, with it ${after}.`,
  noEffect: 'It makes no difference to what falls.',
  neverFalls: (count: number) => (count === 1 ? '1 component never falls' : `${count} components never fall`),
  milder: (count: number) => (count === 1 ? '1 is hit less hard' : `${count} are hit less hard`),
  fallsLater: (count: number) => (count === 1 ? '1 falls later' : `${count} fall later`),
  backEarlier: (count: number) => (count === 1 ? '1 is back earlier' : `${count} are back earlier`),
  newlyFalls: (count: number) => (count === 1 ? '1 falls only now' : `${count} fall only now`),
  harsher: (count: number) => (count === 1 ? '1 is hit harder' : `${count} are hit harder`),
  later: (minutes: string) => `${minutes} later`,
  earlier: (minutes: string) => `${minutes} earlier`,
  fromTo: (before: string, after: string) => `${before} → ${after}`,

  question: (name: string) => `What one change would have kept ${name} up?`,
  questionAll: 'What one change would have saved the most?',
  questionThree: 'Which three together would have saved the most?',
  answersGreedy: 'Found by always taking the change that then saves the most; a better three may exist:',
  answersPair: (name: string) =>
    `No single change keeps ${name} up. These do it together; of each kind only the strongest was tried:`,
  asking: 'Working it out …',
  cancel: 'Cancel',
  answers: (name: string) => `Each alone keeps ${name} from failing:`,
  answersMilder: (name: string) => `No single change keeps ${name} up. These soften it most:`,
  noAnswer: (name: string) => `No single change of these kinds helps ${name}.`,
  answersAll: 'Each alone, by how many components it keeps from failing:',
  saves: (count: number) => (count === 1 ? 'keeps 1 component up' : `keeps ${count} components up`),
  tied: (count: number) => `tie of ${count}`,
  more: (count: number) => `Show ${count} more`,
  notDown: (name: string) => `${name} does not fail here. Select something that does, or ask what saves the most.`,

  changeThis: (name: string) => `Change ${name}`,
  itsDependencies: 'Change what it needs',
  asItIs: 'as it is',
  choose: (what: string) => `What if for ${what}`,
  selectFirst: 'Select a component on the board or in the list to change it or one of its dependencies.',

  recordTitle: 'What might have been',
  recordIntro:
    'Levers that AWS, a company that was hit, or the literature names, tried out on the model’s replay of that day. The record stays what it is; the outlines on the board show where the model’s run with the change differs from it.',
  recordNone:
    'For this outage nobody has written any down yet. Leave the record and break something to try changes out.',
  leave: 'Leave the record',
  asItWas: 'As it was',
  whoSays: 'Who names it',
  whatChanged: 'What is assumed',
  whatLoad: 'What hangs on assumed load',
  noLoad: 'Nothing in it hangs on assumed load.',
  whatStays: 'What stays as it was',
  modelTotals: (before: number, after: number) =>
    `In the model’s replay ${before} components are in trouble at some time, with the change ${after}.`,

  analyses: 'What hurts most?',
};

export type WhatIfText = typeof en;
