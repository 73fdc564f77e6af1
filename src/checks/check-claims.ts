import type { ComponentKind, Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { arrow, must } from './issue';
import { LANGUAGES } from './languages';

const OPERATOR: ReadonlySet<ComponentKind> = new Set([
  'aws-internal',
  'aws-service',
  'cloud-internal',
  'cloud-service',
  'amazon-product',
]);

/** The words by which an inferred row owns up, in each language. */
const CONCLUDES = {
  en: /conclu|infer|reasoning|our reading|follows from|we take/i,
  de: /schluss|schließ|folger|erschloss|unserer lesart|wir lesen|folgt aus|folgt daraus|abgeleitet|geschlossen/i,
};

/** Words that say the source does not name the very thing that the row points at. */
const UNNAMED =
  /\b(which (?!aws\b)[^.;]* (?:is|was) (?:meant |missing )?not (?:stated|said|named|public)|not stated expressly|missing is not said|meant is not said)/i;

/**
 * What a claim's first source and sentence must show. The first source is the one a sentence names:
 * for `documented` a text of the operator, or of the company about itself; never a digest while
 * another source says the same. An `inferred` row says that it concludes.
 */
export function claimIssues({ components, dependencies, sources }: Incident): Issue[] {
  const kindOf = new Map(sources.map(({ id, kind }) => [id, kind]));
  const own = new Set(components.filter(({ kind }) => OPERATOR.has(kind)).map(({ id }) => id));
  const place = new Set(components.filter(({ scope }) => scope === true).map(({ id }) => id));
  return dependencies.flatMap(({ from, to, evidence, what, sources: cited }, i): Issue[] => {
    const subject = arrow({ from, to });
    const kinds = cited.map((id) => kindOf.get(id));
    const first = kinds[0];
    const named = !UNNAMED.test(what.en) || place.has(to);
    const fits = first === 'primary' || (first === 'company-status' && !own.has(from));
    return [
      ...must(
        evidence !== 'documented' || fits,
        'first-source',
        `dependencies[${i}].sources[0]`,
        subject,
        'A sentence would name this source for a documented claim: put the text of the operator or of the company first, or write `reported`.',
      ),
      ...must(
        evidence === 'inferred' || named,
        'unnamed-provider',
        `dependencies[${i}].evidence`,
        subject,
        'The sentence says that no source names this provider: then the row is `inferred`, or points at the place.',
      ),
      ...must(
        first !== 'digest' || kinds.every((kind) => kind === 'digest'),
        'digest-first',
        `dependencies[${i}].sources[0]`,
        subject,
        'A page that only retells others stands before a better source: put the better one first.',
      ),
      ...LANGUAGES.flatMap((language) =>
        must(
          evidence !== 'inferred' || CONCLUDES[language].test(what[language]),
          'silent-inference',
          `dependencies[${i}].what.${language}`,
          subject,
          'An inferred row says that it is a conclusion, and from what.',
        ),
      ),
    ];
  });
}
