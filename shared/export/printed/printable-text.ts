// Control characters, lone surrogates and non-characters: forbidden in XML, and nothing that a reader could see.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const WHITE_SPACE = /[\t\n\r\u0085\u2028\u2029]+/g;

/**
 * Text that every format can hold: line ends and tabs become one space, what XML forbids goes.
 * @param text as typed or pasted into the editor
 */
export function printableText(text: string): string {
  return text.replace(WHITE_SPACE, ' ').replace(UNPRINTABLE, '');
}
