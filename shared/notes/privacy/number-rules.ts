import type { PrivacyRule } from './privacy-mark';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const NUMERIC_DATE = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}';
const DATE_IN_WORDS = `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{2,4})?`;
const DATE = `(?:${NUMERIC_DATE}|${DATE_IN_WORDS}|${MONTH} \\d{4})`;

const SHORT_RANK = '(?:[TA]/)?(?:W?PC|PCSO|PS|DC|DS|DI|DCI|Sgt|Insp)';
const LONG_RANK = '(?:Special Constable|Constable|Sergeant|Inspector|[Oo]fficer)';

/** A number of this country has ten or eleven digits once the code for abroad is a nought again; one more is a slip. */
function hasPhoneDigits(text: string): boolean {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/^(?:\+44|0044)/, '0')
    .replace(/\D/g, '');
  return digits.length >= 10 && digits.length <= 12;
}

/** "04/05/17" is a day, however much it looks like a reference. */
function isDay(text: string): boolean {
  return new RegExp(`^${NUMERIC_DATE}$`).test(text);
}

/** What can be told by its digits. The order decides where two rules want the same place. */
export const numberRules: PrivacyRule[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'crime-reference', pattern: /\b[0-9a-f]{32,}\b/g },
  {
    kind: 'crime-reference',
    pattern: /\b\d{2}[A-Z]{0,3}\/\d{1,7}[A-Z]{0,2}\/\d{2,4}\b/g,
    accepts: ([text]) => !isDay(text),
  },
  { kind: 'crime-reference', pattern: /\b[A-Z]{2,5}\/\d{3,8}\/\d{2,4}\b/g },
  {
    kind: 'crime-reference',
    pattern:
      /\b(?:crime|incident|occurrence|investigation|log)\s+(?:ref(?:erence)?|number|no\.?|id):?\s+(?:(?:is|was)\s+)?[A-Z]{0,4}[/-]?\d[\dA-Z/-]{2,}\b/gi,
  },
  {
    kind: 'crime-reference',
    pattern: new RegExp(
      `\\b(?:[Ll]og|[Ii]ncident|CAD)\\s+\\d{1,5}[A-Z]?,?\\s+(?:of|on|dated)\\s+${DATE}`,
      'g',
    ),
  },
  { kind: 'crime-reference', pattern: /\bURN:?\s*\d{5,}\b/g },
  {
    kind: 'date-of-birth',
    pattern: new RegExp(
      `\\b(?:D\\.?O\\.?B\\.?|date of birth)\\b\\.?:?\\s*(?:(?:is|was)\\s+)?(?:the )?${DATE}`,
      'gi',
    ),
  },
  { kind: 'date-of-birth', pattern: new RegExp(`\\bborn\\s+(?:on |in )?(?:the )?${DATE}`, 'gi') },
  {
    kind: 'phone',
    pattern: /(?<![\w/.-])(?:\+44|0044)[\s-]?(?:\(0\)[\s-]?)?\d{2,5}[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\w/])/g,
    accepts: ([text]) => hasPhoneDigits(text),
  },
  {
    kind: 'phone',
    pattern: /(?<![\w/.-])\(?0\d{2,5}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?:[\s-]?\d{1,3})?(?![\w/])/g,
    accepts: ([text]) => hasPhoneDigits(text),
  },
  { kind: 'phone', pattern: /(?<![\w/.-])0\d{9,10}(?![\w/])/g },
  { kind: 'phone', pattern: /\b(?:ext\.?|extension)\s*(?:no\.?\s*|number\s*)?\d{3,5}\b/gi },
  {
    kind: 'collar-number',
    pattern:
      /\b(?:collar|shoulder|warrant|epaulette)(?: card)? (?:number|no\.?):?\s*(?:is\s+)?[A-Z]{0,2}\d{2,7}\b/gi,
  },
  { kind: 'collar-number', pattern: new RegExp(`\\b${SHORT_RANK}\\.?\\s?(?:no\\.?\\s?)?\\d{2,6}\\b`, 'g') },
  { kind: 'collar-number', pattern: new RegExp(`\\b${LONG_RANK}\\s(?:no\\.?\\s)?\\d{3,6}\\b`, 'g') },
];
