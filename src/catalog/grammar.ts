import type { ComponentKind, Localized } from '../model/incident';
import type { Language } from './language';

/** Endings of German nouns that are one thing, whatever the English label counts. */
const ONE_IN_GERMAN = /(ung|heit|keit|schaft|ion|tät|tausch)$/;

/**
 * Whether the verb after a label is plural. People are many; of things the English label decides: "RDS and Aurora",
 * "EC2 launches", but not a product's name such as "Step Functions".
 */
export function isPlural(label: Localized, kind: ComponentKind, language: Language): boolean {
  if (kind === 'people') return true;
  const [last = ''] = label.en.split(' ').slice(-1);
  const several = / and |, /.test(label.en) || /^[a-z-]+[^aius]s$/.test(last);
  return several && !(language === 'de' && ONE_IN_GERMAN.test(label.de));
}
