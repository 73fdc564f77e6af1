/** Stands for the name of a file in what was pasted: no file is called that, and each language has its own word for it. */
export const PASTED = '<paste>';
