import { plainText } from '@shared/draft/node-text';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { mayRead } from '@shared/review/blind';
import { themeOf } from '@shared/themes/find-theme';
import { plainDocument, type SearchDocument } from './search-document';

/** A note with all its passages; a theme on some words counts as one of the note's. */
export function noteDocument(
  note: Row<'note'>,
  blocks: readonly Row<'noteBlock'>[],
  codings: readonly Row<'coding'>[],
  themes: readonly Row<'theme'>[],
): SearchDocument {
  const given = note.themes.map((mention) => themeOf(themes, mention)?.id ?? mention);
  return {
    id: note.id,
    kind: 'note',
    title: note.title,
    text: [...blocks]
      .sort(byPosition)
      .map(({ text }) => text)
      .join('\n'),
    at: note.happenedAt,
    type: note.type,
    place: note.place.trim(),
    roles: note.speakers.map(({ role }) => role),
    questions: note.questions,
    themes: [...new Set([...given, ...codings.map(({ theme }) => theme)])],
  };
}

/** What a reviewer wrote about a file; null while its reader may not see it, or when nothing was written. */
export function reviewDocument(
  review: Row<'review'>,
  file: Row<'caseFile'> | undefined,
  siblings: readonly Row<'review'>[],
  reader: string,
): SearchDocument | null {
  if (!mayRead(review, file, siblings, reader)) return null;
  const written = Object.values(review.answers).map(({ rationale }) => rationale.trim());
  const text = [...written, review.confirmation?.reason.trim() ?? '']
    .filter((part) => part !== '')
    .join('\n');
  if (text === '') return null;
  return plainDocument({
    id: review.id,
    kind: 'review',
    title: file?.reference ?? '',
    text,
    at: review.completedAt ?? null,
  });
}

export function findingDocument(finding: Row<'finding'>): SearchDocument {
  const { condition, criteria, cause, effect, question } = finding;
  const text = [condition, criteria, cause, effect].filter((part) => part.trim() !== '').join('\n');
  return plainDocument({
    id: finding.id,
    kind: 'finding',
    title: finding.statement,
    text,
    questions: [question],
  });
}

/** One paragraph, heading or list of a draft; null when it has no running text. */
export function draftDocument(
  block: Row<'draftBlock'>,
  section: Row<'section'> | undefined,
): SearchDocument | null {
  const text = plainText(block.node);
  if (section === undefined || text.trim() === '') return null;
  return plainDocument({ id: block.id, kind: 'draft', title: '', text, questions: [section.question] });
}

/** The name of a file and what it shows; found with the question and the place of the note it belongs to. */
export function attachmentDocument(
  attachment: Row<'attachment'>,
  note: Row<'note'> | undefined,
): SearchDocument {
  return plainDocument({
    id: attachment.id,
    kind: 'attachment',
    title: attachment.name,
    text: attachment.description,
    at: attachment.addedAt,
    place: note?.place.trim() ?? '',
    questions: note?.questions ?? [],
  });
}

/** The tables that search reads. */
export type SearchedTables = Pick<
  Snapshot,
  | 'note'
  | 'noteBlock'
  | 'theme'
  | 'coding'
  | 'attachment'
  | 'review'
  | 'caseFile'
  | 'finding'
  | 'section'
  | 'draftBlock'
>;
