import { placeOf } from './lines';
import type { Into } from './reader';
import { parseXml, type XmlElement } from './xml';

/** The root of an XML file; null, and an error, if it is broken or its root is not called `name`. */
export function rootOf({ file, report }: Into, name: string): XmlElement | null {
  const root = parseXml(file, report);
  if (root === null || root.name === name) return root;
  report.error('xml-root', file, { at: root.at, subject: root.name, allowed: name });
  return null;
}

/** The id of a node, which is then in `places`; null, and a word on it, if it has none or another node has it. */
export function nodeId({ at, attributes }: XmlElement, places: Map<string, number>, into: Into): string | null {
  const { file, report } = into;
  const id = attributes.get('id')?.trim() ?? '';
  const before = places.get(id);
  if (id !== '' && before === undefined) {
    places.set(id, at);
    return id;
  }
  if (before === undefined) report.warn('missing', file, { at, path: 'node.id', subject: 'id' });
  else report.warn('duplicate-id', file, { at, subject: id, count: placeOf(file, before).line });
  return null;
}

/** Both ends of an edge; null if one is not said. Each that no node has is told. */
export function endsOf({ at, attributes }: XmlElement, index: number, into: Into): readonly [string, string] | null {
  const { file, drafting, report } = into;
  const [from = '', to = ''] = ['source', 'target'].map((key) => {
    const id = attributes.get(key)?.trim() ?? '';
    const path = `edge[${index}].${key}`;
    if (id === '') report.warn('missing', file, { at, path, subject: key });
    else drafting.tellUnlisted(id, { file, at }, path);
    return id;
  });
  return from === '' || to === '' ? null : [from, to];
}
