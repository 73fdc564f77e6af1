/** A sentence with its full stop; “14 Std. 32 Min.” already has it. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
