import * as v from 'valibot';
import { shapeIssue } from './check-incident-shape';
import type { Localized } from './incident';
import type { Issue } from './issue';
import { builds, type System } from './system';
import { systemSchema } from './system-schema';

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
      system.dependencies.some(({ from, to }) => from === row.from && to === row.to)
        ? []
        : [
            issue(
              'unknown-dependency',
              `variants[${i}].changes[${j}]`,
              `${row.from} → ${row.to}`,
              'The system has no such dependency to change: correct the ids, or list it under add.dependencies.',
            ),
          ],
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
    known.has(id)
      ? []
      : [issue('unknown-component', `${where}${place}`, id, 'No component has this id: correct it, or add it.')];
  const pairs = dependencies.map(({ from, to }) => JSON.stringify([from, to]));
  return [
    ...unknown(root, 'root'),
    ...components.flatMap(({ id, name, description }, i) => [
      ...(components.findIndex((other) => other.id === id) === i
        ? []
        : [issue('twice', `${where}components[${i}].id`, id, 'Two components have this id: rename one.')]),
      ...(touched.has(id)
        ? []
        : [
            issue(
              'unconnected',
              `${where}components[${i}]`,
              id,
              'Nothing needs it and it needs nothing: connect it, or take it out.',
            ),
          ]),
      ...(Math.max(name.en.length, name.de.length) <= NAME
        ? []
        : [issue('long-label', `${where}components[${i}].name`, id, `Shorten the name to ${NAME} characters.`)]),
      ...sameText(description, `${where}components[${i}].description`),
    ]),
    ...dependencies.flatMap(({ from, to, what }, i) => [
      ...unknown(from, `dependencies[${i}].from`),
      ...unknown(to, `dependencies[${i}].to`),
      ...(pairs.indexOf(pairs[i] ?? '') === i && from !== to
        ? []
        : [
            issue(
              'twice',
              `${where}dependencies[${i}]`,
              `${from} → ${to}`,
              'This dependency is listed twice, or on itself: take one out.',
            ),
          ]),
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
      ...(need <= to.length
        ? []
        : [
            issue(
              'need-too-large',
              `${where}redundancies[${i}].need`,
              String(need),
              `There are only ${to.length} to choose from: lower it.`,
            ),
          ]),
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

const issue = (code: string, place: string, subject: string, hint: string): Issue => ({ code, place, subject, hint });
