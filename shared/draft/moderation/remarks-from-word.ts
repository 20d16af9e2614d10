import type { EditedBlock } from '@shared/draft/block-changes';
import { plainText } from '@shared/draft/node-text';
import type { ReturnedDocument } from '@shared/export/returned/returned-document';
import type { DraftRemark } from '@shared/inspection/draft-rows';
import type { Instant } from '@shared/inspection/entities';

/** Word rewrites quotation marks, dashes and spaces: compared without them. */
function plain(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}

/** The block whose text (or one of whose list items) is the paragraph; empty when it is not found. */
function blockOf(paragraph: string, blocks: readonly EditedBlock[]): string {
  const wanted = plain(paragraph);
  if (wanted === '') return '';
  const lines = (block: EditedBlock) =>
    [plainText(block.node), ...plainText(block.node).split('\n')].map(plain);
  const exact = blocks.find((block) => lines(block).includes(wanted));
  if (exact !== undefined) return exact.id;
  const holding = blocks.find((block) => plain(plainText(block.node)).includes(wanted));
  return holding?.id ?? '';
}

function instantOf(at: string, otherwise: Instant): Instant {
  const parsed = Date.parse(at);
  return Number.isNaN(parsed) ? otherwise : parsed;
}

/**
 * The comments and tracked changes of a returned Word document as challenges, each tied to the block it is about.
 * A reply is said under what it answers.
 * @param receivedAt used where the document gives no time
 */
export function remarksFromWord(
  returned: ReturnedDocument,
  blocks: readonly EditedBlock[],
  receivedAt: Instant,
): DraftRemark[] {
  const open = { state: 'open', reason: '', decidedBy: '', decidedAt: null } as const;
  const asked = new Map(returned.comments.map((comment) => [comment.id, comment]));
  const comments = returned.comments.map((comment): DraftRemark => {
    const answered = comment.answers === null ? undefined : asked.get(comment.answers);
    const text = answered === undefined ? comment.text : `In answer to “${answered.text}”: ${comment.text}`;
    return {
      kind: 'challenge',
      block: blockOf(comment.paragraph, blocks),
      about: comment.about,
      text,
      by: comment.author,
      at: instantOf(comment.at, receivedAt),
      from: 'word',
      ...open,
    };
  });
  const changes = returned.changes
    .filter(({ text }) => text.trim() !== '')
    .map(
      (change): DraftRemark => ({
        kind: 'challenge',
        block: blockOf(change.paragraph, blocks),
        about: change.kind === 'deletion' ? change.text : '',
        text: change.kind === 'deletion' ? `Takes out “${change.text}”.` : `Puts in “${change.text}”.`,
        by: change.author,
        at: instantOf(change.at, receivedAt),
        from: 'word',
        ...open,
      }),
    );
  return [...comments, ...changes];
}

/** Remarks that a section does not hold yet: reading the same document twice adds nothing. */
export function newRemarks(read: readonly DraftRemark[], known: readonly DraftRemark[]): DraftRemark[] {
  const key = ({ by, at, text, about }: DraftRemark) => JSON.stringify([by, at, text, about]);
  const there = new Set(known.map(key));
  return read.filter((remark) => {
    const isNew = !there.has(key(remark));
    there.add(key(remark));
    return isNew;
  });
}
