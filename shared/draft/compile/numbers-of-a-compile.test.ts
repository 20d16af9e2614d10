import { claimState } from '@shared/draft/claim';
import { claimsOf, plainText } from '@shared/draft/node-text';
import { EFFECTIVE, InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import type { FindingClaim } from '@shared/inspection/entities';
import type { AnswerValue } from '@shared/review/instrument';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSection } from './compile-section';

/** One case file as the test makes it: what each reviewer said, in the plainest terms. */
interface RawFile {
  isFlagged: boolean;
  isEliminated: boolean;
  /** What the first, the second and the adjudicating reviewer concluded; null where there was none. */
  primary: Raw | null;
  second: Raw | null;
  adjudicated: Raw | null;
}

interface Raw {
  effective: boolean;
  plan: AnswerValue;
}

const raw = fc.record<Raw>({
  effective: fc.boolean(),
  plan: fc.constantFrom<AnswerValue>('yes', 'no', 'not-applicable', 'not-shown'),
});

const rawFile = fc.record<RawFile>({
  isFlagged: fc.boolean(),
  isEliminated: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  primary: fc.option(raw, { freq: 6 }),
  second: fc.option(raw, { freq: 1 }),
  adjudicated: fc.option(raw, { freq: 1 }),
});

/** Written from the rule's words, not from the code: adjudicated if there is one, else primary; eliminated files out. */
function settled(file: RawFile): Raw | null {
  return file.isEliminated ? null : (file.adjudicated ?? file.primary);
}

function recount(
  files: RawFile[],
  isFlaggedOnly: boolean,
  criterion: 'overall' | 'plan',
  answer: AnswerValue,
) {
  const meant = files
    .filter((file) => !isFlaggedOnly || file.isFlagged)
    .flatMap((file) => settled(file) ?? []);
  const values = meant.map(
    (one): AnswerValue => (criterion === 'plan' ? one.plan : one.effective ? 'yes' : 'no'),
  );
  const relevant = values.filter((value) => value !== 'not-applicable');
  return { n: relevant.filter((value) => value === answer).length, d: relevant.length };
}

function inspectionOf(files: RawFile[], claims: FindingClaim[]): InspectionInHand {
  const hand = new InspectionInHand();
  for (const file of files) {
    const made = hand.file(null, file.isFlagged ? ['vulnerable-victim'] : []);
    for (const role of ['primary', 'second', 'adjudicated'] as const) {
      const given = file[role];
      if (given !== null) hand.review(made.file, role, given.effective, { 'investigation-plan': given.plan });
    }
    if (file.isEliminated)
      hand.change('caseFile', made.file, {
        standing: 'eliminated',
        elimination: { reason: 'sealed', detail: '', at: 0, replacedBy: '' },
      });
  }
  hand.finding('S.', { claims });
  return hand;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Reads the house's numbers with a table of its own. */
function readNumber(words: string): number {
  const small = WORDS.indexOf(words.toLowerCase());
  return small >= 0 ? small : Number(words.replace(',', ''));
}

/** Reads part and whole back from a sentence about failings: every form the house style knows. */
function readFailing(sentence: string): { n: number; d: number } | null {
  if (sentence === '') return { n: 0, d: 0 };
  const patterns: [RegExp, (match: RegExpExecArray) => { n: number; d: number }][] = [
    [/ in neither of the two /, () => ({ n: 0, d: 2 })],
    [/ in both /, () => ({ n: 2, d: 2 })],
    [/we found that .* in the only /, () => ({ n: 1, d: 1 })],
    [/there was .* in the only /, () => ({ n: 0, d: 1 })],
    [/the only .* did not show /, () => ({ n: 0, d: 1 })],
    [/ in none of the (\S+) /, (match) => ({ n: 0, d: readNumber(match[1] ?? '') })],
    [/ in all (\S+) /, (match) => ({ n: readNumber(match[1] ?? ''), d: readNumber(match[1] ?? '') })],
    [
      / in (\S+) of the (\S+) /,
      (match) => ({ n: readNumber(match[1] ?? ''), d: readNumber(match[2] ?? '') }),
    ],
  ];
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(sentence);
    if (match !== null) return read(match);
  }
  return null;
}

/** The same for "When we scrutinised 18 cases ..., there was ... in 17 of them." */
function readSuccess(sentence: string): { n: number; d: number } | null {
  if (sentence === '') return { n: 0, d: 0 };
  if (/we found that .* in the only /.test(sentence)) return { n: 0, d: 1 };
  if (/there was .* in the only /.test(sentence)) return { n: 1, d: 1 };
  if (/the only .* did not show /.test(sentence)) return { n: 0, d: 1 };
  const match = /scrutinised (\S+) .* in (.+)\.$/.exec(sentence);
  if (match === null) return null;
  const d = readNumber(match[1] ?? '');
  const part = match[2] ?? '';
  const of = /^(\S+) of (?:them|the (\S+))$/.exec(part);
  if (part === 'both of them') return { n: 2, d };
  if (part === 'neither of them' || part.startsWith('none of the ')) return { n: 0, d };
  if (part.startsWith('all ')) return { n: readNumber(part.slice(4)), d };
  return of === null ? null : { n: readNumber(of[1] ?? ''), d };
}

function claim(id: string, criterion: string, answers: AnswerValue[], isFlagged: boolean): FindingClaim {
  const subset = isFlagged ? { flag: 'vulnerable-victim' as const } : {};
  return { id, query: { ...EFFECTIVE, criterion, answers, subset }, noun: 'cases that we read' };
}

function findingText(hand: InspectionInHand): string {
  const passages = compileSection(hand.snapshot, hand.framework, 'protecting-vulnerable');
  const finding = passages.find(({ origin }) => origin.startsWith('finding:'));
  return finding === undefined ? '' : plainText(finding.node).replace(/^S\. ?/, '');
}

describe('over 10,000 generated inspections', () => {
  // Small on purpose: all, none, one, both and the only case are as likely as anything else.
  const files = fc.oneof(
    fc.array(rawFile, { maxLength: 4 }),
    fc.array(rawFile, { minLength: 5, maxLength: 25 }),
  );

  it('every printed count of what was done well equals an independent recount', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(files, fc.boolean(), (made, isFlagged) => {
        const hand = inspectionOf(made, [claim('c', 'overall', ['yes'], isFlagged)]);
        expect(readSuccess(findingText(hand))).toEqual(recount(made, isFlagged, 'overall', 'yes'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('every printed count of a failing equals an independent recount', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(files, fc.boolean(), (made, isFlagged) => {
        const hand = inspectionOf(made, [claim('c', 'investigation-plan', ['no'], isFlagged)]);
        expect(readFailing(findingText(hand))).toEqual(recount(made, isFlagged, 'plan', 'no'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('the annex counts reviews, eliminations and second reviews as a reader of the files would', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(files, (made) => {
        const hand = inspectionOf(made, [claim('c', 'overall', ['yes'], false)]);
        const passages = compileSection(hand.snapshot, hand.framework, 'protecting-vulnerable');
        const words = (part: string) => {
          const found = passages.find(({ origin }) => origin === `annex:${part}`);
          return found === undefined ? '' : plainText(found.node);
        };
        const { d } = recount(made, false, 'overall', 'yes');
        const method = words('method');
        if (d === 0) expect(method).toMatch(/^No review of a case file is complete yet/);
        else if (d === 1) expect(method).toMatch(/^We reviewed the only case file /);
        else expect(readNumber(/^We reviewed (\S+) case files /.exec(method)?.[1] ?? '')).toBe(d);

        const eliminated = made.filter((file) => file.isEliminated).length;
        const opening = /^(.+?) of the files drawn/.exec(words('eliminations'))?.[1]?.toLowerCase();
        const inWords = [...WORDS, 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
        if (eliminated === 0) expect(words('eliminations')).toBe('');
        else expect(inWords.indexOf(opening ?? '')).toBe(eliminated);

        const second = made.filter((file) => !file.isEliminated && file.second !== null).length;
        const reviewed = /reviewed (\S+) of the files/.exec(words('second-reviews'))?.[1] ?? 'no';
        expect(readNumber(reviewed)).toBe(second);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a new compile holds no stale claim', () => {
    fc.assert(
      fc.property(files, (made) => {
        const hand = inspectionOf(made, [
          claim('a', 'overall', ['yes'], true),
          claim('b', 'investigation-plan', ['no'], false),
        ]);
        const claims = compileSection(hand.snapshot, hand.framework, 'protecting-vulnerable').flatMap(
          ({ node }) => claimsOf(node),
        );
        expect(claims.every((one) => claimState(one, hand.snapshot).kind === 'fresh')).toBe(true);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      }),
      { numRuns: 300 },
    );
  });
});
