export const comparisonOf = (..._: unknown[]) => ({
  differences: [],
  verdicts: [],
  metrics: [],
  parameters: [],
  script: [],
});
