import type { DraftNode } from '@shared/draft/draft-node';
import { sentencesOfNode } from '@shared/draft/sentences';
import { onceFor } from '@shared/once-for';

/** How long the sentences of a text are; shown to the one who writes, never enforced. */
export interface Readability {
  sentences: number;
  /** Words a sentence on average, to the nearest whole one; 0 without a sentence. */
  average: number;
  longest: number;
}

const lengthsIn = onceFor((node: DraftNode) =>
  sentencesOfNode(node).map(({ words }) => words.split(/\s+/).length),
);

/** @param nodes blocks of a section; only paragraphs and lists are running text */
export function readability(nodes: readonly DraftNode[]): Readability {
  const lengths = nodes
    .filter(({ type }) => type === 'paragraph' || type === 'bulletList' || type === 'orderedList')
    .flatMap(lengthsIn);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return {
    sentences: lengths.length,
    average: lengths.length === 0 ? 0 : Math.round(all / lengths.length),
    longest: Math.max(0, ...lengths),
  };
}

/** "Sentences have 18 words on average, the longest 43"; empty while nothing is written. */
export function readabilityWords({ sentences, average, longest }: Readability): string {
  return sentences === 0 ? '' : `Sentences have ${average} words on average, the longest ${longest}`;
}
