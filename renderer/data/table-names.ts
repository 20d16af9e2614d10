import type { TableName } from '@shared/inspection/entities';

const tables: Record<TableName, true> = {
  inspection: true,
  earlierAfi: true,
  sampleFrame: true,
  draw: true,
  caseFile: true,
  instrument: true,
  review: true,
  escalation: true,
  interviewQuestion: true,
  note: true,
  noteBlock: true,
  theme: true,
  coding: true,
  attachment: true,
  finding: true,
  evidenceLink: true,
  dataSeries: true,
  areaForImprovement: true,
  causeOfConcern: true,
  recommendation: true,
  judgment: true,
  section: true,
  draftBlock: true,
};

/** Every table of an inspection; the compiler sees to it that none is missing. */
export const TABLE_NAMES = Object.keys(tables) as TableName[];
