import { EFFECTIVE, InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { expect, it } from 'vitest';
import { leftOf, whatNow } from './what-now';

function inspectionWith(places: string[]): InspectionInHand {
  const made = new InspectionInHand();
  const [inspection] = made.snapshot.inspection;
  made.change('inspection', inspection?.id ?? '', { places });
  return made;
}

function visit(made: InspectionInHand, place: string): void {
  made.add('note', {
    type: 'visit',
    title: '',
    place,
    happenedAt: 0,
    author: 'lead',
    speakers: [],
    questions: [],
    headings: [],
    themes: [],
  });
}

it('asks for nothing in an inspection that has just been made', () => {
  expect(whatNow(new InspectionInHand().snapshot)).toEqual({
    filesLeft: [],
    sampled: 0,
    placesNotVisited: [],
    onOneLeg: [],
    staleClaims: [],
    openEscalations: [],
    closedEscalations: [],
  });
});

it('counts the files each reviewer has left, and those that nobody has', () => {
  const made = new InspectionInHand();
  made.file(true);
  made.file(null);
  const { file } = made.file(null);
  made.change('caseFile', file, { reviewer: '' });
  const { filesLeft, sampled } = whatNow(made.snapshot);
  expect(sampled).toBe(3);
  expect(filesLeft.map((line) => [line.id, leftOf(line)])).toEqual([
    ['lead', 1],
    ['', 1],
  ]);
});

it('leaves out reviewers who are done', () => {
  const made = new InspectionInHand();
  made.file(true);
  expect(whatNow(made.snapshot).filesLeft).toEqual([]);
});

it('lists planned places until a note names them', () => {
  const made = inspectionWith(['Worcester custody suite', 'Telford police station']);
  visit(made, 'telford police station ');
  expect(whatNow(made.snapshot).placesNotVisited).toEqual(['Worcester custody suite']);
});

it('lists findings that stand on one kind of source or none', () => {
  const made = new InspectionInHand();
  const bare = made.finding('Nothing supports this.');
  expect(whatNow(made.snapshot).onOneLeg.map(({ finding, level }) => [finding.id, level])).toEqual([
    [bare, 0],
  ]);
});

it('counts stale claims by question once a score has changed', () => {
  const made = new InspectionInHand();
  made.file(true);
  const { review } = made.file(true);
  const section = made.add('section', { question: 'protecting-vulnerable', compiledAt: 0 });
  made.add('draftBlock', {
    section,
    position: 'a',
    origin: '',
    compiled: null,
    node: {
      type: 'paragraph',
      content: [
        {
          type: 'claim',
          attrs: {
            id: 'c',
            query: EFFECTIVE,
            wording: 'n-of-d',
            noun: 'cases',
            accepted: { n: 2, d: 2 },
            text: 'both cases',
            startsSentence: false,
          },
        },
      ],
    },
  });
  expect(whatNow(made.snapshot).staleClaims).toEqual([]);
  made.change('review', review ?? '', {
    confirmation: { value: 'no', derived: 'no', reason: '', by: 'lead', at: 0 },
  });
  expect(whatNow(made.snapshot).staleClaims).toEqual([{ question: 'protecting-vulnerable', count: 1 }]);
});

it('keeps an escalation until it is closed', () => {
  const made = new InspectionInHand();
  const { file } = made.file(null);
  const open = made.add('escalation', {
    caseFile: file,
    what: 'Invented.',
    toldWhom: '',
    toldAt: null,
    status: 'open',
    closedBecause: '',
  });
  expect(whatNow(made.snapshot).openEscalations.map(({ id }) => id)).toEqual([open]);
  made.change('escalation', open, { status: 'closed', closedBecause: 'Told.' });
  expect(whatNow(made.snapshot).openEscalations).toEqual([]);
});
