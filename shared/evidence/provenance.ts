import type { Framework, Provenance } from '@shared/framework/framework';
import { findFramework } from '@shared/framework/frameworks';
import type { EvidenceSource, Note, Row, Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { isForceLeader } from '@shared/notes/speakers';

/** What has to be known to tell where evidence comes from. */
export type EvidenceData = Pick<
  Snapshot,
  'inspection' | 'instrument' | 'note' | 'noteBlock' | 'review' | 'caseFile' | 'dataSeries'
>;

/**
 * Where a note's evidence comes from: as the inspector set it, else as its type says. For notes of what people said,
 * the speakers decide between force leaders (all of them are) and staff.
 */
export function provenanceOfNote(note: Note, framework: Framework | undefined): Provenance | null {
  if (note.provenance !== undefined) return note.provenance;
  const type = framework?.noteTypes.find(({ id }) => id === note.type)?.provenance;
  const isSpoken = type === 'staff' || type === 'force-leaders';
  const roles = note.speakers.filter(({ count }) => count > 0).map(({ role }) => role);
  if (!isSpoken || roles.length === 0) return type ?? null;
  return roles.every(isForceLeader) ? 'force-leaders' : 'staff';
}

export function frameworkOf(data: Pick<Snapshot, 'inspection'>): Framework | undefined {
  const inspection = data.inspection[0];
  return inspection && findFramework(inspection.frameworkId, inspection.frameworkVersion);
}

/**
 * Where a piece of evidence comes from; null when it is none: the inspector's own view, or a source that was removed.
 * Reviews and counts are case files.
 */
export function provenanceOf(source: EvidenceSource, data: EvidenceData): Provenance | null {
  switch (source.kind) {
    case 'document':
      return source.provenance;
    case 'count':
      return 'case-file';
    case 'data-series':
      return rowById(data.dataSeries, source.id) === undefined ? null : 'data';
    case 'review':
      return rowById(data.review, source.id) === undefined ? null : 'case-file';
    case 'note': {
      const note = rowById(data.note, source.id);
      return note === undefined ? null : provenanceOfNote(note, frameworkOf(data));
    }
    case 'note-block': {
      const block = rowById(data.noteBlock, source.id);
      return block === undefined ? null : provenanceOfBlock(block, data);
    }
  }
}

function provenanceOfBlock(block: Row<'noteBlock'>, data: EvidenceData): Provenance | null {
  if (block.kind === 'view') return null;
  if (block.provenance !== undefined) return block.provenance;
  const note = rowById(data.note, block.note);
  return note === undefined ? null : provenanceOfNote(note, frameworkOf(data));
}
