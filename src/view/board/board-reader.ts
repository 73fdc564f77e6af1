/** What a reader does on a board, told by number of the component or group. */
export interface BoardReader {
  readonly press: (component: number, keys: { readonly shift: boolean; readonly control: boolean }) => void;
  /** -1: nothing any more. */
  readonly point: (component: number) => void;
  readonly group: (group: number) => void;
}
