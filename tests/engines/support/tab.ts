/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * What a reader can do in any browser, and what can be read of the page. The least that the journeys need, so that a
 * further engine is a short file.
 */
export interface Tab {
  /** Opens an address and waits until it has loaded. */
  goTo(address: string): Promise<void>;
  /** Runs in the page. What is handed in and what comes back is JSON. */
  run<Result>(script: () => Result | Promise<Result>): Promise<Result>;
  run<Result, Argument>(script: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
  /** Runs a program's text in the page. */
  load(source: string): Promise<void>;
  /** Presses the mouse at a place; `to`: and lets go of it there. */
  click(at: Point, to?: Point): Promise<void>;
  /** Presses a key by the name that `KeyboardEvent.key` has for it. */
  press(key: string): Promise<void>;
  /** Console errors, errors and breaches of the security policy of our pages so far, as far as the browser tells. */
  problems(): Promise<readonly string[]>;
}

export interface Engine {
  /** As the browser says it: name and version. */
  readonly version: string;
  readonly tab: Tab;
  close(): Promise<void>;
}
