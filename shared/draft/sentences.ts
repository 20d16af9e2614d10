import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { onceFor } from '@shared/once-for';

/** A sentence of a text; offsets count UTF-16 units. */
export interface Sentence {
  from: number;
  to: number;
  words: string;
}

/** Sentences of a text. A full stop inside "s. 47" or "p. 3" ends none: what follows has to start with a capital. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\s][^\n]*?(?:[.!?]["”’)]*(?=\s+["“(]?[A-Z0-9]|\s*$|\n)|(?=\n)|$)/gm)].map(
    (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      words: match[0],
    }),
  );
}

/** Sentences of a node's plain text. */
export const sentencesOfNode: (node: DraftNode) => readonly Sentence[] = onceFor((node: DraftNode) =>
  sentencesOf(plainText(node)),
);

/** The sentence that holds an offset, or that ends just before it; undefined in an empty text. */
export function sentenceAt(text: string, offset: number): Sentence | undefined {
  const sentences = sentencesOf(text);
  return sentences.find(({ to }) => offset < to) ?? sentences.at(-1);
}
