const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param text printable: what XML forbids is gone already */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}

/**
 * @param style id of a style, or null for the default
 * @param content runs, as XML
 * @param properties what the paragraph says beyond its style, as XML and in the order of the schema
 */
export function paragraphXml(style: string | null, content: string, properties = ''): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  const all = named + properties;
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${content}</w:p>`;
}

/** @param properties how the text looks, as XML */
export function textXml(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;

/** The part of a field before its result: readers other than Word skip the shorter forms, so each part is a run. */
export function fieldStart(instruction: string): string {
  return character('begin') + code(instruction) + character('separate');
}

export const FIELD_END = character('end');

/** A field with the result that is shown until somebody updates it. */
export function fieldXml(instruction: string, result: string): string {
  return fieldStart(instruction) + textXml(result) + FIELD_END;
}
