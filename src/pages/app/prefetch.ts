export function prefetchRest(): void {}
