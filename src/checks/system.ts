import { checked } from './shape';
import type { Issue } from '../model/issue';
import { builds, type System } from '../model/system';
import { systemSchema } from '../model/system-schema';
import { arrow, must, unknown } from './issue';
import { untranslated } from './languages';

/** Longest name on the map. */
const NAME = 24;

/** Everything that is wrong with a made-up system and its variants; empty if it may go in. */
export function checkSystem(value: unknown): Issue[] {
  return checked(systemSchema, value, (system) => {
    const own = partIssues(system, '');
    const changes = unknown(
      system.variants.flatMap(({ changes: rows }, i) =>
        rows.map((row, j) => [`variants[${i}].changes[${j}]`, arrow(row)] as const),
      ),
      new Set(system.dependencies.map(arrow)),
      'unknown-dependency',
      'The system has no such dependency to change: correct the ids, or list it under add.dependencies.',
    );
    const built = builds(system)
      .slice(1)
      .flatMap((variant, i) => partIssues(variant, `variants[${i}]: `));
    return [...own, ...changes, ...(own.length > 0 ? [] : built)];
  });
}

function partIssues({ root, components, dependencies, redundancies, title, summary }: System, where: string): Issue[] {
  const known = new Set(components.map(({ id }) => id));
  const touched = new Set(dependencies.flatMap(({ from, to }) => [from, to]));
  const exists = (id: string, place: string): Issue[] =>
    unknown([[`${where}${place}`, id]], known, 'unknown-component', 'No component has this id: correct it, or add it.');
  const pairs = dependencies.map(arrow);
  return [
    ...exists(root, 'root'),
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
      ...untranslated(description, `${where}components[${i}].description`, 2),
    ]),
    ...dependencies.flatMap(({ from, to, what }, i) => [
      ...exists(from, `dependencies[${i}].from`),
      ...exists(to, `dependencies[${i}].to`),
      ...must(
        pairs.indexOf(arrow({ from, to })) === i && from !== to,
        'twice',
        `${where}dependencies[${i}]`,
        arrow({ from, to }),
        'This dependency is listed twice, or on itself: take one out.',
      ),
      ...untranslated(what, `${where}dependencies[${i}].what`, 2),
    ]),
    ...redundancies.flatMap(({ from, to, need, what }, i) => [
      ...unknown(
        to.map((id) => [`${where}redundancies[${i}].to`, arrow({ from, to: id })]),
        new Set(pairs),
        'group-without-dependency',
        'List the single dependency too: the group takes over its effect.',
      ),
      ...must(
        need <= to.length,
        'need-too-large',
        `${where}redundancies[${i}].need`,
        String(need),
        `There are only ${to.length} to choose from: lower it.`,
      ),
      ...untranslated(what, `${where}redundancies[${i}].what`, 2),
    ]),
    ...untranslated(title, `${where}title`, 2),
    ...untranslated(summary, `${where}summary`, 2),
  ];
}
