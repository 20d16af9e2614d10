import { isElement, type XmlElement, type XmlNode } from '../../returned/read-xml';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

function written(node: XmlNode): string {
  if (!isElement(node)) return escaped(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const content = node.children.map(written).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

/** An element as the text of a document part. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** The `w:val` of a child: how Word writes most of what it says. */
export function wordValue(element: XmlElement, child: string): string {
  return childNamed(element, child)?.attributes.get('w:val') ?? '';
}

/**
 * A copy that holds nothing but Word's own markup of 2006: what later versions add needs namespaces that the document
 * does not declare, and marks of who edited what are nobody's business.
 */
export function plainCopy(element: XmlElement): XmlElement {
  return {
    name: element.name,
    attributes: new Map(
      [...element.attributes].filter(([name]) => /^(?:w|xml):/.test(name) && !name.startsWith('w:rsid')),
    ),
    children: element.children.flatMap((child): XmlNode[] =>
      !isElement(child)
        ? child.trim() === ''
          ? []
          : [child]
        : child.name.startsWith('w:') && child.name !== 'w:rsid'
          ? [plainCopy(child)]
          : [],
    ),
  };
}
