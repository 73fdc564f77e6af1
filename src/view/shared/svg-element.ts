import { tenth, type SvgNode } from '../../exporters/svg';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture as an element of the page, numbers rounded as `writeSvg` does for a file. Made piece by piece: no text becomes markup. */
export function svgElement({ name, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? tenth(value) : value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return element;
}
