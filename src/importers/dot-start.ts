/** Where a graph begins, whatever stands before it: `strict digraph name {`. */
export const DOT_START = /^[ \t]*(?:strict\s+)?(?:di)?graph\b(?=\s*(?:\{|[\w"<][^{;]{0,300}\{))/im;
