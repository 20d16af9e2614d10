import { fail, type Result, succeed } from '@shared/result';
import { circleIn } from './circle';
import { questionType } from './question-type';
import { readTable, straightQuotes, type Table, type TableRow } from './sheet-table';
import type { Choice, Item, Xlsform, XlsformSheet } from './xlsform';
import type { XlsformFailure } from './xlsform-failure';

/** A checklist is read by a person with a file in hand; a form that is larger was made for something else. */
export const MOST_ROWS = 1000;
const MOST_GROUPS = 20;

const NONE: Table = { headings: [], rows: [] };

function tableOf(sheets: readonly XlsformSheet[], name: string): Table | undefined {
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  return sheet && readTable(sheet.rows);
}

function readChoices(table: Table): Result<Map<string, Choice[]>, XlsformFailure> {
  const lists = new Map<string, Choice[]>();
  for (const row of table.rows) {
    const [list, name] = [row.cell('list_name'), row.cell('name')];
    if (list === '' || name === '') continue;
    const choices = lists.get(list) ?? [];
    if (choices.some((choice) => choice.name === name)) return fail({ kind: 'repeated-choice', list, name });
    choices.push({ name, labels: row.texts('label') });
    lists.set(list, choices);
  }
  return succeed(lists);
}

function itemOf(row: TableRow, own: readonly string[]): Item | { end: 'group' | 'repeat' } {
  const type = row.cell('type');
  const read = questionType(type);
  if (read.kind === 'end') return { end: read.what };
  return {
    row: row.row,
    type,
    ...read,
    name: row.cell('name'),
    labels: row.texts('label'),
    hints: row.texts('hint'),
    relevant: straightQuotes(row.cell('relevant')),
    required: /^(yes|true|true\(\)|1)$/i.test(row.cell('required')),
    constraint: row.cell('constraint'),
    own: new Map(own.map((column) => [column, row.cell(column)])),
    items: [],
  };
}

/** Columns that the app writes for itself; other tools leave them alone. */
export const OWN_COLUMNS = ['weight', 'weight_only_with_flag', 'applies_because', 'positive', 'negative'];

const isContainer = ({ kind }: Item) => kind === 'group' || kind === 'repeat';

function readItems(table: Table): Result<Item[], XlsformFailure> {
  const top: Item[] = [];
  const open: Item[] = [];
  for (const row of table.rows) {
    if (row.cell('type') === '') continue; // A row without a type is a remark of the form's author.
    const item = itemOf(row, OWN_COLUMNS);
    if ('end' in item) {
      const closed = open.pop();
      if (closed?.kind !== item.end) return fail({ kind: 'unopened', row: row.row, what: item.end });
      continue;
    }
    const siblings = open.at(-1)?.items ?? top;
    if (item.name === '' && item.kind !== 'other' && item.kind !== 'note' && !isContainer(item))
      return fail({ kind: 'nameless', row: item.row });
    const same = siblings.find(({ name }) => name !== '' && name === item.name);
    if (same !== undefined)
      return fail({ kind: 'repeated-name', name: item.name, rows: [same.row, item.row] });
    siblings.push(item);
    if (isContainer(item)) open.push(item);
    if (open.length > MOST_GROUPS) return fail({ kind: 'too-deep', row: item.row, most: MOST_GROUPS });
  }
  const left = open.at(-1);
  if (left === undefined) return succeed(top);
  const what = left.kind === 'group' ? 'group' : 'repeat';
  return fail({ kind: 'unclosed', row: left.row, what, name: left.name });
}

/** Every item, the groups before what stands inside them. */
export function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...everyItem(item.items)]);
}

function languagesOf(tables: readonly Table[]): string[] {
  const named = tables.flatMap(({ headings }) =>
    headings.filter(({ column }) => column === 'label').map(({ language }) => language),
  );
  const distinct = [...new Set(named)];
  return distinct.length === 0 ? [''] : distinct;
}

/**
 * Reads the sheets of a workbook as an XLSForm: survey, choices, settings; headings in any case, in today's and in older
 * spellings. What a checklist cannot use is read all the same, so that it can be listed.
 * @param fileName becomes the title of a form that has none
 */
export function readXlsform(
  sheets: readonly XlsformSheet[],
  fileName: string,
): Result<Xlsform, XlsformFailure> {
  const survey = tableOf(sheets, 'survey');
  if (survey === undefined) return fail({ kind: 'not-an-xlsform', missing: 'it has no sheet “survey”' });
  const lacks = ['type', 'name'].find((column) => !survey.headings.some((one) => one.column === column));
  if (lacks !== undefined)
    return fail({ kind: 'not-an-xlsform', missing: `its sheet “survey” has no column “${lacks}”` });
  if (survey.rows.length === 0) return fail({ kind: 'empty' });
  if (survey.rows.length > MOST_ROWS)
    return fail({ kind: 'too-many-questions', questions: survey.rows.length, most: MOST_ROWS });
  const items = readItems(survey);
  if (!items.ok) return items;
  const settings = tableOf(sheets, 'settings')?.rows[0];
  const choiceTable = tableOf(sheets, 'choices') ?? NONE;
  const mayRepeat = settings?.cell('allow_choice_duplicates').toLowerCase() === 'yes';
  const choices = mayRepeat ? succeed(allChoices(choiceTable)) : readChoices(choiceTable);
  if (!choices.ok) return choices;
  // A list may be made by an earlier question: "select_one ${people}".
  for (const { list, row, name } of everyItem(items.value))
    if (list !== '' && !list.startsWith('${') && !choices.value.has(list))
      return fail({ kind: 'missing-list', list, row, name });
  const circle = circleIn(items.value);
  if (circle !== null) return fail({ kind: 'circular', names: circle });
  const languages = languagesOf([survey, choiceTable]);
  const wanted = settings?.cell('default_language') ?? '';
  return succeed({
    title: settings?.cell('form_title') || settings?.cell('id_string') || fileName.replace(/\.xlsx$/i, ''),
    languages,
    defaultLanguage:
      languages.find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? languages[0] ?? '',
    items: items.value,
    choices: choices.value,
    own: new Map(
      (tableOf(sheets, 'assay') ?? NONE).rows.map((row) => [row.cell('setting'), row.cell('setting_value')]),
    ),
  });
}

/** For a form that says that its choices repeat (they are filtered by an earlier answer). */
function allChoices(table: Table): Map<string, Choice[]> {
  const lists = new Map<string, Choice[]>();
  for (const row of table.rows) {
    const list = row.cell('list_name');
    if (list === '') continue;
    lists.set(list, [...(lists.get(list) ?? []), { name: row.cell('name'), labels: row.texts('label') }]);
  }
  return lists;
}
