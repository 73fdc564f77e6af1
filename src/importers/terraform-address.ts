export interface Resource {
  /** Without an index: instances of one resource are one component. */
  readonly address: string;
  readonly type: string;
  readonly module: string;
  readonly at: number;
}

/** `aws_x.y[0]`, `module.m["a"].aws_x.y`: without the indexes. */
export const withoutIndex = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '');
