type Numbers = Int32Array | Uint8Array | Float64Array;

/** A list of numbers that grows, in a typed array: of millions, a plain one takes eight bytes each and more. */
export interface Growing<List extends Numbers> {
  readonly push: (value: number) => void;
  /** How many there are. */
  readonly size: () => number;
  /** All of them, in an array of their number; the list is empty afterwards. */
  readonly take: () => List;
}

const FIRST = 64;

export function growing<List extends Numbers>(make: (length: number) => List): Growing<List> {
  let list = make(FIRST);
  let length = 0;
  const sized = (to: number): List => {
    const next = make(to);
    next.set(to < list.length ? list.subarray(0, to) : list);
    return next;
  };
  return {
    push: (value) => {
      if (length === list.length) list = sized(length + (length >> 1));
      list[length++] = value;
    },
    size: () => length,
    take: () => {
      const taken = sized(length);
      list = make(FIRST);
      length = 0;
      return taken;
    },
  };
}
