import type { ComponentKind, Localized } from '../model/incident';
import type { Language } from './language';

/** German nouns that are one thing, or many, whatever the English label counts. */
const ONE_IN_GERMAN = /(ung|heit|keit|schaft|ion|tät|tausch|archiv|notruf|personal|team|mitglied)\b/i;
const MANY_IN_GERMAN = /daten\b/i;
const MANY_IN_ENGLISH = /\b(staff|people|emojis|Sparkassen)$/;
/** What only says which: “Sites hit”, “Atlas, elsewhere”. */
const WHICH = /(?:,? (?:elsewhere|hit|spared)|, (?:cell|one zone|East US|West US))$/;

/** How sentences treat a label. */
export interface Grammar {
  /** Its verbs are plural. */
  readonly plural?: true;
  /** A German noun that would need an article, or an adjective that would change: sentences put it in quotes. */
  readonly quoted?: true;
}

/**
 * The English label decides whether a thing is several: "RDS and Aurora", "EC2 launches", but not a name such as "Step
 * Functions". A label that is the same in both languages is a name and needs no article; nor do people.
 */
export function grammarOf(label: Localized, kind: ComponentKind, language: Language): Grammar {
  const [english, german] = [bare(label.en), bare(label.de)];
  const name = words(label.de) === words(label.en);
  // “Prüfende Auflöser” would have another ending in half of all sentences, and a small letter: it is quoted as a label.
  const adjective = language === 'de' && !name && /^[A-ZÄÖÜ][a-zäöüß]+(?:e|\.) [A-ZÄÖÜ]/.test(german);
  if (isPlural(english, german, name, language)) return adjective ? { plural: true, quoted: true } : { plural: true };
  const owned = /^\S*[^e]s \S/.test(german); // “DynamoDBs Adresse” needs no article
  return language === 'de' && !name && !owned && kind !== 'people' ? { quoted: true } : {};
}

function isPlural(english: string, german: string, name: boolean, language: Language): boolean {
  if (language === 'de' && ONE_IN_GERMAN.test(german)) return false;
  if (language === 'de' && MANY_IN_GERMAN.test(german)) return true;
  const [head = ''] = english.replace(WHICH, '').split(/ (?:in|on|of|with|for|at) /);
  const [last = ''] = head.split(' ').slice(-1);
  const noun = name || /^[A-Z]{2,}s?$/.test(last) ? last : last.toLowerCase();
  if (/windows$/i.test(last)) return false;
  return / and |, /.test(head) || MANY_IN_ENGLISH.test(head) || /^([a-z-]+[^aius]|[a-z-]+a|[A-Z]{2,})s$/.test(noun);
}

const words = (label: string): string => label.split(' ').sort().join(' ');
const bare = (label: string): string => label.replace(/\s*\([^()]*\)$/, '');
