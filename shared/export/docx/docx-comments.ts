import type { DocumentComment } from '@shared/draft/document-comments';
import type { ParagraphChild } from 'docx';
import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun } from 'docx';
import type { PrintedRun } from '../printed/printed-document';
import { docxRuns } from './docx-runs';

/** A comment with the number by which the text points to it. */
export interface NumberedComment extends DocumentComment {
  id: number;
}

export function numberComments(comments: readonly DocumentComment[]): NumberedComment[] {
  return comments.map((comment, id) => ({ ...comment, id }));
}

/** What stands in the margin, for the library. */
export function marginOf(comments: readonly NumberedComment[]) {
  return comments.map(({ id, author, at, text }) => ({
    id,
    author,
    date: new Date(at),
    children: text.split('\n').map((line) => new Paragraph({ text: line })),
  }));
}

const lengthOf = (run: PrintedRun) => (run.kind === 'text' ? run.text.length : run.kind === 'break' ? 1 : 0);
const wordsOf = (runs: readonly PrintedRun[]) =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');

/** Cuts a line of runs in two at an offset into its words. */
function cut(runs: readonly PrintedRun[], offset: number): [PrintedRun[], PrintedRun[]] {
  const before: PrintedRun[] = [];
  const after: PrintedRun[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + lengthOf(run);
    if (end <= offset) before.push(run);
    else if (at >= offset || run.kind !== 'text') after.push(run);
    else {
      before.push({ ...run, text: run.text.slice(0, offset - at) });
      after.push({ ...run, text: run.text.slice(offset - at) });
    }
    at = end;
  }
  return [before, after];
}

/** True when the words a comment is about stand in these runs. */
export function holdsWords(runs: readonly PrintedRun[], about: string): boolean {
  return about !== '' && wordsOf(runs).includes(about);
}

/** A line with the comments about it: each begins and ends at its words, or takes in the whole line. */
export function commentedRuns(
  runs: readonly PrintedRun[],
  comments: readonly NumberedComment[],
): ParagraphChild[] {
  if (comments.length === 0) return docxRuns(runs);
  const words = wordsOf(runs);
  const edges = comments.flatMap((comment) => {
    const found = comment.about === '' ? -1 : words.indexOf(comment.about);
    const from = Math.max(0, found);
    const to = found < 0 ? words.length : found + comment.about.length;
    const end = [
      new CommentRangeEnd(comment.id),
      new TextRun({ children: [new CommentReference(comment.id)] }),
    ];
    return [
      { at: from, order: 1, marks: [new CommentRangeStart(comment.id)] as ParagraphChild[] },
      { at: to, order: 0, marks: end },
    ];
  });
  edges.sort((one, other) => one.at - other.at || one.order - other.order);
  const children: ParagraphChild[] = [];
  let rest: PrintedRun[] = [...runs];
  let read = 0;
  for (const { at, marks } of edges) {
    const [before, after] = cut(rest, at - read);
    children.push(...docxRuns(before), ...marks);
    rest = after;
    read = at;
  }
  return [...children, ...docxRuns(rest)];
}
