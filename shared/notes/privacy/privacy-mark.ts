export type PrivateKind = 'name' | 'phone' | 'email' | 'date-of-birth' | 'collar-number' | 'crime-reference';

/** Something in a note that may tell who somebody is; offsets are UTF-16 units into the text. */
export interface PrivacyMark {
  kind: PrivateKind;
  from: number;
  to: number;
  text: string;
}

const LABELS: Record<PrivateKind, string> = {
  name: 'a name',
  phone: 'a telephone number',
  email: 'an e-mail address',
  'date-of-birth': 'a date of birth',
  'collar-number': 'a collar number',
  'crime-reference': 'a crime reference',
};

/** "This looks like ... ": what the mark is taken for. */
export function privateKindLabel(kind: PrivateKind): string {
  return LABELS[kind];
}

/** One rule: finds every place of its kind. A pattern with a group named "mark" marks that, else the whole match. */
export interface PrivacyRule {
  kind: PrivateKind;
  pattern: RegExp;
  /** Says no to a match that only looks like one. */
  accepts?: (match: RegExpExecArray, text: string) => boolean;
}

export function applyRule({ kind, pattern, accepts }: PrivacyRule, text: string): PrivacyMark[] {
  const marks: PrivacyMark[] = [];
  for (const match of text.matchAll(pattern)) {
    if (accepts !== undefined && !accepts(match, text)) continue;
    const words = match.groups?.['mark'] ?? match[0];
    const from = match.index + match[0].indexOf(words);
    marks.push({ kind, from, to: from + words.length, text: words });
  }
  return marks;
}
