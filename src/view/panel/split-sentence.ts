/** A sentence around the name that it begins with: what stands before it (a German quotation mark, if any), and after. */
export function splitSentence(name: string, sentence: string): { readonly before: string; readonly after: string } {
  if (sentence.startsWith(name)) return { before: '', after: sentence.slice(name.length) };
  if (sentence.startsWith(`„${name}“`)) return { before: '„', after: sentence.slice(name.length + 1) };
  return { before: '', after: `: ${sentence}` };
}
