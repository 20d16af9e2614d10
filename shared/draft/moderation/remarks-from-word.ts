import type { EditedBlock } from '@shared/draft/block-changes';
import type { DocumentComment } from '@shared/draft/document-comments';
import { plainText } from '@shared/draft/node-text';
import type { ReturnedDocument } from '@shared/export/returned/returned-document';
import type { DraftRemark } from '@shared/inspection/draft-rows';
import type { Instant } from '@shared/inspection/entities';
import { fail, type Result, succeed } from '@shared/result';
import { inFigures } from '@shared/text/number';

/** More than anybody decides on; so many would make the section slow for everyone. */
const MOST_AT_ONCE = 1000;

export interface TooManyRemarks {
  kind: 'too-many';
  found: number;
}

/** All of what was read, or nothing of it when it is more than 1,000 remarks. */
export function withinLimit(remarks: DraftRemark[]): Result<DraftRemark[], TooManyRemarks> {
  return remarks.length > MOST_AT_ONCE ? fail({ kind: 'too-many', found: remarks.length }) : succeed(remarks);
}

/** What happened, what is safe and what to do next. */
export function tooManyMessage({ found }: TooManyRemarks): string {
  return `This document holds ${inFigures(found)} comments and changes; at most ${inFigures(MOST_AT_ONCE)} are read at once. Nothing was read from it. Ask for one in which formatting was not tracked.`;
}

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
 * @param sent the comments that we sent with the document: they come back, and are none of the force’s
 */
export function remarksFromWord(
  returned: ReturnedDocument,
  blocks: readonly EditedBlock[],
  receivedAt: Instant,
  sent: readonly Pick<DocumentComment, 'author' | 'text'>[] = [],
): DraftRemark[] {
  const open = { state: 'open', reason: '', decidedBy: '', decidedAt: null } as const;
  const asked = new Map(returned.comments.map((comment) => [comment.id, comment]));
  const comments = withoutOurOwn(returned, sent).comments.map((comment): DraftRemark => {
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
        about: change.kind === 'deletion' ? change.text.trim() : '',
        text: `${change.kind === 'deletion' ? 'Takes out' : 'Puts in'} “${change.text.trim()}”.`,
        by: change.author,
        at: instantOf(change.at, receivedAt),
        from: 'word',
        ...open,
      }),
    );
  return [...comments, ...changes];
}

/**
 * The document without the comments that left with it: what our own team wrote comes back too and is no challenge.
 * A reply to one of them stays.
 */
function withoutOurOwn(
  returned: ReturnedDocument,
  sent: readonly Pick<DocumentComment, 'author' | 'text'>[],
): ReturnedDocument {
  const key = ({ author, text }: Pick<DocumentComment, 'author' | 'text'>) =>
    JSON.stringify([author, plain(text)]);
  const ours = new Set(sent.map(key));
  return { ...returned, comments: returned.comments.filter((comment) => !ours.has(key(comment))) };
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
