import type { OffenceType } from '@shared/framework/framework';

/** What an offence is called, in lists and in frameworks alike. A list's word has to be clear about one of them. */
const CONCEPTS: RegExp[] = [
  /\btheft from (the )?person\b|\bpickpocket/,
  /\brape[sd]?\b/,
  /\bstalk/,
  /\bharass/,
  /\bcommon assault\b|\bassault without injury\b|\bbattery\b/,
  /\bgrievous bodily\b|\bgbh\b|\bwounding\b/,
  /\bactual bodily\b|\babh\b/,
];

const conceptsIn = (words: string): RegExp[] =>
  CONCEPTS.filter((concept) => concept.test(words.toLowerCase()));

/**
 * Which of the framework's offence types a list's own word stands for.
 * @returns the type's id, or null when the word names none of them or more than one ("Violence and sexual offences"
 * covers several; the lead decides)
 */
export function guessOffenceType(word: string, types: readonly OffenceType[]): string | null {
  const plain = word.trim().toLowerCase();
  const same = types.find(({ label }) => label.toLowerCase() === plain);
  if (same !== undefined) return same.id;
  const [concept, another] = conceptsIn(word);
  if (concept === undefined || another !== undefined) return null;
  return types.find(({ label }) => conceptsIn(label).includes(concept))?.id ?? null;
}

/** The first mapping offered for a list: every word that clearly is one of the types. */
export function guessOffences(
  words: readonly string[],
  types: readonly OffenceType[],
): Record<string, string> {
  const guesses = words.map((word) => [word, guessOffenceType(word, types)] as const);
  return Object.fromEntries(guesses.filter((guess): guess is [string, string] => guess[1] !== null));
}
