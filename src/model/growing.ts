type Numbers = Int32Array | Uint8Array | Float64Array;

/** A list of numbers that grows, in a typed array: of millions, a plain one takes eight bytes each and more. */
interface Growing<List extends Numbers> {
  readonly push: (value: number) => void;
  /** How many there are. */
  readonly size: () => number;
  /** All of them, in an array of their number. Nothing can be added afterwards. */
  readonly take: () => List;
}

const FIRST = 64;

export function growing<List extends Numbers>(Kind: new (length: number) => List): Growing<List> {
  let list = new Kind(FIRST);
  let length = 0;
  const sized = (to: number): List => {
    const next = new Kind(to);
    next.set(list.subarray(0, to));
    return next;
  };
  return {
    push: (value) => {
      if (length === list.length) list = sized(length * 2);
      list[length++] = value;
    },
    size: () => length,
    take: () => {
      const taken = sized(length);
      list = new Kind(0);
      return taken;
    },
  };
}
