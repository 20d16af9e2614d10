import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Criterion, Instrument } from '../instrument';
import { numbered } from '../instrument-draft';
import { instrument } from '../reviews.test-data';
import { readXlsform } from './read-xlsform';
import { toInstrument } from './to-instrument';
import { toXlsform } from './to-xlsform';

type Rows = Record<string, string>[];

function rowsOf(checklist: Instrument, name: string): Rows {
  const sheet = toXlsform(checklist, peel2017).find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, at) => [sheet?.columns[at]?.title ?? '', String(cell ?? '')])),
  );
}

/** The rules that pyxform refuses a form by, restated: docs of XLSForm, and pyxform's xls2json and validators. */
function brokenRules(checklist: Instrument): string[] {
  const survey = rowsOf(checklist, 'survey');
  const choices = rowsOf(checklist, 'choices');
  const settings = rowsOf(checklist, 'settings')[0] ?? {};
  const broken: string[] = [];
  const lists = new Set(choices.map((row) => row['list_name']));
  const names = survey.flatMap(({ name = '', type }) => (type === 'end_group' ? [] : [name]));
  const isName = (name: string) => /^[A-Za-z_][A-Za-z0-9._-]*$/.test(name);
  for (const name of names) if (!isName(name)) broken.push(`name ${name}`);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) broken.push('names repeat');
  let open = 0;
  for (const { type = '', label = '', relevant = '', hint = '' } of survey) {
    const [word = '', list] = type.split(' ');
    if (!['begin_group', 'end_group', 'text', 'select_one', 'select_multiple'].includes(word))
      broken.push(`type ${type}`);
    if (list !== undefined && !lists.has(list)) broken.push(`list ${list}`);
    if (word === 'begin_group') open += 1;
    if (word === 'end_group') open -= 1;
    if (open < 0) broken.push('group closed twice');
    if (word !== 'end_group' && label === '') broken.push('no label');
    for (const text of [label, hint, relevant])
      for (const [, name = ''] of text.matchAll(/\$\{([^}]*)\}/g))
        if (!names.includes(name)) broken.push(`reference to ${name}`);
  }
  if (open !== 0) broken.push('group left open');
  const keys = choices.map((row) => `${row['list_name']}/${row['name']}`);
  if (new Set(keys).size !== keys.length) broken.push('choices repeat');
  if (choices.some(({ name = '', label = '' }) => name === '' || label === '' || /\s/.test(name)))
    broken.push('choices');
  if (!isName(settings['form_id'] ?? '') || settings['form_title'] === '') broken.push('settings');
  return broken;
}

async function roundTrip(checklist: Instrument): Promise<Instrument> {
  const sheets = await readWorkbook(Buffer.from(exportXlsx(toXlsform(checklist, peel2017))));
  const read = readXlsform(
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })),
    'form.xlsx',
  );
  if (!read.ok) throw new Error(read.failure.kind);
  const { title, criteria, overall, derivation, remarks } = toInstrument(read.value, '', peel2017);
  expect(remarks.filter(({ kind }) => kind === 'left-out')).toEqual([]);
  const { id, version, isIllustrative } = checklist;
  return {
    id,
    version,
    isIllustrative,
    title,
    criteria,
    derivation,
    overall: { ...overall, number: criteria.length + 1 },
  };
}

const words = fc
  .string({ unit: fc.constantFrom(...'abcde é“=<&-1 '), minLength: 1, maxLength: 20 })
  .map((text) => `a${text.trim()}`);
const some = <T>(from: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 3 });
const offences = some(peel2017.offenceTypes.map(({ id }) => id));
const flags = some(peel2017.caseFlags.map(({ id }) => id));
const applies = fc.oneof(
  fc.record({ offenceTypes: offences, because: words }),
  fc.record({ anyFlag: flags, because: words }),
  fc.record({ offenceTypes: offences, anyFlag: flags, because: words }),
  fc.record({ offenceTypes: offences, anyFlag: flags, match: fc.constant('any' as const), because: words }),
);
const criterion: fc.Arbitrary<Criterion> = fc
  .tuple(
    fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{2,8}$/),
      text: words,
      guidance: fc.oneof(words, fc.constant('')),
      weight: fc.constantFrom('critical' as const, 'key' as const, 'ordinary' as const),
    }),
    fc.record({ weightOnlyWithFlag: flags, applies, positive: words, negative: words }, { requiredKeys: [] }),
  )
  .map(([required, optional]) => ({ number: 0, ...required, ...optional }));
const checklists: fc.Arbitrary<Instrument> = fc
  .uniqueArray(criterion, { minLength: 1, maxLength: 6, selector: ({ id }) => id })
  .map((criteria) => ({
    ...instrument,
    criteria: numbered(
      criteria.map((one) => ({
        ...one,
        // The order of flags says nothing; the framework's is the one that comes back.
        ...(one.weightOnlyWithFlag && {
          weightOnlyWithFlag: peel2017.caseFlags
            .map(({ id }) => id)
            .filter((id) => one.weightOnlyWithFlag?.includes(id)),
        }),
      })),
    ),
    overall: { ...instrument.overall, number: criteria.length + 1 },
  }));

describe('a checklist as an XLSForm', () => {
  it('breaks none of the rules that pyxform refuses a form by', () => {
    expect(brokenRules(instrument)).toEqual([]);
    fc.assert(
      fc.property(checklists, (checklist) => {
        expect(brokenRules(checklist)).toEqual([]);
      }),
    );
  });

  it('keeps to the rules whatever its ids and texts are', () => {
    const [first, second] = instrument.criteria;
    if (first === undefined || second === undefined) throw new Error('two criteria');
    const odd = {
      ...instrument,
      id: '7 odd',
      criteria: [
        { ...first, id: '1 ÄÖ', text: `What does \${this} say?` },
        { ...second, id: 'overall' },
        { ...second, id: 'Overall' },
        { ...second, id: 'a' },
        { ...second, id: 'a_rationale' },
      ],
    };
    expect(brokenRules(odd)).toEqual([]);
  });

  it('asks with four answers, demands them, and asks for a rationale after “no”', () => {
    const [first, rationale] = rowsOf(instrument, 'survey').slice(5);
    expect(first).toMatchObject({
      type: 'select_one yes_no_na_ns',
      required: 'yes',
      hint: instrument.criteria[0]?.guidance,
    });
    expect(rationale).toMatchObject({ type: 'text', relevant: `\${${first?.['name'] ?? ''}} = 'no'` });
    const dash = rowsOf(instrument, 'survey').find(({ name }) => name === 'risk-form');
    expect(dash?.['relevant']).toContain(`\${offence_type} = 'stalking'`);
  });

  it('comes back as the same checklist', async () => {
    expect(await roundTrip(instrument)).toEqual(instrument);
  });

  it('comes back as the same checklist, whatever it asks', async () => {
    await fc.assert(
      fc.asyncProperty(checklists, async (checklist) => {
        expect(await roundTrip(checklist)).toEqual(checklist);
      }),
      { numRuns: 40 },
    );
  });
});
