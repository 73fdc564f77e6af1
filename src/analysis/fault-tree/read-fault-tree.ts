import type { Issue } from '../../model/issue';
import type { BasicEvent, BooleanSystem, Gate } from './boolean-system';

/** Operators of failure logic: `or` any input failed, `and` all, `atleast` k of them, `null` the one. */
const COHERENT = ['or', 'and', 'atleast', 'null'];

type ReadFaultTree =
  | { readonly system: BooleanSystem; readonly issues: readonly [] }
  | { readonly system: null; readonly issues: readonly Issue[] };

interface RawGate {
  readonly op: string;
  readonly args: readonly string[];
  readonly k: unknown;
}

/**
 * A fault tree `{top, gates: {id: {op, args, k?}}, prob?: {id: p}}` as a Boolean function. An argument that is no gate is
 * a basic event. Trees that say NOT or XOR are refused: with them more faults can mean less failure, and cut sets lose
 * their meaning. Bad input comes back as issues, all of them; nothing is half read.
 */
export function readFaultTree(value: unknown): ReadFaultTree {
  const issues: Issue[] = [];
  const issue = (code: string, place: string, subject: string, hint: string): void =>
    void issues.push({ code, place, subject, hint });
  const top = isRecord(value) ? value.top : undefined;
  if (!isRecord(value) || typeof top !== 'string' || !isRecord(value.gates)) {
    issue('shape', '', '', 'A fault tree is an object with `top`, `gates` and perhaps `prob`.');
    return { system: null, issues };
  }
  const raw = new Map<string, RawGate>();
  for (const [id, gate] of Object.entries(value.gates)) {
    const place = `gates.${id}`;
    if (!isRecord(gate) || typeof gate.op !== 'string' || !isTexts(gate.args) || gate.args.length === 0)
      issue('shape', place, id, 'A gate is an object with `op` and `args`, a list of ids with at least one entry.');
    else if (!COHERENT.includes(gate.op))
      issue(
        'not-coherent',
        `${place}.op`,
        gate.op,
        'Only or, and, atleast and null: rewrite the tree without negation.',
      );
    else raw.set(id, { op: gate.op, args: gate.args, k: gate.k });
  }
  if (!raw.has(top) && issues.length === 0)
    issue('unknown-top', 'top', top, 'The top event is a gate: correct its id.');
  const probabilities = readProbabilities(isRecord(value.prob) ? value.prob : {}, issue);
  if (issues.length > 0) return { system: null, issues };

  const numbers = new Map([...raw.keys()].map((id, i) => [id, i] as const));
  const events: BasicEvent[] = [];
  const eventOf = new Map<string, number>();
  const argument = (id: string): number => {
    const gate = numbers.get(id);
    if (gate !== undefined) return gate;
    const known = eventOf.get(id) ?? events.push({ id, probability: probabilities.get(id) ?? null }) - 1;
    eventOf.set(id, known);
    return ~known;
  };
  const gates: Gate[] = [];
  for (const [id, { op, args, k }] of raw) {
    const need = op === 'or' || op === 'null' ? 1 : op === 'and' ? args.length : k;
    if (typeof need !== 'number' || !Number.isInteger(need) || need < 1 || need > args.length) {
      issue('bad-count', `gates.${id}.k`, id, 'Write as `k` a whole number from 1 to the number of arguments.');
      continue;
    }
    gates.push({ need, args: args.map(argument) });
  }
  const system = { events, gates, top: numbers.get(top) ?? 0 };
  if (issues.length === 0 && hasRing(system))
    issue('ring', 'gates', top, 'A gate of a tree does not rest on itself: break the ring.');
  return issues.length > 0 ? { system: null, issues } : { system, issues: [] };
}

function readProbabilities(
  prob: Readonly<Record<string, unknown>>,
  issue: (code: string, place: string, subject: string, hint: string) => void,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [id, p] of Object.entries(prob)) {
    if (typeof p === 'number' && p >= 0 && p <= 1) found.set(id, p);
    else issue('bad-probability', `prob.${id}`, id, 'A probability is a number from 0 to 1.');
  }
  return found;
}

/** Peel off gates whose arguments are all peeled off; a ring is what is left. */
function hasRing({ gates }: BooleanSystem): boolean {
  const open = gates.map(({ args }) => args.filter((arg) => arg >= 0).length);
  const users = gates.map((): number[] => []);
  gates.forEach(({ args }, gate) => {
    for (const arg of args) if (arg >= 0) users[arg]!.push(gate);
  });
  const ready = [...open.keys()].filter((gate) => open[gate] === 0);
  let peeled = 0;
  for (let gate = ready.pop(); gate !== undefined; gate = ready.pop()) {
    peeled++;
    for (const user of users[gate]!) if (--open[user]! === 0) ready.push(user);
  }
  return peeled < gates.length;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
