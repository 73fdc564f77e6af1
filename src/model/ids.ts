/** A component's id as its author wrote it. Data, never a key of a plain object. */
export type ComponentId = string & { readonly __componentId: unique symbol };

/** Mark a string as a component id. Only the borders (catalog, importers, adapter, tests) call this. */
export const componentId = (text: string): ComponentId => text as ComponentId;

/** Both ends of a dependency as one key. */
export const pairKey = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  JSON.stringify([from, to]);
