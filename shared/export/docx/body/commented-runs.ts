import type { DocumentComment } from '@shared/draft/document-comments';
import type { PrintedRun } from '../../printed/printed-document';
import { runsXml } from './runs-xml';

/** A comment with the number by which the text points to it. */
export interface NumberedComment extends DocumentComment {
  id: number;
}

export function numberComments(comments: readonly DocumentComment[]): NumberedComment[] {
  return comments.map((comment, id) => ({ ...comment, id }));
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
export function commentedRuns(runs: readonly PrintedRun[], comments: readonly NumberedComment[]): string {
  if (comments.length === 0) return runsXml(runs);
  const words = wordsOf(runs);
  const edges = comments.flatMap(({ id, about }) => {
    const found = about === '' ? -1 : words.indexOf(about);
    const from = Math.max(0, found);
    const to = found < 0 ? words.length : found + about.length;
    const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    return [
      { at: from, order: 1, mark: `<w:commentRangeStart w:id="${id}"/>` },
      { at: to, order: 0, mark: end },
    ];
  });
  edges.sort((one, other) => one.at - other.at || one.order - other.order);
  let written = '';
  let rest: PrintedRun[] = [...runs];
  let read = 0;
  for (const { at, mark } of edges) {
    const [before, after] = cut(rest, at - read);
    written += runsXml(before) + mark;
    rest = after;
    read = at;
  }
  return written + runsXml(rest);
}
