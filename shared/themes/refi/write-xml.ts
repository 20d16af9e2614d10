const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML has no way to write most of them, not even by number; a half of a pair is no character.
const UNWRITABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as it stands in an XML file; control characters are left out. */
export function xmlText(text: string): string {
  return text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}

/** An attribute; line breaks survive as numbers, since a reader would turn them into spaces otherwise. */
export function attribute(name: string, value: string): string {
  const written = xmlText(value).replaceAll(/[\n\r\t]/g, (one) => `&#${one.charCodeAt(0)};`);
  return ` ${name}="${written}"`;
}

/** An element with children, or an empty one. */
export function element(name: string, attributes: string, content = ''): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}
