import { sentencesOf } from '@shared/draft/sentences';
import type { CheckedSection, CheckResult } from './check';
import { isRunningText } from './checked-section';

/** Words in a sentence before a reader is lost: shown, never enforced. */
const LONG_SENTENCE = 40;

/** Failings that nobody committed: a reader wants to know who. */
const BLAME =
  /\b(?:mistakes|errors|failings|opportunities|chances|shortcomings) (?:were|have been|had been) (?:made|missed|identified)\b|\bit (?:was|is) (?:felt|considered|thought|believed|acknowledged|accepted)\b|\b(?:was|were) (?:found|deemed) to be (?:lacking|wanting|inadequate)\b/gi;

export function checkSentences({ blocks }: CheckedSection): CheckResult[] {
  return blocks.filter(isRunningText).flatMap((block) => {
    const long = sentencesOf(block.text).flatMap((sentence): CheckResult[] => {
      const words = sentence.words.split(/\s+/).length;
      if (words <= LONG_SENTENCE) return [];
      return [
        {
          rule: 'long-sentence',
          severity: 'note',
          blockId: block.id,
          range: { from: sentence.from, to: sentence.to },
          message: `A sentence of ${words} words: could it be two?`,
        },
      ];
    });
    const blame = [...block.text.matchAll(BLAME)].map(
      (match): CheckResult => ({
        rule: 'passive-blame',
        severity: 'note',
        blockId: block.id,
        range: { from: match.index, to: match.index + match[0].length },
        message: `“${match[0]}” does not say who: name the force, the team or the process.`,
      }),
    );
    return [...long, ...blame];
  });
}
