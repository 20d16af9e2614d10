import { listWithAnd } from '@shared/text/list';

/** Why a workbook cannot become a checklist. */
export type XlsformFailure =
  | { kind: 'too-large'; megabytes: number }
  | { kind: 'old-workbook' }
  | { kind: 'not-a-workbook' }
  | { kind: 'macros' }
  | { kind: 'unreadable' }
  | { kind: 'not-an-xlsform'; missing: string }
  | { kind: 'empty' }
  | { kind: 'too-many-questions'; questions: number; most: number }
  | { kind: 'too-deep'; row: number; most: number }
  | { kind: 'unclosed'; row: number; what: 'group' | 'repeat'; name: string }
  | { kind: 'unopened'; row: number; what: 'group' | 'repeat' }
  | { kind: 'nameless'; row: number }
  | { kind: 'repeated-name'; name: string; rows: number[] }
  | { kind: 'repeated-choice'; list: string; name: string }
  | { kind: 'missing-list'; list: string; row: number; name: string }
  | { kind: 'circular'; names: string[] };

const SAFE = 'Nothing was created.';

/** What the screen says: what is wrong, that nothing was created, and what to do. */
export function xlsformFailureWords(failure: XlsformFailure): string {
  switch (failure.kind) {
    case 'too-large':
      return `The file is larger than ${failure.megabytes} MB once unpacked. ${SAFE} A form is far smaller: choose another file.`;
    case 'old-workbook':
      return `This is an old Excel file (.xls), or one with a password. ${SAFE} Save it as .xlsx without a password, then import that.`;
    case 'not-a-workbook':
      return `This is not an Excel workbook. ${SAFE} Choose the .xlsx file of the form.`;
    case 'macros':
      return `The workbook holds macros, which a form never needs. ${SAFE} Save it as .xlsx without macros, then import that.`;
    case 'unreadable':
      return `The workbook is damaged and could not be read. ${SAFE} Open it in a spreadsheet, save it as .xlsx again, and import that.`;
    case 'not-an-xlsform':
      return `This is a workbook, but not an XLSForm: ${failure.missing}. ${SAFE} An XLSForm has a sheet “survey” with the columns “type” and “name”.`;
    case 'empty':
      return `The form asks nothing: its sheet “survey” has no rows. ${SAFE}`;
    case 'too-many-questions':
      return `The form has ${failure.questions.toLocaleString('en-GB')} rows; a checklist for a case file has at most ${failure.most.toLocaleString('en-GB')}. ${SAFE} Import a part of it.`;
    case 'too-deep':
      return `Row ${failure.row} of “survey” stands in more than ${failure.most} groups inside each other. ${SAFE} Take some of the groups away.`;
    case 'unclosed':
      return `The ${failure.what} “${failure.name}” of row ${failure.row} is never closed. ${SAFE} Add a row “end ${failure.what}” after its last question.`;
    case 'unopened':
      return `Row ${failure.row} closes a ${failure.what} that is not open there. ${SAFE} Compare the rows “begin” and “end” of the form.`;
    case 'nameless':
      return `The question of row ${failure.row} has no name. ${SAFE} Give it one in the column “name”.`;
    case 'repeated-name':
      return `The name “${failure.name}” is used in rows ${listWithAnd(failure.rows.map(String))} of the same group. ${SAFE} Give each question a name of its own.`;
    case 'repeated-choice':
      return `The list “${failure.list}” has the choice “${failure.name}” twice. ${SAFE} Rename one of them.`;
    case 'missing-list':
      return `The question “${failure.name}” of row ${failure.row} takes its answers from the list “${failure.list}”, which the sheet “choices” does not have. ${SAFE} Add the list.`;
    case 'circular':
      return failure.names.length === 1
        ? `Whether “${failure.names[0] ?? ''}” is asked depends on its own answer. ${SAFE} Mend its column “relevant”.`
        : `Whether these are asked depends on each other in a circle: ${listWithAnd(failure.names.map((name) => `“${name}”`))}. ${SAFE} Mend their column “relevant”.`;
  }
}
