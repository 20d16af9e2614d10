/** What is counted, in the plural; with its singular where the rule below would not find it. */
export type Noun = string | { plural: string; singular: string };

const IRREGULAR: Record<string, string> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  staff: 'member of staff',
};

/** What follows the counted word: "cases | that involved vulnerable victims", "officers | we spoke to". */
const TAIL =
  /\s(?:that|which|who|whose|where|with|without|in|of|for|from|to|at|on|by|about|involving|concerning|we|they|reviewed|recorded|flagged)\s.*$/;

const AGREEMENT: [RegExp, string][] = [
  [/^(\s(?:that|which|who)) were\b/, '$1 was'],
  [/^(\s(?:that|which|who)) are\b/, '$1 is'],
  [/^(\s(?:that|which|who)) have\b/, '$1 has'],
];

function singularWord(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

export function pluralOf(noun: Noun): string {
  return typeof noun === 'string' ? noun : noun.plural;
}

/** "cases that were reported late" -> "case that was reported late": the counted word and its verb, nothing else. */
export function singularOf(noun: Noun): string {
  if (typeof noun !== 'string') return noun.singular;
  const tail = TAIL.exec(noun)?.[0] ?? '';
  const head = noun.slice(0, noun.length - tail.length);
  const cut = head.lastIndexOf(' ') + 1;
  const agreed = AGREEMENT.reduce((text, [plural, singular]) => text.replace(plural, singular), tail);
  return head.slice(0, cut) + singularWord(head.slice(cut)) + agreed;
}

/** The counted word alone, for "in that case": the last word before what describes it. */
export function singularHead(noun: Noun): string {
  const singular = singularOf(noun);
  const head = singular.slice(0, singular.length - (TAIL.exec(singular)?.[0] ?? '').length);
  return head.slice(head.lastIndexOf(' ') + 1);
}
