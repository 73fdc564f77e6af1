/** `before` where `now` says the same, field by field, so that nobody who shows it is told of a change that is none. */
export const keptIfSame = <T extends object>(before: T | undefined, now: T): T =>
  before && Object.entries(now).every(([field, value]) => Reflect.get(before, field) === value) ? before : now;
