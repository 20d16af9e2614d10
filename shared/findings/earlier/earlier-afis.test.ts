import { readSmallTable } from '@shared/evidence/small-table';
import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { EarlierAfi, Row } from '@shared/inspection/entities';
import { InvariantError } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { highlightedIn } from './earlier-reports';
import { guessAfiColumns, readEarlierAfis } from './read-earlier-afis';

const defaults = { question: 'preventing-crime', source: '', inspectionYear: 2017 };

function reading(text: string, existing: Row<'earlierAfi'>[] = []) {
  const table = readSmallTable(text, 500);
  if (!table.ok) throw new InvariantError(table.failure.kind);
  return readEarlierAfis(table.value, guessAfiColumns(table.value), defaults, peel2017, existing);
}

const HEAD = 'Question,Area for improvement,Report,Year\n';
const row = (more: Partial<EarlierAfi> = {}): Row<'earlierAfi'> => ({
  id: 'there',
  question: 'protecting-vulnerable',
  text: 'The force should improve its forms.',
  source: 'PEEL Effectiveness 2016',
  year: 2016,
  status: 'no-progress',
  followUp: '',
  ...more,
});

describe('in which inspections an area for improvement was highlighted', () => {
  const asked = (...years: number[]) =>
    highlightedIn(
      row({ year: years[0] ?? 0, alsoIn: years.slice(1).map((year) => ({ source: 'A report', year })) }),
      2017,
    );

  it('is computed from the years of the reports', () => {
    expect(asked(2016)).toBe('in our last inspection');
    expect(asked(2016, 2015)).toBe('in our last two inspections');
    expect(asked(2014, 2016, 2015)).toBe('in our last three inspections');
  });

  it('names the years where they do not follow each other up to this inspection', () => {
    expect(asked(2016, 2014)).toBe('in our 2014 and 2016 inspections');
    expect(asked(2015)).toBe('in our 2015 inspection');
    expect(asked(2016, 2016)).toBe('in our last inspection');
  });
});

describe('a list of earlier areas for improvement', () => {
  it('is read by code, id or title of the question; what several reports asked for is one', () => {
    const read = reading(
      `${HEAD}Q3,The force should improve its forms.,PEEL Effectiveness 2015,2015\nProtecting vulnerable people and supporting victims,the force should improve its forms,PEEL Effectiveness 2016,2016\nQ1,The force should listen.,PEEL 2016,2016\n`,
    );
    expect(read.refused).toEqual([]);
    expect(read.added).toEqual([
      {
        question: 'protecting-vulnerable',
        text: 'The force should improve its forms.',
        source: 'PEEL Effectiveness 2016',
        year: 2016,
        alsoIn: [{ source: 'PEEL Effectiveness 2015', year: 2015 }],
        status: 'not-followed-up',
        followUp: '',
      },
      expect.objectContaining({ question: 'preventing-crime', text: 'The force should listen.' }),
    ]);
  });

  it('adds a further report to what is there, keeps what was followed up, and leaves out what is known', () => {
    const read = reading(
      `${HEAD}Q3,The force should improve its forms.,PEEL Effectiveness 2015,2015\nQ3,The force should improve its forms.,PEEL Effectiveness 2016,2016\n`,
      [row()],
    );
    expect(read).toEqual({
      added: [],
      known: 0,
      refused: [],
      changed: [
        {
          id: 'there',
          set: {
            source: 'PEEL Effectiveness 2016',
            year: 2016,
            alsoIn: [{ source: 'PEEL Effectiveness 2015', year: 2015 }],
          },
        },
      ],
    });
    expect(reading(`${HEAD}Q3,The force should improve its forms.,Another,2016\n`, [row()]).known).toBe(1);
  });

  it('takes the year from the name of the report where there is no column for it', () => {
    const read = reading(
      'Question,Area for improvement,Report\nQ3,Act.,PEEL Effectiveness 2016\nQ3,Learn.,PEEL 2015\n',
    );
    expect(read.added.map(({ year }) => year)).toEqual([2016, 2015]);
  });

  it.each([
    ['Q9,Act.,PEEL 2016,2016', 'Row 2: “Q9” is no question of this framework.'],
    ['Q3,,PEEL 2016,2016', 'Row 2: it does not say what was asked.'],
    ['Q3,Act.,,2016', 'Row 2: it does not say which report it is from.'],
    ['Q3,Act.,PEEL 2016,-2016', 'Row 2: “-2016” is no year from 1990 to 2016.'],
    ['Q3,Act.,PEEL 2016,20%', 'Row 2: “20%” is no year from 1990 to 2016.'],
    ['Q3,Act.,PEEL 2017,2017', 'Row 2: “2017” is no year from 1990 to 2016.'],
    [
      'Q3,=cmd|calc,PEEL 2016,2016',
      'Row 2: a cell is a formula. Save the file again with values in place of formulas.',
    ],
  ])('refuses all of it for one row such as %s', (line, why) => {
    expect(reading(`${HEAD}${line}\nQ3,Something good.,PEEL 2016,2016\n`).refused).toEqual([why]);
  });

  it('refuses a row that comes twice', () => {
    expect(reading(`${HEAD}Q3,Act.,PEEL 2016,2016\nQ3,act,PEEL 2016,2016\n`).refused).toEqual([
      'Row 3: it says the same as row 2, for the same year.',
    ]);
  });
});
