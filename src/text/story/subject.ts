import type { ComponentKind } from '../../model/incident';

/** A name as a sentence needs it. */
export interface Subject {
  readonly name: string;
  readonly plural: boolean;
  /** A German noun without its article: see `catalog/grammar`. */
  readonly quoted: boolean;
  readonly sort: 'thing' | 'people' | 'market';
}

/** What components are counted as in a sentence. */
export type Noun = 'inside' | 'aws' | 'cloud' | 'amazon' | 'app' | 'people' | 'market';

export const NOUN: Readonly<Record<ComponentKind, Noun>> = {
  'aws-internal': 'inside',
  'cloud-internal': 'inside',
  'aws-service': 'aws',
  'cloud-service': 'cloud',
  'amazon-product': 'amazon',
  'third-party': 'app',
  people: 'people',
  market: 'market',
};

/** With a capital first letter. */
export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
