import { claimHouse, claimState, claimValue, wordedClaim } from '@shared/draft/claim';
import type { ClaimWording } from '@shared/draft/draft-node';
import { plainText, textSpans } from '@shared/draft/node-text';
import { findNumbers } from '@shared/draft/number-finder/find-numbers';
import { EFFECTIVE, InspectionInHand, VULNERABLE } from '@shared/draft/testing/inspection-in-hand';
import type { ClaimQuery } from '@shared/evidence/people-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSection } from './compile-section';

/** A visit as the test makes it: who was there, and how many of them held the point; null where nobody counted. */
interface RawVisit {
  officers: number;
  supervisors: number;
  heldBy: number | null;
  /** A second passage of the same visit, held by others or by the same. */
  againHeldBy: number | null;
}

interface RawFile {
  isFlagged: boolean;
  effective: boolean | null;
}

const visit = fc
  .record({
    officers: fc.integer({ min: 0, max: 12 }),
    supervisors: fc.constantFrom(0, 0, 0, 3),
    held: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }),
    again: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 1 }),
  })
  .map(({ officers, supervisors, held, again }): RawVisit => {
    const all = officers + supervisors;
    const of = (share: number | null) => (share === null || all === 0 ? null : Math.round(share * all));
    return { officers, supervisors, heldBy: of(held), againHeldBy: of(again) };
  });
const file = fc.record<RawFile>({ isFlagged: fc.boolean(), effective: fc.option(fc.boolean(), { freq: 5 }) });

/** Whole parts are as likely as mixed ones, so that all, none, one and both are met again and again. */
const files = fc.oneof(
  fc.array(file, { maxLength: 3 }),
  fc.array(file, { minLength: 4, maxLength: 24 }),
  fc
    .tuple(fc.boolean(), fc.integer({ min: 9, max: 14 }))
    .map(([effective, number]) =>
      Array.from({ length: number }, (): RawFile => ({ isFlagged: true, effective })),
    ),
);

interface Tally {
  n: number;
  d: number;
}

/** Recounted from the raw visits: each group once, with the larger of two counts; uncounted ones are no part of it. */
function people(visits: RawVisit[], onlyOfficers: boolean): Tally {
  let [n, d] = [0, 0];
  for (const { officers, supervisors, heldBy, againHeldBy } of visits) {
    const counts = [heldBy, againHeldBy].filter((count) => count !== null);
    if (counts.length === 0 || (onlyOfficers && (supervisors > 0 || officers === 0))) continue;
    n += Math.max(...counts);
    d += officers + supervisors;
  }
  return { n, d };
}

function reviewed(made: RawFile[], onlyFlagged: boolean): Tally {
  const meant = made.filter(({ isFlagged, effective }) => effective !== null && (isFlagged || !onlyFlagged));
  return { n: meant.filter(({ effective }) => effective).length, d: meant.length };
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const word = (number: number) => SMALL[number] ?? String(number);
/** Figures for both when one of two numbers is ten or more. */
const pair = ({ n, d }: Tally): [string, string] => (d >= 10 ? [String(n), String(d)] : [word(n), word(d)]);

/** The rule's own words: how a count is printed. */
function counted({ n, d }: Tally): string {
  if (d === 0) return 'no cases';
  if (d === 1) return n === 1 ? 'the only case' : 'no case';
  if (d === 2) return ['neither of the two cases', 'one of the two cases', 'both cases'][n] ?? '';
  if (n === 0) return `none of the ${word(d)} cases`;
  if (n === d) return `all ${word(d)} cases`;
  if (n === 1) return `one of the ${word(d)} cases`;
  const [part, whole] = pair({ n, d });
  return `${part} of the ${whole} cases`;
}

/** The published bands in whole numbers, from the rule's words; below ten, counts only. */
function quantified({ n, d }: Tally): string {
  if (d < 10) return counted({ n, d });
  if (n === d) return `all ${word(d)} cases`;
  const band =
    n === 0
      ? 'none'
      : 10 * n > 9 * d
        ? 'almost all'
        : 4 * n >= 3 * d
          ? 'most'
          : 2 * n > d
            ? 'the majority'
            : 2 * n === d
              ? 'half'
              : 100 * n >= 15 * d
                ? 'fewer than half'
                : 'few';
  return `${band} of the cases`;
}

function inspectionOf(made: RawFile[], visits: RawVisit[]) {
  const hand = new InspectionInHand();
  for (const { isFlagged, effective } of made) hand.file(effective, isFlagged ? ['vulnerable-victim'] : []);
  const finding = hand.finding('The force knows.', {
    claims: [VULNERABLE, { id: 'all', query: EFFECTIVE, noun: 'cases' }],
  });
  for (const { officers, supervisors, heldBy, againHeldBy } of visits) {
    const speakers = [
      { role: 'response officers', count: officers },
      { role: 'supervisors', count: supervisors },
    ].filter(({ count }) => count > 0);
    const note = hand.add('note', {
      type: 'focus-group',
      title: '',
      place: '',
      happenedAt: 0,
      author: 'lead',
      speakers,
      questions: [],
      headings: [],
      themes: [],
    });
    for (const held of [heldBy, againHeldBy]) {
      const id = hand.add('noteBlock', {
        note,
        position: 'a',
        kind: 'paraphrase',
        text: '',
        heldBy: held,
        ofSpeakers: held === null ? null : officers + supervisors,
      });
      hand.add('evidenceLink', {
        finding,
        source: { kind: 'note-block', id },
        stance: 'supporting',
        comment: '',
        addressed: '',
      });
    }
  }
  return { hand, finding };
}

function worded(hand: InspectionInHand, query: ClaimQuery, wording: ClaimWording): string {
  const house = claimHouse(hand.snapshot, hand.framework);
  const plan = { id: 'c', query, wording, noun: 'cases', startsSentence: false };
  return wordedClaim(plan, claimValue(query, hand.snapshot), house).text;
}

describe('over 10,000 generated inspections, files and people', () => {
  const visits = fc.array(visit, { maxLength: 5 });

  it('every quantifier and count of people equals an independent recount of the notes', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(visits, (told) => {
        const { hand, finding } = inspectionOf([], told);
        for (const role of ['', 'response officers']) {
          const query: ClaimQuery = { kind: 'people', finding, role };
          const tally = people(told, role !== '');
          expect(claimValue(query, hand.snapshot)).toEqual(tally);
          expect(worded(hand, query, 'quantifier')).toBe(quantified(tally));
          expect(worded(hand, query, 'n-of-d')).toBe(counted(tally));
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('every quantifier and count of files equals an independent recount of the reviews', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(files, (made) => {
        const { hand } = inspectionOf(made, []);
        for (const isFlagged of [true, false]) {
          const query = isFlagged ? VULNERABLE.query : EFFECTIVE;
          const tally = reviewed(made, isFlagged);
          expect(worded(hand, query, 'quantifier')).toBe(quantified(tally));
          expect(worded(hand, query, 'n-of-d')).toBe(counted(tally));
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('no number of the narrative stands outside a claim, and each claim prints what the raw files give', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(files, visits, (made, told) => {
        const { hand, finding } = inspectionOf(made, told);
        const passages = compileSection(hand.snapshot, hand.framework, 'protecting-vulnerable');
        const node = passages.find(({ origin }) => origin === `finding:${finding}`)?.node;
        if (node === undefined) throw new Error('the finding is compiled');
        const claims = textSpans(node).filter(({ claim }) => claim !== null);
        const outside = findNumbers(plainText(node)).filter(
          ({ from, to }) => !claims.some((span) => from < span.to && to > span.from),
        );
        expect(outside).toEqual([]);
        for (const { claim } of claims) {
          if (claim === null || 'kind' in claim.query) throw new Error('compiled claims are about files');
          const tally = reviewed(made, claim.query.subset.flag !== undefined);
          expect(claim.accepted.d).toBe(tally.d);
          const isYes = claim.query.answers.includes('yes');
          if (claim.wording !== 'whole') expect(claim.accepted.n).toBe(isYes ? tally.n : tally.d - tally.n);
          expect(claimState(claim, hand.snapshot).kind).toBe('fresh');
        }
        // A group without a reviewed file prints nothing; every other prints one sentence.
        const sentences = [true, false].filter((isFlagged) => reviewed(made, isFlagged).d > 0).length;
        expect(claims.length > 0).toBe(sentences > 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
