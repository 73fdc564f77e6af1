/** Which stretches of gutters and row gaps are taken by lines drawn before. Touching ends are free. */
export class Lanes {
  private readonly taken = new Map<string, [number, number][]>();

  /** Whether nothing lies on `way` between `from` and `to`. */
  isFree(way: string, from: number, to: number): boolean {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return !(this.taken.get(way) ?? []).some(([start, end]) => low < end && high > start);
  }

  take(way: string, from: number, to: number): void {
    const stretches = this.taken.get(way) ?? [];
    stretches.push([Math.min(from, to), Math.max(from, to)]);
    this.taken.set(way, stretches);
  }

  /** The first of `offsets` that is free beside `at`, taken; the last of them where none is. */
  beside(at: number, offsets: readonly number[], from: number, to: number): number {
    const way = (offset: number): string => `|${(at + offset).toFixed(1)}`;
    const offset = offsets.find((each) => this.isFree(way(each), from, to)) ?? offsets.at(-1)!;
    this.take(way(offset), from, to);
    return at + offset;
  }
}
