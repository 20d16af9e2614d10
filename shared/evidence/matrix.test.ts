import { peel2017 } from '@shared/framework/peel-2017/peel-2017';
import type { Snapshot } from '@shared/inspection/entities';
import { describe, expect, it } from 'vitest';
import { document, fieldwork, finding, link, note, passage } from './evidence.test-data';
import { byQuestion, cellCount, cellSign, evidenceMatrix } from './matrix';

function cell(snapshot: Snapshot, heading: string) {
  const row = evidenceMatrix(snapshot, peel2017, 'protecting-vulnerable').find(
    (line) => line.heading === heading,
  );
  if (row === undefined) throw new Error(`no row ${heading}`);
  return row.cells;
}

describe('the evidence matrix', () => {
  it('has a row for every heading, in the framework’s order, and empty cells where nothing is', () => {
    const rows = evidenceMatrix(fieldwork(), peel2017);
    expect(rows).toHaveLength(16);
    expect(rows[0]?.title).toBe('Prioritising prevention');
    expect(Object.values(rows[0]?.cells ?? {}).map(cellCount)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('points down where a weakness is supported and up where it is contradicted', () => {
    const snapshot = fieldwork();
    snapshot.evidenceLink = [link(passage('group')), link(passage('chief'), 'contradicting')];
    const cells = cell(snapshot, 'initial-response');
    expect([cellSign(cells.staff), cellSign(cells['force-leaders'])]).toEqual(['−', '+']);
  });

  it('points both ways where sources of one kind disagree, and nowhere for context and neutral findings', () => {
    const snapshot = fieldwork();
    snapshot.finding = [
      finding(),
      finding({ polarity: 'strength' }, 'good'),
      finding({ polarity: 'neutral' }, 'plain'),
    ];
    snapshot.evidenceLink = [
      link(passage('group')),
      link(passage('sergeant'), 'supporting', { finding: 'good' }),
      link(passage('room'), 'context'),
      link(document('A plan'), 'supporting', { finding: 'plain' }),
    ];
    const cells = cell(snapshot, 'initial-response');
    expect(cellSign(cells.staff)).toBe('±');
    expect([cellSign(cells.observed), cellCount(cells.observed)]).toEqual(['', 1]);
    expect([cellSign(cells.document), cellCount(cells.document)]).toEqual(['', 1]);
  });

  it('offers notes about a heading that no finding uses yet', () => {
    const snapshot = fieldwork();
    const used = snapshot.note.map((row) => ({
      ...row,
      headings: row.id === 'group' ? ['mental-health'] : [],
    }));
    snapshot.note = [
      ...used,
      note('new', 'observation', { headings: ['mental-health', 'initial-response'] }),
    ];
    snapshot.evidenceLink = [link({ kind: 'note', id: 'group' })];
    expect(cell(snapshot, 'mental-health').observed.unusedNotes.map(({ id }) => id)).toEqual(['new']);
    expect(cell(snapshot, 'mental-health').staff.unusedNotes).toEqual([]);
  });

  it('leaves out the inspector’s own view and links whose finding is gone', () => {
    const snapshot = fieldwork();
    snapshot.noteBlock = snapshot.noteBlock.map((row) =>
      row.id === 'group' ? { ...row, kind: 'view' as const } : row,
    );
    snapshot.evidenceLink = [
      link(passage('group')),
      link(passage('room'), 'supporting', { finding: 'gone' }),
    ];
    const cells = cell(snapshot, 'initial-response');
    expect([cellCount(cells.staff), cellCount(cells.observed)]).toEqual([0, 0]);
  });

  it('adds up the headings of a question, a note of two headings once', () => {
    const snapshot = fieldwork();
    snapshot.note.push(note('visit', 'observation', { headings: ['initial-response', 'mental-health'] }));
    snapshot.evidenceLink = [
      link(passage('group')),
      link(passage('second-group'), 'contradicting', { finding: 'other' }),
    ];
    snapshot.finding.push(finding({ heading: 'mental-health' }, 'other'));
    const rows = byQuestion(evidenceMatrix(snapshot, peel2017), peel2017);
    expect(rows.map(({ title }) => title)).toEqual(peel2017.questions.map(({ title }) => title));
    const cells = rows.find(({ question }) => question === 'protecting-vulnerable')?.cells;
    expect([cells?.staff.minus.length, cells?.staff.plus.length]).toEqual([1, 1]);
    expect(cells?.observed.unusedNotes.map(({ id }) => id)).toEqual(['visit']);
  });
});
