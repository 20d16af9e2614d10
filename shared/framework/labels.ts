import type { CaseFlag, Framework, Provenance } from './framework';
import { findHeading, findQuestion } from './frameworks';

// What screens and drafts call the things of a framework. An id that the framework does not know is shown as it is:
// data from another version must stay readable.

/** "Protecting vulnerable people and supporting victims"; the overall judgment has a title too. */
export function questionTitle(framework: Framework, questionId: string): string {
  if (questionId === 'overall') return 'Overall effectiveness';
  return findQuestion(framework, questionId)?.title ?? questionId;
}

/** "Q3", or "Overall". */
export function questionCode(framework: Framework, questionId: string): string {
  if (questionId === 'overall') return 'Overall';
  return findQuestion(framework, questionId)?.code ?? questionId;
}

export function headingTitle(framework: Framework, questionId: string, headingId: string): string {
  return findHeading(framework, questionId, headingId)?.title ?? headingId;
}

export function offenceLabel(framework: Framework, offenceTypeId: string): string {
  return framework.offenceTypes.find((offence) => offence.id === offenceTypeId)?.label ?? offenceTypeId;
}

export function gradeLabel(framework: Framework, gradeId: string): string {
  return framework.grades.find((grade) => grade.id === gradeId)?.label ?? gradeId;
}

export function noteTypeLabel(framework: Framework, noteTypeId: string): string {
  return framework.noteTypes.find((type) => type.id === noteTypeId)?.label ?? noteTypeId;
}

export function flagLabel(framework: Framework, flag: CaseFlag): string {
  return framework.caseFlags.find((known) => known.id === flag)?.label ?? flag;
}

const PROVENANCE: Record<Provenance, string> = {
  observed: 'Observed',
  'case-file': 'Case file',
  document: 'Document',
  data: 'Data',
  staff: 'Officers and staff',
  'force-leaders': 'Force leaders',
  partner: 'Partner',
  public: 'Public',
};

/** Every provenance in the order of the evidence matrix. */
export const provenances = Object.keys(PROVENANCE) as Provenance[];

export function provenanceLabel(provenance: Provenance): string {
  return PROVENANCE[provenance];
}
