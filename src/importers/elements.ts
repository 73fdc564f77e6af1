import type { OwnKind } from '../model/incident-words';
import type { Drafting } from './drafting';
import type { Report } from './finding';
import { guessKind } from './kinds';
import type { SourceFile } from './types';

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
  file: SourceFile,
  drafting: Drafting,
  report: Report,
): void {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = new Set(elements.map(({ parent }) => parent));
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  for (const element of elements) {
    const { id, name, parent, note, at, owner, link } = element;
    if (parents.has(id) && !related.has(id)) {
      report.note('folded', 1, name);
      continue;
    }
    const kind = element.kind ?? guessKind(element.hint, name);
    drafting.component(
      id,
      {
        name,
        group: parent === null ? null : (byId.get(parent)?.name ?? null),
        note,
        owner,
        link,
        ...(kind && { kind }),
      },
      { file, at },
    );
  }
  for (const { from, to, note, at } of relations) {
    if (!byId.has(from) || !byId.has(to)) report.leave('outside', `${from} → ${to}`);
    else drafting.need(from, to, { via: 'drawn', note }, { file, at });
  }
}
