import type { Framework } from '@shared/framework/framework';
import {
  gradeLabel,
  headingTitle,
  noteTypeLabel,
  offenceLabel,
  questionCode,
} from '@shared/framework/labels';
import type { Inspection, Row, TableName } from '@shared/inspection/entities';
import type { FieldChange, JournalEntry, Json } from '@shared/journal/entry';
import { REMOVED_PATH } from '@shared/journal/row-state';
import type { Instrument } from '@shared/review/instrument';
import { writeDay, writeInstant } from '@shared/text/day';

/** What is needed to say ids in words. */
export interface JournalWords {
  inspection: Inspection;
  framework: Framework;
  /** The built-in checklist and the inspection's own. */
  instruments: readonly Instrument[];
  caseFile: (id: string) => Row<'caseFile'> | undefined;
}

const tables: Record<TableName, string> = {
  inspection: 'Inspection',
  earlierAfi: 'Earlier area for improvement',
  sampleFrame: 'Sample frame',
  draw: 'Draw',
  caseFile: 'Case file',
  instrument: 'Checklist',
  review: 'Review',
  escalation: 'Escalation',
  interviewQuestion: 'Interview question',
  note: 'Note',
  noteBlock: 'Note block',
  theme: 'Theme',
  coding: 'Theme of a passage',
  attachment: 'Attachment',
  finding: 'Finding',
  evidenceLink: 'Evidence link',
  dataSeries: 'Data series',
  areaForImprovement: 'Area for improvement',
  causeOfConcern: 'Cause of concern',
  recommendation: 'Recommendation',
  judgment: 'Judgment',
  section: 'Section',
  draftBlock: 'Draft block',
};

export const tableNames = Object.keys(tables) as TableName[];

export function tableWords(table: TableName): string {
  // A journal from a newer version may know more tables.
  return Object.hasOwn(tables, table) ? tables[table] : table;
}

const LONGEST_VALUE = 300;
const ROW_ID = /^[0-9a-f]{32}$/;

/** "Answer to criterion 9": a field's path in words. */
export function fieldWords(path: string, { framework, instruments }: JournalWords): string {
  const [field = path, key] = path.split('/');
  if (field === 'answers' && key !== undefined) {
    const criterion = instruments.flatMap(({ criteria }) => criteria).find(({ id }) => id === key);
    return criterion === undefined ? `Answer ${key}` : `Answer to criterion ${criterion.number}`;
  }
  if (field === 'scope' && key !== undefined) return `Scope of ${questionCode(framework, key)}`;
  const spaced = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  const words = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return key === undefined ? words : `${words}: ${key}`;
}

/** A value as a person would say it; long texts are cut. */
export function valueWords(path: string, value: Json | undefined, words: JournalWords): string {
  const said = say(path.split('/')[0] ?? path, value, words);
  return said.length > LONGEST_VALUE ? `${said.slice(0, LONGEST_VALUE)} …` : said;
}

function say(field: string, value: Json | undefined, words: JournalWords): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return field.endsWith('At') ? writeInstant(value) : String(value);
  if (typeof value === 'string') return sayText(field, value, words);
  if (Array.isArray(value)) {
    return value.length === 0 ? 'nothing' : value.map((one) => say(field, one, words)).join(', ');
  }
  return Object.entries(value)
    .filter(([key, part]) => key !== 'id' && part !== '' && part !== null)
    .map(([key, part]) => say(key, part, words))
    .join('; ');
}

function sayText(field: string, text: string, { inspection, framework, caseFile }: JournalWords): string {
  switch (field) {
    case 'reviewer':
    case 'secondReviewer':
    case 'author':
    case 'addedBy':
    case 'by':
      return inspection.team.find(({ id }) => id === text)?.name ?? text;
    case 'question':
    case 'questions':
      return questionCode(framework, text);
    case 'heading':
      return (
        framework.questions
          .map(({ id }) => headingTitle(framework, id, text))
          .find((title) => title !== text) ?? text
      );
    case 'grade':
      return gradeLabel(framework, text);
    case 'type':
      return noteTypeLabel(framework, text);
    case 'offenceType':
      return offenceLabel(framework, text);
    case 'caseFile':
      return caseFile(text)?.reference ?? text;
    default:
      return ROW_ID.test(text) ? 'another row' : writeDay(text);
  }
}

/** Which row an entry is about, beyond its table: a case file's reference. */
export function rowWords(entry: JournalEntry, words: JournalWords): string {
  const table = tableWords(entry.table);
  const file = entry.table === 'caseFile' ? words.caseFile(entry.row) : undefined;
  return file === undefined ? table : `${table} ${file.reference}`;
}

/** "Answer to criterion 9: from yes to no". */
export function changeWords(change: FieldChange, words: JournalWords): string {
  if (change.path === REMOVED_PATH) return change.value === true ? 'Removed' : 'Brought back';
  const field = fieldWords(change.path, words);
  const now = valueWords(change.path, change.value, words);
  if (change.was === undefined) return `${field}: ${now}`;
  return `${field}: from ${valueWords(change.path, change.was, words)} to ${now}`;
}
