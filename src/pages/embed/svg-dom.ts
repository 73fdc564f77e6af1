import { tenth, type SvgNode } from '../../exporters/svg';

const SPACE = 'http://www.w3.org/2000/svg';

/** A picture's element as one of the page: made piece by piece, so that no text can become markup. */
export function toElement({ name, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? tenth(value) : value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}
