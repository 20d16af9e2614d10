import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { sentencesOfNode } from '@shared/draft/sentences';
import { onceFor } from '@shared/once-for';
import type { CheckedSection, CheckResult, ResultInNode } from './check';
import { isRunningText } from './checked-section';

/** Words in a sentence before a reader is lost: shown, never enforced. */
const LONG_SENTENCE = 40;

/** Failings that nobody committed: a reader wants to know who. */
const BLAME =
  /\b(?:mistakes|errors|failings|opportunities|chances|shortcomings) (?:were|have been|had been) (?:made|missed|identified)\b|\bit (?:was|is) (?:felt|considered|thought|believed|acknowledged|accepted)\b|\b(?:was|were) (?:found|deemed) to be (?:lacking|wanting|inadequate)\b/gi;

const remarksOn = onceFor((node: DraftNode) => {
  const long = sentencesOfNode(node).flatMap((sentence): ResultInNode[] => {
    const words = sentence.words.split(/\s+/).length;
    if (words <= LONG_SENTENCE) return [];
    return [
      {
        rule: 'long-sentence',
        severity: 'note',
        range: { from: sentence.from, to: sentence.to },
        message: `A sentence of ${words} words: could it be two?`,
      },
    ];
  });
  const blame = [...plainText(node).matchAll(BLAME)].map(
    (match): ResultInNode => ({
      rule: 'passive-blame',
      severity: 'note',
      range: { from: match.index, to: match.index + match[0].length },
      message: `“${match[0]}” does not say who: name the force, the team or the process.`,
    }),
  );
  return [...long, ...blame];
});

export function checkSentences({ blocks }: CheckedSection): CheckResult[] {
  return blocks
    .filter(isRunningText)
    .flatMap(({ id, node }) => remarksOn(node).map((remark) => ({ ...remark, blockId: id })));
}
