import { readFileSync } from 'node:fs';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import { strToU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openForm } from './open-form';
import { questionType } from './question-type';
import { MOST_ROWS, readXlsform } from './read-xlsform';
import { toInstrument } from './to-instrument';
import type { Xlsform, XlsformSheet } from './xlsform';
import { xlsformFailureWords } from './xlsform-failure';

type Rows = unknown[][];
const YES_NO: Rows = [
  ['list_name', 'name', 'label'],
  ['yn', 'yes', 'Yes'],
  ['yn', 'no', 'No'],
];
const workbook = (survey: Rows, choices: Rows = YES_NO, settings: Rows = []): XlsformSheet[] => [
  { name: 'survey', rows: survey },
  { name: 'choices', rows: choices },
  { name: 'settings', rows: settings },
];
const HEAD = ['type', 'name', 'label', 'hint', 'relevant', 'required', 'constraint'];
const reading = (...rows: Rows) => readXlsform(workbook([HEAD, ...rows]), 'form.xlsx');
const failing = (...rows: Rows) => {
  const read = reading(...rows);
  return read.ok ? 'read' : xlsformFailureWords(read.failure);
};
function formOf(read: ReturnType<typeof readXlsform>): Xlsform {
  if (!read.ok) throw new Error(xlsformFailureWords(read.failure));
  return read.value;
}
const carried = (...rows: Rows) => toInstrument(formOf(reading(...rows)), '', peel2017);
const leftOut = (...rows: Rows) =>
  carried(...rows)
    .remarks.filter(({ kind }) => kind === 'left-out')
    .map(({ words }) => words);
async function fixture(name: string): Promise<Xlsform> {
  const bytes = readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
  const opened = openForm(bytes, name);
  if (!opened.ok) throw new Error(xlsformFailureWords(opened.failure));
  const sheets = await readWorkbook(Buffer.from(opened.value));
  return formOf(
    readXlsform(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })),
      name,
    ),
  );
}

describe('the types of an XLSForm', () => {
  it.each([
    ['select_one yn', 'select_one', 'yn', false],
    ['Select One from YN', 'select_one', 'YN', false],
    ['select1 yn', 'select_one', 'yn', false],
    ['select_one yn or_other', 'select_one', 'yn', true],
    ['select all that apply from kinds or specify other', 'select_multiple', 'kinds', true],
    ['select_multiple  kinds', 'select_multiple', 'kinds', false],
    ['int', 'integer', '', false],
    ['begin_group', 'group', '', false],
    ['begin loop over kinds', 'repeat', '', false],
    ['geopoint', 'other', '', false],
    ['select_one_from_file places.csv', 'other', '', false],
  ])('reads %s', (type, kind, list, hasOther) => {
    expect(questionType(type)).toEqual({ kind, list, hasOther });
  });
});

describe('a form that becomes a checklist', () => {
  it('asks its yes/no questions, with notes, groups and hints as guidance', () => {
    const { criteria } = carried(
      ['begin group', 'first', 'First contact'],
      ['note', 'n1', 'Listen to the call.'],
      ['select_one yn', 'risk', 'Was risk assessed?', 'In the log.'],
      ['select_one yn', 'timely', 'Was it timely?'],
      ['note', 'n2', 'Look at the times.'],
      ['end group'],
    );
    expect(criteria).toEqual([
      {
        id: 'risk',
        number: 1,
        text: 'Was risk assessed?',
        guidance: 'First contact.\n\nListen to the call.\n\nIn the log.',
        weight: 'ordinary',
      },
      {
        id: 'timely',
        number: 2,
        text: 'Was it timely?',
        guidance: 'First contact.\n\nLook at the times.',
        weight: 'ordinary',
      },
    ]);
  });

  it('asks what depends on the offence type or a flag only where it applies', () => {
    const choices: Rows = [
      ...YES_NO,
      ['offence', 'stalking', 'Stalking'],
      ['offence', 'rape', 'Rape'],
      ['flag', 'x1', 'Domestic abuse'],
    ];
    const read = readXlsform(
      workbook(
        [
          HEAD,
          ['select_one offence', 'off', 'Offence'],
          ['select_multiple flag', 'flags', 'Flags'],
          ['select_one yn', 'child', 'Child'],
          ['select_one yn', 'dash', 'DASH done?', '', `\${off} = 'stalking' or selected(\${flags}, 'x1')`],
          ['begin group', 'g', 'Group', '', `\${child}=‘yes’`],
          ['select_one yn', 'safe', 'Safe?', '', `\${off} = 'stalking'`],
          ['end group'],
        ],
        choices,
      ),
      'form.xlsx',
    );
    const { criteria, remarks } = toInstrument(formOf(read), '', peel2017);
    expect(criteria.map(({ id, applies }) => [id, applies])).toEqual([
      [
        'dash',
        {
          offenceTypes: ['stalking'],
          anyFlag: ['domestic-abuse'],
          match: 'any',
          because: 'Only for stalking, or files flagged domestic abuse',
        },
      ],
      [
        'safe',
        {
          offenceTypes: ['stalking'],
          anyFlag: ['child'],
          because: 'Only for stalking, and files flagged child',
        },
      ],
    ]);
    expect(remarks.filter(({ kind }) => kind === 'left-out')).toEqual([]);
    expect(remarks.filter(({ row }) => row !== null).map(({ name }) => name)).toEqual([
      'off',
      'flags',
      'child',
    ]);
  });

  it('is read in the language that is chosen, with the others listed', () => {
    const form = formOf(
      readXlsform(
        workbook(
          [
            ['TYPE', 'Name', 'Label::English (en)', 'label:Français', 'hint::Français'],
            ['select_one yn', 'q', 'Was it safe?', 'Était-ce sûr ?', 'Voir le dossier'],
          ],
          [
            ['LIST NAME', 'NAME', 'LABEL::English (en)', 'label::Français'],
            ['yn', '1', 'Yes', 'Oui'],
            ['yn', '2', 'No', 'Non'],
          ],
          [
            ['form_title', 'default_language'],
            ['Safety', 'français'],
          ],
        ),
        'form.xlsx',
      ),
    );
    expect([form.title, form.languages, form.defaultLanguage]).toEqual([
      'Safety',
      ['English (en)', 'Français'],
      'Français',
    ]);
    const french = toInstrument(form, 'Français', peel2017);
    expect(french.criteria[0]).toMatchObject({ text: 'Était-ce sûr ?', guidance: 'Voir le dossier' });
    expect(french.remarks.map(({ words }) => words)).toContain(
      'The form’s texts in other languages: English (en).',
    );
  });

  it('lists everything that a checklist cannot carry', () => {
    expect(
      leftOut(
        ['select_one yn', 'a', 'Was it recorded?', '', `\${age} > 17`, 'yes', ". != ''"],
        ['integer', 'age', 'Age'],
        ['decimal', 'cost', 'Cost'],
        ['date', 'day', 'Day'],
        ['text', 'why', 'Why?'],
        ['select_multiple yn', 'many', 'Which?'],
        ['select_one yn or_other', 'open', 'Open?'],
        ['photo', 'pic', 'Picture'],
        ['begin repeat', 'people', 'People'],
        ['select_one yn', 'seen', 'Seen?'],
        ['end repeat'],
        ['note', 'echo', `You said \${why}`],
      ),
    ).toEqual([
      `When it is asked (\${age} > 17) depends on more than the offence type and flags: it will be asked of every file.`,
      "“Was it recorded?” has a rule for its answers (. != ''), which is not kept.",
      '“Age” asks for a number.',
      '“Cost” asks for a number.',
      '“Day” asks for a date.',
      '“Why?” asks for a text.',
      '“Which?” asks for several choices at once.',
      '“Open?” has other answers than yes and no (Yes, No, other).',
      '“Picture” is of the type “photo”, which a checklist does not have.',
      '“People” is asked several times over (a repeat), with the 1 rows inside it.',
      `“You said \${why}” is a note that repeats an answer.`,
    ]);
  });

  it('takes a text asked after “no” for the rationale', () => {
    const { remarks } = carried(
      ['select_one yn', 'a', 'Was it recorded?'],
      ['text', 'why', 'Why not?', '', `\${a} = 'no'`],
    );
    expect(remarks.map(({ words }) => words)).toContain(
      'It becomes the rationale of “Was it recorded?”, which every answer has.',
    );
  });
});

describe('real forms', () => {
  it('with headings and sheets in capitals', async () => {
    const form = await fixture('pyxform_case_insensitivity.xlsx');
    expect([form.title, form.languages, form.items.map(({ name }) => name)]).toEqual([
      'Yes or no',
      ['EN'],
      ['q1', 'q2', 'q3'],
    ]);
    expect(toInstrument(form, 'EN', peel2017).criteria).toEqual([]);
  });

  it('with old spellings, a group and a loop', async () => {
    const form = await fixture('onadata_transportation.xlsx');
    expect(form.items.map(({ kind }) => kind)).toEqual(['group', 'other']);
    const { remarks } = toInstrument(form, '', peel2017);
    expect(remarks.map(({ row }) => row)).toEqual([4, 5, 9]);
  });

  it('whose choices repeat because an earlier answer filters them', async () => {
    const form = await fixture('pyxform_choice_filter_test.xlsx');
    expect(toInstrument(form, '', peel2017).remarks).toHaveLength(3);
  });
});

describe('a form that is refused', () => {
  it.each([
    [[], 'The form asks nothing: its sheet “survey” has no rows.'],
    [[['select_one nowhere', 'q', 'Q?']], 'takes its answers from the list “nowhere”'],
    [[['text', '', 'Nameless']], 'The question of row 2 has no name.'],
    [
      [
        ['text', 'a', 'A'],
        ['text', 'a', 'B'],
      ],
      'The name “a” is used in rows 2 and 3 of the same group.',
    ],
    [
      [
        ['begin group', 'g', 'G'],
        ['text', 'a', 'A'],
      ],
      'The group “g” of row 2 is never closed.',
    ],
    [[['text', 'a', 'A'], ['end group']], 'Row 3 closes a group that is not open there.'],
    [[['begin group', 'g', 'G'], ['end repeat']], 'Row 3 closes a repeat that is not open there.'],
    [[['text', 'a', 'A', '', `\${a} = 'x'`]], 'Whether “a” is asked depends on its own answer.'],
    [
      [
        ['text', 'a', 'A', '', `\${b} = 'x'`],
        ['text', 'b', 'B', '', `\${a} = 'x'`],
      ],
      'depends on each other in a circle: “a” and “b”',
    ],
    [
      [['begin group', 'g', 'G', '', `\${b} = 'x'`], ['text', 'b', 'B'], ['end group']],
      'depends on each other in a circle: “g” and “b”',
    ],
  ])('because of %j', (rows: Rows, sentence) => {
    const said = failing(...rows);
    expect(said).toContain(sentence);
    expect(said).toContain('Nothing was created.');
  });

  it('because it has 10,000 questions', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      'select_one yn',
      `q${at}`,
      'Q?',
      '',
      at > 0 ? `\${q${at - 1}} = 'yes'` : '',
    ]);
    expect(failing(...rows)).toContain(
      'The form has 10,000 rows; a checklist for a case file has at most 1,000.',
    );
    expect(failing(...rows.slice(0, MOST_ROWS))).toBe('read');
  });

  it('because its groups are too deep', () => {
    expect(failing(...Array.from({ length: 21 }, (_, at) => ['begin group', `g${at}`, 'G']))).toContain(
      'more than 20 groups',
    );
  });

  it('because it is another workbook', () => {
    const words = (sheets: XlsformSheet[]) => {
      const read = readXlsform(sheets, 'x.xlsx');
      return read.ok ? '' : xlsformFailureWords(read.failure);
    };
    expect(words([{ name: 'Sheet1', rows: [['a']] }])).toContain('it has no sheet “survey”');
    expect(words([{ name: 'Survey', rows: [['type', 'label']] }])).toContain('has no column “name”');
    expect(words(workbook([HEAD, ['text', 'a', 'A']], [...YES_NO, ['yn', 'yes', 'Again']]))).toContain(
      'has the choice “yes” twice',
    );
  });

  it('because of the file itself', () => {
    const kind = (bytes: Uint8Array, name = 'form.xlsx') => {
      const opened = openForm(bytes, name);
      return opened.ok ? undefined : opened.failure.kind;
    };
    const good = exportXlsx([{ name: 'survey', columns: [{ title: 'type', width: 9 }], rows: [] }]);
    expect(kind(good)).toBeUndefined();
    expect(kind(good, 'form.xlsm')).toBe('macros');
    expect(kind(zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/vbaProject.bin': strToU8('Sub') }))).toBe(
      'macros',
    );
    expect(kind(zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(21 * 1024 * 1024)) }))).toBe('too-large');
    expect(kind(zipSync({ 'readme.txt': strToU8('no workbook') }))).toBe('not-a-workbook');
    expect(kind(strToU8('type,name,label'))).toBe('not-a-workbook');
    expect(kind(good.subarray(0, good.length / 2))).toBe('unreadable');
    expect(kind(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('old-workbook');
    expect(kind(new Uint8Array())).toBe('not-a-workbook');
  });
});
