import type { DraftNode } from '@shared/draft/draft-node';
import { claimsOf, plainText } from '@shared/draft/node-text';
import type { QuantifierBand, QuantifierScale } from '@shared/framework/framework';
import { quantifierFor } from '@shared/text/quantifier';

const WORDS =
  'almost all|the vast majority|the majority|most|fewer than half|less than half|half|few|none|all|some|a number of|many|several';
const PEOPLE =
  'officers?|staff|people|victims?|supervisors?|detectives?|sergeants?|constables?|inspectors?|investigators?|managers?|call handlers?|dispatchers?|partners?|leaders?|personnel|members|respondents?|children|PCSOs?';
const FILES = 'cases?|files?|crimes?|investigations?|incidents?|calls?|forms?|records?|reviews?|logs?';

const spelling = ({ word }: QuantifierBand) => word.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.');

function about(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `(?<!\\b(?:so|too|how|as|not|very) )\\b(${longestFirst})\\b(?=(?: of)?(?: the| these| those| our)?(?: [\\w-]+){0,2}? (?:(${PEOPLE})|(${FILES}))\\b)`,
    'gi',
  );
}

/**
 * Finds quantifiers about people or files: "most officers", "almost all of the relevant cases". The words of the scale
 * are looked for as well: an inspection may bring its own.
 * @returns a pattern whose groups are the word, the people and the files
 */
export function quantifierPattern(scale: QuantifierScale | undefined): RegExp {
  return about([...(scale?.bands ?? []).map(spelling), ...WORDS.split('|')]);
}

/** "All", "none" and "half" are one share each and mean the same on every scale. */
function isRange({ from, to }: QuantifierBand): boolean {
  return from[0] * to[1] !== to[0] * from[1];
}

/** Whether what is printed can only be understood by who knows the scale: it uses a word that stands for a range. */
export function readerNeedsScale(
  scale: QuantifierScale,
  statements: readonly string[],
  nodes: readonly DraftNode[],
): boolean {
  const ranges = scale.bands.filter(isRange);
  const words = ranges.map(spelling);
  if (words.length === 0) return false;
  const isSaid = nodes.flatMap(claimsOf).some(({ wording, accepted: { n, d } }) => {
    const band = wording === 'quantifier' ? quantifierFor(scale, n, d) : null;
    return band?.ok === true && ranges.includes(band.value);
  });
  if (isSaid) return true;
  // Most text holds none of the words at all, which is found out much faster.
  const any = new RegExp(words.join('|'), 'i');
  const pattern = about(words);
  const isWritten = (text: string) => any.test(text) && text.search(pattern) >= 0;
  return statements.some(isWritten) || nodes.some((node) => isWritten(plainText(node)));
}
