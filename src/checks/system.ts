import * as v from 'valibot';
import { shapeIssue } from './shape';
import type { Localized } from '../model/incident';
import { pairKey } from '../model/ids';
import type { Issue } from '../model/issue';
import { builds, type System } from '../model/system';
import { systemSchema } from '../model/system-schema';
import { issue, must } from './issue';

/** Longest name on the map. */
const NAME = 24;

/** Everything that is wrong with a made-up system and its variants; empty if it may go in. */
export function checkSystem(value: unknown): Issue[] {
  const parsed = v.safeParse(systemSchema, value);
  if (!parsed.success) return parsed.issues.map(shapeIssue);
  const system = parsed.output;
  const own = partIssues(system, '');
  const changes = system.variants.flatMap(({ changes: rows }, i) =>
    rows.flatMap((row, j) =>
      must(
        system.dependencies.some(({ from, to }) => from === row.from && to === row.to),
        'unknown-dependency',
        `variants[${i}].changes[${j}]`,
        `${row.from} → ${row.to}`,
        'The system has no such dependency to change: correct the ids, or list it under add.dependencies.',
      ),
    ),
  );
  const built = builds(system)
    .slice(1)
    .flatMap((variant, i) => partIssues(variant, `variants[${i}]: `));
  return [...own, ...changes, ...(own.length > 0 ? [] : built)];
}

function partIssues({ root, components, dependencies, redundancies, title, summary }: System, where: string): Issue[] {
  const known = new Set(components.map(({ id }) => id));
  const touched = new Set(dependencies.flatMap(({ from, to }) => [from, to]));
  const unknown = (id: string, place: string): Issue[] =>
    must(
      known.has(id),
      'unknown-component',
      `${where}${place}`,
      id,
      'No component has this id: correct it, or add it.',
    );
  const pairs = dependencies.map(pairKey);
  return [
    ...unknown(root, 'root'),
    ...components.flatMap(({ id, name, description }, i) => [
      ...must(
        components.findIndex((other) => other.id === id) === i,
        'twice',
        `${where}components[${i}].id`,
        id,
        'Two components have this id: rename one.',
      ),
      ...must(
        touched.has(id),
        'unconnected',
        `${where}components[${i}]`,
        id,
        'Nothing needs it and it needs nothing: connect it, or take it out.',
      ),
      ...must(
        Math.max(name.en.length, name.de.length) <= NAME,
        'long-label',
        `${where}components[${i}].name`,
        id,
        `Shorten the name to ${NAME} characters.`,
      ),
      ...sameText(description, `${where}components[${i}].description`),
    ]),
    ...dependencies.flatMap(({ from, to, what }, i) => [
      ...unknown(from, `dependencies[${i}].from`),
      ...unknown(to, `dependencies[${i}].to`),
      ...must(
        pairs.indexOf(pairs[i] ?? '') === i && from !== to,
        'twice',
        `${where}dependencies[${i}]`,
        `${from} → ${to}`,
        'This dependency is listed twice, or on itself: take one out.',
      ),
      ...sameText(what, `${where}dependencies[${i}].what`),
    ]),
    ...redundancies.flatMap(({ from, to, need, what }, i) => [
      ...to
        .filter((id) => !pairs.includes(JSON.stringify([from, id])))
        .map((id) =>
          issue(
            'group-without-dependency',
            `${where}redundancies[${i}].to`,
            `${from} → ${id}`,
            'List the single dependency too: the group takes over its effect.',
          ),
        ),
      ...must(
        need <= to.length,
        'need-too-large',
        `${where}redundancies[${i}].need`,
        String(need),
        `There are only ${to.length} to choose from: lower it.`,
      ),
      ...sameText(what, `${where}redundancies[${i}].what`),
    ]),
    ...sameText(title, `${where}title`),
    ...sameText(summary, `${where}summary`),
  ];
}

const sameText = ({ en, de }: Localized, place: string): Issue[] =>
  en === de && en.includes(' ')
    ? [issue('untranslated', `${place}.de`, de, 'The German text is the English one: translate it.')]
    : [];
