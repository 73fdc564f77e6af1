import { checked } from './shape';
import type { Issue } from '../model/issue';
import type { Glossary } from '../model/lesson';
import { glossarySchema } from '../model/lesson-schema';
import { must } from './issue';

/** Everything that is wrong with a glossary; empty if it may go in. */
export function checkGlossary(value: unknown): Issue[] {
  return checked(glossarySchema, value, ({ terms }) =>
    terms.flatMap(({ id, text }, i, all) => [
      ...must(
        all.findIndex((other) => other.id === id) === i,
        'twice',
        `terms[${i}].id`,
        id,
        'Two terms have this id: rename one, or make one of them.',
      ),
      ...must(
        !text.includes('[['),
        'term-in-term',
        `terms[${i}].text`,
        id,
        'An explanation has no links to other terms: say it in words.',
      ),
    ]),
  );
}

/** Terms that only one of two languages has. */
export function checkGlossaryPair(one: Glossary, other: Glossary): Issue[] {
  const missing = (from: Glossary, { terms, language }: Glossary) =>
    from.terms.flatMap(({ id }) =>
      must(
        terms.some((term) => term.id === id),
        'missing-term',
        'terms',
        id,
        `The glossary in “${language}” lacks this term: write it there, too.`,
      ),
    );
  return [...missing(one, other), ...missing(other, one)];
}
