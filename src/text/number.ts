/**
 * Writes numbers as a language does: `numbersOf('de-DE')(12345)` is "12.345". What needs no grouping is written here:
 * asking the browser for it the first time takes longer than all the sentences after a press.
 */
export const numbersOf =
  (locale: 'en-GB' | 'de-DE') =>
  (value: number): string => {
    const plain = String(value);
    if (!/^\d{1,3}(\.\d{1,3})?$/.test(plain)) return value.toLocaleString(locale);
    return locale === 'de-DE' ? plain.replace('.', ',') : plain;
  };
