import type { Row, Snapshot } from '@shared/inspection/entities';
import { changedRows } from './changed-rows';
import {
  attachmentDocument,
  draftDocument,
  findingDocument,
  noteDocument,
  reviewDocument,
  type SearchedTables,
} from './documents-of-rows';
import { RowGroups } from './row-groups';
import type { SearchDocument } from './search-document';

/** What a change of the inspection means for whoever searches it. */
export interface BookChange {
  put: SearchDocument[];
  removed: string[];
}

const NOTHING: SearchedTables = {
  note: [],
  noteBlock: [],
  theme: [],
  coding: [],
  attachment: [],
  review: [],
  caseFile: [],
  finding: [],
  section: [],
  draftBlock: [],
};

/** Everything that can be found in an inspection, kept current: an edit costs what it touches, not what there is. */
export class DocumentBook {
  readonly documents = new Map<string, SearchDocument>();
  readonly #reader: string;
  readonly #rows = new Map<string, { id: string }>();
  readonly #blocks = new RowGroups<Row<'noteBlock'>>(({ note }) => note);
  readonly #codings = new RowGroups<Row<'coding'>>(({ block }) => block);
  readonly #reviews = new RowGroups<Row<'review'>>(({ caseFile }) => caseFile);
  readonly #paragraphs = new RowGroups<Row<'draftBlock'>>(({ section }) => section);
  #seen: SearchedTables = NOTHING;

  /** @param reader the team member who searches: reviews that are blind to them are not among the documents */
  constructor(reader: string) {
    this.#reader = reader;
  }

  /** Takes in the inspection as it is now, and answers what that changed. */
  update(now: Snapshot): BookChange {
    const change: BookChange = { put: [], removed: [] };
    const set = (id: string, document: SearchDocument | null) => {
      if (document !== null) {
        this.documents.set(id, document);
        change.put.push(document);
      } else if (this.documents.delete(id)) change.removed.push(id);
    };
    for (const id of this.#notesTouched(now)) {
      const note = this.#row<'note'>(id);
      set(id, note === undefined ? null : this.#documentOfNote(note, now.theme));
    }
    for (const review of this.#reviewsTouched(now)) {
      const file = this.#row<'caseFile'>(review.caseFile);
      const siblings = this.#reviews.of(review.caseFile);
      const isThere = siblings.includes(review);
      if (isThere) set(review.id, reviewDocument(review, file, siblings, this.#reader));
      else if (!siblings.some(({ id }) => id === review.id)) set(review.id, null);
    }
    for (const id of this.#touched('finding', now)) {
      const finding = this.#row<'finding'>(id);
      set(id, finding === undefined ? null : findingDocument(finding));
    }
    for (const id of this.#attachmentsTouched(now)) {
      const attachment = this.#row<'attachment'>(id);
      const note = this.#row<'note'>(attachment?.note ?? '');
      set(id, attachment === undefined ? null : attachmentDocument(attachment, note));
    }
    for (const id of this.#paragraphsTouched(now)) {
      const block = this.#row<'draftBlock'>(id);
      set(id, block === undefined ? null : draftDocument(block, this.#row<'section'>(block.section)));
    }
    this.#seen = now;
    return change;
  }

  #row<T extends keyof SearchedTables>(id: string): Row<T> | undefined {
    // Ids are unique over all tables, and each is asked for as what its table holds.
    return this.#rows.get(id) as Row<T> | undefined;
  }

  /** Notes the rows of a table as they are now; answers the ids of those that changed. */
  #touched<T extends keyof SearchedTables>(table: T, now: Snapshot): Set<string> {
    const before: readonly { id: string }[] = this.#seen[table];
    const { old, fresh } = changedRows(before, now[table] as readonly { id: string }[]);
    for (const { id } of old) this.#rows.delete(id);
    for (const row of fresh) this.#rows.set(row.id, row);
    return new Set([...old, ...fresh].map(({ id }) => id));
  }

  #notesTouched(now: Snapshot): Set<string> {
    const notes = this.#touched('note', now);
    for (const id of this.#blocks.change(changedRows(this.#seen.noteBlock, now.noteBlock))) notes.add(id);
    this.#touched('noteBlock', now);
    for (const block of this.#codings.change(changedRows(this.#seen.coding, now.coding))) {
      const note = this.#row<'noteBlock'>(block)?.note;
      if (note !== undefined) notes.add(note);
    }
    // A new theme may be what a name in an older note means.
    if (this.#seen.theme !== now.theme && this.#seen !== NOTHING)
      for (const note of now.note) if (note.themes.length > 0) notes.add(note.id);
    return notes;
  }

  #documentOfNote(note: Row<'note'>, themes: readonly Row<'theme'>[]): SearchDocument {
    const blocks = this.#blocks.of(note.id);
    return noteDocument(
      note,
      blocks,
      blocks.flatMap(({ id }) => this.#codings.of(id)),
      themes,
    );
  }

  /** Reviews whose words changed, and those that may be read now, or no longer, because another one did. */
  #reviewsTouched(now: Snapshot): Set<Row<'review'>> {
    const change = changedRows(this.#seen.review, now.review);
    const files = this.#reviews.change(change);
    for (const id of this.#touched('caseFile', now)) files.add(id);
    return new Set([...change.old, ...[...files].flatMap((file) => this.#reviews.of(file))]);
  }

  /** Files that changed, and those whose note did: they take its place and its questions. */
  #attachmentsTouched(now: Snapshot): Set<string> {
    const attachments = this.#touched('attachment', now);
    if (this.#seen.note !== now.note)
      for (const { id, note } of now.attachment) if (note !== null) attachments.add(id);
    return attachments;
  }

  #paragraphsTouched(now: Snapshot): Set<string> {
    const change = changedRows(this.#seen.draftBlock, now.draftBlock);
    this.#paragraphs.change(change);
    const blocks = this.#touched('draftBlock', now);
    for (const section of this.#touched('section', now))
      for (const { id } of this.#paragraphs.of(section)) blocks.add(id);
    return blocks;
  }
}
