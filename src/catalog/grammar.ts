import type { ComponentKind, Localized } from '../model/incident';
import type { Language } from './language';

/** Endings of German nouns that are one thing, or many, whatever the English label counts. */
const ONE_IN_GERMAN = /(ung|heit|keit|schaft|ion|tät|tausch)$/;
const MANY_IN_GERMAN = /daten$/;

/** How sentences treat a label. */
export interface Grammar {
  /** Its verbs are plural. */
  readonly plural?: true;
  /** A German noun that would need an article, which labels do not have: sentences put it in quotes. */
  readonly quoted?: true;
}

/**
 * People are many; of things the English label decides: "RDS and Aurora", "EC2 launches", but not a product's name such
 * as "Step Functions". A label that is the same in both languages is a name and needs no article.
 */
export function grammarOf(label: Localized, kind: ComponentKind, language: Language): Grammar {
  const [english, german] = [bare(label.en), bare(label.de)];
  const plural = kind === 'people' || isPlural(english, german, language);
  if (plural) return { plural };
  const owned = /^\S*[^e]s \S/.test(german); // “DynamoDBs Adresse” needs no article
  return language === 'de' && words(label.de) !== words(label.en) && !owned ? { quoted: true } : {};
}

function isPlural(english: string, german: string, language: Language): boolean {
  if (language === 'de' && MANY_IN_GERMAN.test(german)) return true;
  const [last = ''] = english.split(' ').slice(-1);
  const several = / and |, /.test(english) || /^[a-z-]+[^aius]s$/.test(last);
  return several && !(language === 'de' && ONE_IN_GERMAN.test(german));
}

const words = (label: string): string => label.split(' ').sort().join(' ');
const bare = (label: string): string => label.replace(/\s*\([^()]*\)$/, '');
