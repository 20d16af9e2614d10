import type { Cell, Sheet } from '@shared/export/scores/sheet';
import type { Framework } from '@shared/framework/framework';
import type { Applicability, Criterion, Instrument } from '../instrument';
import { OWN_COLUMNS } from './read-xlsform';

const LIST = 'yes_no_na_ns';

const SURVEY = ['type', 'name', 'label', 'hint', 'required', 'relevant', ...OWN_COLUMNS];

type SurveyRow = Partial<Record<(typeof SURVEY)[number], string>>;

/** Offence type and flags stand first: later questions depend on them. */
const CASE_ROWS: SurveyRow[] = [
  { type: 'begin_group', name: 'case_file', label: 'Case file' },
  { type: 'text', name: 'reference', label: 'Reference', required: 'yes' },
  { type: 'select_one offence_type', name: 'offence_type', label: 'Offence type', required: 'yes' },
  { type: 'select_multiple case_flag', name: 'case_flags', label: 'Flags' },
  { type: 'end_group' },
];

function relevantOf({ offenceTypes = [], anyFlag = [], match }: Applicability): string {
  const offences = offenceTypes.map((id) => `\${offence_type} = '${id}'`);
  const flags = anyFlag.map((id) => `selected(\${case_flags}, '${id}')`);
  const lists = [offences, flags].filter((parts) => parts.length > 0);
  return lists
    .map((parts) => (parts.length > 1 && lists.length > 1 ? `(${parts.join(' or ')})` : parts.join(' or ')))
    .join(match === 'any' ? ' or ' : ' and ');
}

/** A name that XML and XLSForm tools take, and that no other row of the form has (in any case). */
function namesFor(criteria: readonly Criterion[]): Map<string, string> {
  const taken = new Set(['overall', 'case_file', 'reference', 'offence_type', 'case_flags', 'meta']);
  const names = new Map<string, string>();
  for (const { id } of criteria) {
    const letters = id.replaceAll(/[^A-Za-z0-9_.-]/g, '_');
    const base = /^[A-Za-z_]/.test(letters) ? letters : `q_${letters}`;
    let name = base;
    const isTaken = () => taken.has(name.toLowerCase()) || taken.has(`${name}_rationale`.toLowerCase());
    for (let next = 2; isTaken(); next += 1) name = `${base}_${next}`;
    taken.add(name.toLowerCase()).add(`${name}_rationale`.toLowerCase());
    names.set(id, name);
  }
  return names;
}

/** XLSForm tools take `\${` in a text for the answer to another question. */
const asText = (text: string) => text.replaceAll(/\$\{/g, '$ {');

function criterionRows(criterion: Criterion, name: string): SurveyRow[] {
  const { text, guidance, weight, weightOnlyWithFlag, applies, positive, negative } = criterion;
  return [
    {
      type: `select_one ${LIST}`,
      name,
      label: asText(text),
      hint: asText(guidance),
      required: 'yes',
      relevant: applies === undefined ? '' : relevantOf(applies),
      weight,
      weight_only_with_flag: (weightOnlyWithFlag ?? []).join(' '),
      applies_because: applies?.because ?? '',
      positive: positive ?? '',
      negative: negative ?? '',
    },
    {
      type: 'text',
      name: `${name}_rationale`,
      label: 'What the file shows',
      required: 'yes',
      relevant: `\${${name}} = 'no'`,
    },
  ];
}

function sheet(name: string, columns: readonly string[], rows: Cell[][]): Sheet {
  return { name, columns: columns.map((title) => ({ title, width: title === 'label' ? 60 : 20 })), rows };
}

/** "2-3f9a" for XLSForm's version, "case_file_review_2017" for its id. */
function settingsRow({ id, title, version }: Instrument): Cell[] {
  const letters = id.replaceAll(/[^A-Za-z0-9_-]/g, '_');
  return [title, /^[A-Za-z_]/.test(letters) ? letters : `form_${letters}`, version];
}

/**
 * A checklist as the sheets of an XLSForm workbook: survey, choices, settings; and a sheet "assay" with the thresholds.
 * Weights and wordings stand in columns of their own, which other tools ignore. A "no" asks for what the file shows.
 */
export function toXlsform(instrument: Instrument, framework: Framework): Sheet[] {
  const { criteria, overall, derivation } = instrument;
  const names = namesFor(criteria);
  const rows: SurveyRow[] = [
    ...CASE_ROWS,
    ...criteria.flatMap((criterion) => criterionRows(criterion, names.get(criterion.id) ?? criterion.id)),
    {
      type: 'select_one yes_no',
      name: 'overall',
      label: asText(overall.text),
      hint: asText(overall.guidance ?? ''),
      required: 'yes',
      weight: 'overall',
      positive: overall.positive,
      negative: overall.negative,
    },
  ];
  const answers: Cell[][] = [
    [LIST, 'yes', 'Yes'],
    [LIST, 'no', 'No'],
    [LIST, 'not-applicable', 'Not applicable'],
    [LIST, 'not-shown', 'The file does not show it'],
    ['yes_no', 'yes', 'Yes'],
    ['yes_no', 'no', 'No'],
    ...framework.offenceTypes.map(({ id, label }): Cell[] => ['offence_type', id, label]),
    ...framework.caseFlags.map(({ id, label }): Cell[] => ['case_flag', id, label]),
  ];
  return [
    sheet(
      'survey',
      SURVEY,
      rows.map((row) => SURVEY.map((column) => row[column] || null)),
    ),
    sheet('choices', ['list_name', 'name', 'label'], answers),
    sheet('settings', ['form_title', 'form_id', 'version'], [settingsRow(instrument)]),
    sheet(
      'assay',
      ['setting', 'setting_value'],
      [
        ['critical_no', derivation.criticalNo],
        ['key_no', derivation.keyNo],
        ['critical_not_shown_asks_moderation', derivation.criticalNotShownAsksModeration ? 'yes' : 'no'],
      ],
    ),
  ];
}
