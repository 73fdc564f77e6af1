/** A name in at most so many characters: what is too much goes from the middle, since both ends tell names apart. */
export function shorten(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${letters.slice(0, head).join('').trimEnd()}…${letters
    .slice(letters.length - (most - 1 - head))
    .join('')
    .trimStart()}`;
}
