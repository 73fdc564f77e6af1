import { whatMatters } from '../analysis/what-matters';
import {
  dropDependencies,
  foldComponents,
  mark,
  hardnessOf,
  plumbing,
  turn,
  type Edit,
  type Hardness,
} from '../model/edit-system';
import { pairKey } from '../model/ids';
import type { FileDependency, SystemFile } from '../model/system-file';
import type { OwnStory } from './loader.svelte';
import { edit } from './own-work';
import type { Visit } from './visit.svelte';

/** A dependency to be marked. */
interface Row {
  /** Its own, whatever it is called and wherever it stands after a change. */
  readonly key: string;
  readonly place: number;
  /** Names of its ends. */
  readonly from: string;
  readonly to: string;
  readonly mark: Hardness;
  readonly weight: number;
}
/** Which dependencies are to be marked, by their ends, with how much hangs on each. */
interface Asked {
  readonly id: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly dependents: ReadonlySet<string>;
}
type Ends = Pick<FileDependency, 'from' | 'to'>;

/** Dependencies to be marked at a time. */
const TEN = 10;
const NOTHING: SystemFile = {
  ...{ format: 'dominograph-system', version: 2 },
  ...{ components: [], dependencies: [], redundancies: [] },
};

/** What a system that was read leaves to be said by its reader: ten dependencies at a time, the weightiest first. */
export class Review {
  readonly #visit: Visit;
  #asked = $state.raw<Asked>({ id: '', pairs: new Map(), dependents: new Set() });

  constructor(visit: Visit) {
    this.#visit = visit;
    this.more();
  }

  readonly #own: OwnStory | null = $derived.by(() => this.#visit.loader.own);
  readonly #system: SystemFile = $derived.by(() => this.#own?.system ?? NOTHING);
  readonly #names: ReadonlyMap<string, string> = $derived.by(
    () => new Map(this.#system.components.map(({ id, name }) => [id, name ?? id])),
  );
  /** The same ten as long as they are marked. */
  readonly rows: readonly Row[] = $derived.by(() => {
    const { pairs, dependents } = this.#asked;
    const times = new Map<string, number>();
    return this.#system.dependencies
      .flatMap((row, place) => {
        if (!dependents.has(row.from)) return []; // ten of perhaps a hundred thousand
        const ends = pairKey(row);
        const weight = pairs.get(ends);
        if (weight === undefined) return [];
        // Two may be said of the same ends: to start, and to run.
        const time = (times.get(ends) ?? 0) + 1;
        times.set(ends, time);
        return [{ ...this.#named(row), key: `${ends} ${time}`, place, mark: hardnessOf(row), weight }];
      })
      .sort((a, b) => b.weight - a.weight);
  });
  /** Asked of a dependency of which everybody would know: one that leads to what needs nothing itself. Null for none. */
  readonly question: Ends | null = $derived.by(() => {
    const { dependencies } = this.#system;
    const dependents = new Set(dependencies.map(({ from }) => from));
    const last = dependencies.filter(({ to }) => !dependents.has(to));
    const row = last.find(({ to }) => to === this.#visit.core.root) ?? last[0] ?? dependencies[0];
    return row ? this.#named(row) : null;
  });
  /** Places of all dependencies of which nobody knows how strong they are. */
  readonly unknown: ReadonlySet<number> = $derived.by(
    () =>
      new Set(
        this.#system.dependencies.flatMap(({ strength, when }, place) =>
          strength === 'unknown' && when === undefined ? [place] : [],
        ),
      ),
  );
  /** Components that only pass on. */
  readonly passing: readonly string[] = $derived.by(() => plumbing(this.#system));

  /** Ten others, or the first of another system. */
  more = (): void => {
    const rows = whatMatters(this.#system, TEN).map(({ place, weight }) => ({
      row: this.#system.dependencies[place]!,
      weight,
    }));
    this.#asked = {
      id: this.#own?.id ?? '',
      pairs: new Map(rows.map(({ row, weight }) => [pairKey(row), weight])),
      dependents: new Set(rows.map(({ row }) => row.from)),
    };
  };
  /** Another system may be on screen by now. */
  keepUp = (): void => {
    if (this.#asked.id !== (this.#own?.id ?? '')) this.more();
  };
  mark = (places: ReadonlySet<number>, as: Hardness): Promise<void> => this.#edit((system) => mark(system, places, as));
  drop = (place: number): Promise<void> => this.#edit((system) => dropDependencies(system, new Set([place])));
  /** Turn one dependency round; it stays among those to be marked. */
  flip = async (place: number): Promise<void> => {
    const row = this.#system.dependencies[place];
    if (!row) return;
    const { pairs, dependents } = this.#asked;
    this.#asked = {
      ...this.#asked,
      pairs: new Map(pairs).set(pairKey({ from: row.to, to: row.from }), pairs.get(pairKey(row)) ?? 0),
      dependents: new Set([...dependents, row.to]),
    };
    await this.#edit((system) => turn(system, new Set([place])));
  };
  /** All arrows were drawn the other way; then others matter. */
  turnAll = async (): Promise<void> => {
    await this.#edit((system) => turn(system));
    this.more();
  };
  fold = (): Promise<void> => {
    const passing = new Set(this.passing);
    return this.#edit((system) => foldComponents(system, passing));
  };

  #edit = (change: Edit): Promise<void> => edit(this.#visit, change);
  #named = ({ from, to }: Ends): Ends => ({ from: this.#names.get(from) ?? from, to: this.#names.get(to) ?? to });
}
