import type { OwnKind } from '../model/incident-words';
import { guessKind } from './kinds';
import type { Into } from './reader';

/** A part of an architecture model, in a tree; and a relation between two parts. */
export interface Element {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly note: string | null;
  readonly owner?: string | null;
  readonly link?: string | null;
  readonly kind?: OwnKind | undefined;
  readonly hint?: string | null;
  readonly at: number;
}
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
  readonly at: number;
}

/**
 * Parts and relations of an architecture model as components. A part that only holds others, and has no relation of
 * its own, is a group and no component; a part with relations is a component even if it holds others.
 */
export function draftElements(
  elements: readonly Element[],
  relations: readonly Relation[],
  { file, drafting, report }: Into,
): void {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = new Set(elements.map(({ parent }) => parent));
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  for (const { id, name, parent, note, owner, link, hint, kind = guessKind(hint, name), at } of elements)
    if (parents.has(id) && !related.has(id)) report.note('folded', 1, name);
    else {
      const group = parent === null ? null : byId.get(parent)?.name;
      drafting.component(id, { name, group, note, owner, link, kind }, { file, at });
    }
  for (const { from, to, note, at } of relations) {
    if (!byId.has(from) || !byId.has(to)) report.leave('outside', `${from} → ${to}`);
    else drafting.need(from, to, { via: 'drawn', note }, { file, at });
  }
}
