import type { AnswerValue } from '../instrument';
import type { Choice } from './xlsform';

const MEANINGS: Record<AnswerValue, string[]> = {
  yes: ['yes', 'y', 'true', 'oui', 'ja', 'si', 'sí', 'sim', 'ndiyo'],
  no: ['no', 'n', 'false', 'non', 'nein', 'não', 'nao', 'hapana'],
  'not-applicable': ['na', 'n/a', 'not applicable', 'does not apply', 'not relevant', 'sans objet'],
  'not-shown': [
    'ns',
    'not shown',
    'the file does not show it',
    'file does not show it',
    'not recorded',
    'not known',
    'unknown',
    'unclear',
    'dk',
    'do not know',
    "don't know",
    'dont know',
  ],
};

function meaningOf({ name, labels }: Choice): AnswerValue | null {
  // What people read comes before the code: "1" may be labelled "No".
  const texts = [...labels.values(), name].map((text) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
      .replaceAll('’', "'"),
  );
  const meanings = Object.entries(MEANINGS) as [AnswerValue, string[]][];
  for (const text of texts) {
    const found = meanings.find(([, words]) => words.includes(text));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** A list's choices as the checklist's answers, by name; null unless every choice is one of them, yes and no included. */
export function yesNoOf(choices: readonly Choice[]): ReadonlyMap<string, AnswerValue> | null {
  const meanings = new Map<string, AnswerValue>();
  for (const choice of choices) {
    const meaning = meaningOf(choice);
    if (meaning === null) return null;
    meanings.set(choice.name, meaning);
  }
  const found = [...meanings.values()];
  const isDistinct = new Set(found).size === found.length;
  return isDistinct && found.includes('yes') && found.includes('no') ? meanings : null;
}
