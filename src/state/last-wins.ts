/** Do one thing after the other, each once at most: of what is asked for meanwhile, only the last is done. */
export function lastWins<Wanted>(go: (wanted: Wanted) => Promise<void>): (wanted: Wanted) => Promise<void> {
  let wanted: { readonly value: Wanted } | null = null;
  let going: Promise<void> | null = null;
  const follow = async (): Promise<void> => {
    for (let next = wanted; next !== null; next = wanted) {
      wanted = null;
      await go(next.value);
    }
  };
  return async (value) => {
    wanted = { value };
    going ??= follow().finally(() => (going = null));
    await going;
  };
}
