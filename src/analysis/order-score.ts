/** One order of things against another: every pair is right, wrong or together. */
export interface OrderScore {
  /** Pairs in the right order, and the wrong way round. */
  readonly right: number;
  readonly wrong: number;
  /** Pairs that one of the orders, or both, do not tell apart: neither right nor wrong. */
  readonly together: number;
  /** Kendall's tau-b; null where nothing tells the things apart. */
  readonly tauB: number | null;
}

/** By thing: the number of its place in truth, and as it was said; the same number is no order. O(n²). */
export function orderScore(truth: readonly number[], said: readonly number[]): OrderScore {
  let right = 0;
  let wrong = 0;
  let together = 0;
  let toldByTruth = 0;
  let toldBySaid = 0;
  for (let i = 0; i < truth.length; i++)
    for (let j = 0; j < i; j++) {
      const is = Math.sign(truth[i]! - truth[j]!);
      const was = Math.sign(said[i]! - said[j]!);
      toldByTruth += Math.abs(is);
      toldBySaid += Math.abs(was);
      if (is === 0 || was === 0) together++;
      else if (is === was) right++;
      else wrong++;
    }
  const both = toldByTruth * toldBySaid;
  return { right, wrong, together, tauB: both === 0 ? null : (right - wrong) / Math.sqrt(both) };
}
