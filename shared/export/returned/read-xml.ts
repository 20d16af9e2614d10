/** An element of a document part; text stands in `text` of its own nodes, in order. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 200;

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = Number.parseInt(name.replace(/^#x?/, ''), name.startsWith('#x') ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(
    /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes.set(name, decode(double ?? single ?? ''));
  return attributes;
}

// One piece of markup at a time. The last alternative is a start that nothing ends, a DTD among them: reading stops there,
// so that no file can make us look for an end again and again. A name is taken whole or not at all, for the same reason.
const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</g;

/**
 * Reads the XML of an Office document: elements, attributes and text. Knows no DTD on purpose: entities that expand
 * and files that are fetched begin there.
 * @returns the root element; null when it is not well formed, has a DTD or is nested too deeply
 */
export function readXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  for (const match of xml.matchAll(PIECE)) {
    const [piece, cdata, closing, name, attributes = '', alone] = match;
    const parent = open.at(-1);
    if (parent === undefined || piece === '<') return null;
    if (match.index > at) parent.children.push(decode(xml.slice(at, match.index)));
    at = match.index + piece.length;
    if (cdata !== undefined) parent.children.push(cdata);
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.length === 1 || parent.name !== name) return null;
      open.pop();
      continue;
    }
    const element: XmlElement = { name, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (alone !== '/') open.push(element);
    if (open.length > DEEPEST) return null;
  }
  const [first, another] = root.children.filter((child) => typeof child !== 'string');
  const isWhole = open.length === 1 && first !== undefined && another === undefined;
  return isWhole && typeof first !== 'string' && xml.slice(at).trim() === '' ? first : null;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The text that stands directly in an element. */
export function ownText({ children }: XmlElement): string {
  return children.filter((child): child is string => typeof child === 'string').join('');
}
