/** An array that is longer than `old`, with what that holds at its beginning. */
export function begun<Numbers extends Int32Array | Uint8Array | Float64Array>(longer: Numbers, old: Numbers): Numbers {
  longer.set(old);
  return longer;
}
