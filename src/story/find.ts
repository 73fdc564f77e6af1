/** What a component is found by. */
export interface Findable {
  readonly component: number;
  /** Name on its box. */
  readonly label: string;
  /** The long name. */
  readonly name: string;
  /** 0: not known to everybody; 1 is best known, then 2 … */
  readonly fame: number;
}

/** Letters without accents and case: who types "pokemon" means Pokémon; ’ is no key of a keyboard. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();

/** How well `name` answers `wanted`: 0 is the name itself, then its beginning, a word of it, a part; Infinity is not. */
function distance(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return Infinity;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2;
}

/**
 * Components by name, the best first: what is called so, what begins so, then words and parts of names; of equals the one
 * that everybody knows, then the one in whose short name it stands, then the shorter. All, best known first, for no query.
 */
export function findByName<Entry extends Findable>(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = plain(query.trim());
  const fame = ({ fame: place }: Findable): number => (place > 0 ? place : Infinity);
  const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  return entries
    .map((entry) => {
      const label = distance(plain(entry.label), wanted);
      const name = distance(plain(entry.name), wanted);
      return { entry, rank: wanted === '' ? 0 : Math.min(label, name + 0.5), inLabel: label < Infinity };
    })
    .filter(({ rank }) => rank < Infinity)
    .sort(
      (a, b) =>
        compare(a.rank, b.rank) ||
        compare(fame(a.entry), fame(b.entry)) ||
        Number(b.inLabel) - Number(a.inLabel) ||
        (wanted === '' ? 0 : a.entry.label.length - b.entry.label.length) ||
        a.entry.component - b.entry.component,
    )
    .map(({ entry }) => entry);
}
