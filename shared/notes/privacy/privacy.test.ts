import { readFileSync } from 'node:fs';
import { REPORT_SENTENCES } from '@shared/draft/number-finder/report-sentences';
import { exampleSnapshot } from '@shared/inspection/example/example-snapshot';
import { describe, expect, it } from 'vitest';
import { findPrivacyMarks } from './find-privacy-marks';
import type { PrivacyMark, PrivateKind } from './privacy-mark';
import { privateKindLabel } from './privacy-mark';
import { replaceByRole } from './replace-by-role';

const KINDS: Record<string, PrivateKind> = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  dob: 'date-of-birth',
  collar: 'collar-number',
  crime: 'crime-reference',
};

interface Labelled {
  text: string;
  expected: PrivacyMark[];
}

/** "Spoke to [name:PC Harris]." as plain text and the marks that it should get. */
function labelled(line: string): Labelled {
  const expected: PrivacyMark[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\[(name|phone|email|dob|collar|crime):([^\]]+)\]/g)) {
    const kind = KINDS[match[1] ?? ''];
    const words = match[2] ?? '';
    text += line.slice(at, match.index);
    if (kind !== undefined)
      expected.push({ kind, from: text.length, to: text.length + words.length, text: words });
    text += words;
    at = match.index + match[0].length;
  }
  return { text: text + line.slice(at), expected };
}

function sentences(file: string): Labelled[] {
  return readFileSync(new URL(`corpus/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(labelled);
}

interface Score {
  sentences: number;
  expected: number;
  found: number;
  right: number;
  missed: string[];
  wrong: string[];
}

/** A mark is right when it has the kind of an expected one and shares a place with it; an expected one counts once. */
function score(set: Labelled[]): Score {
  const total: Score = { sentences: set.length, expected: 0, found: 0, right: 0, missed: [], wrong: [] };
  for (const { text, expected } of set) {
    const found = findPrivacyMarks(text);
    const meets = (a: PrivacyMark, b: PrivacyMark) => a.kind === b.kind && a.from < b.to && b.from < a.to;
    total.expected += expected.length;
    total.found += found.length;
    total.right += expected.filter((wanted) => found.some((mark) => meets(mark, wanted))).length;
    total.missed.push(
      ...expected.filter((wanted) => !found.some((mark) => meets(mark, wanted))).map((m) => m.text),
    );
    total.wrong.push(
      ...found.filter((mark) => !expected.some((wanted) => meets(mark, wanted))).map((m) => m.text),
    );
  }
  return total;
}

function report(name: string, { sentences: count, found, right, expected, missed, wrong }: Score) {
  const precision = (found - wrong.length) / found;
  const recall = right / expected;
  console.info(
    `privacy marks, ${name}: ${count} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    { missed, wrong },
  );
  return { precision, recall };
}

describe('privacy marks, measured', () => {
  it('find nearly everything in the sentences that the rules were tuned on', () => {
    const { precision, recall } = report('practice', score(sentences('practice')));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('find most in sentences that the rules had never seen', () => {
    const { precision, recall } = report('held out', score(sentences('heldout')));
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('are measured on at least 300 sentences, all of them together', () => {
    const all = score([...sentences('practice'), ...sentences('heldout')]);
    const { precision, recall } = report('all', all);
    expect(all.sentences).toBeGreaterThanOrEqual(300);
    expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.9);
  });

  it('mark fewer than one place a page in an inspection that names nobody, and in a report where one is given', () => {
    const example = exampleSnapshot();
    const own = [
      ...example.noteBlock.map(({ text }) => text),
      ...example.finding.map(({ statement, condition, cause, effect }) =>
        [statement, condition, cause, effect].join(' '),
      ),
    ].join('\n');
    const given = process.env['REFERENCE_REPORT'];
    // The sentences of the report that the project may hold, with their source and licence where they stand.
    const quoted = REPORT_SENTENCES.map((line) => line.replace(/\{[a-z]+\|([^}]*)\}/g, '$1')).join('\n');
    for (const [name, text] of [
      ['example', own],
      ['report, extract', quoted],
      ...(given === undefined ? [] : [['report', readFileSync(given, 'utf8')]]),
    ] as const) {
      const marks = findPrivacyMarks(text);
      const pages = text.split(/\s+/).length / 400;
      console.info(
        `privacy marks, ${name}: ${marks.length} on ${pages.toFixed(1)} pages`,
        marks.map((mark) => mark.text),
      );
      expect(marks.length / pages).toBeLessThan(1);
    }
  });
});

describe('privacy marks', () => {
  it('say what they take something for, and where it stands', () => {
    const text = 'Rang 01743 555 128 and spoke to Sgt Whitlock.';
    const marks = findPrivacyMarks(text);
    expect(marks.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['phone', '01743 555 128'],
      ['name', 'Sgt Whitlock'],
    ]);
    expect(marks.map(({ kind }) => privateKindLabel(kind))).toEqual(['a telephone number', 'a name']);
  });

  it('take a month beside a day or a year for no person, and the name alone for one', () => {
    const marked = (text: string) => findPrivacyMarks(text).map((mark) => mark.text);
    for (const date of [
      'Recorded on 17 Jan 2017 and closed on 2nd Jan.',
      'From Jan 17 to Feb 20; Jan-17, Jan 2018 and Jan ’18.',
      'In Jan/Feb and 3 Jan Feb dates are mixed up, from 12-Jan-2017.',
      'On 4 May Response officers attended; on the 5th of April Harris Road was closed.',
    ])
      expect(marked(date)).toEqual([]);
    expect(marked('Jan told us on 17 Jan 2017 that Jan Kowalski had left.')).toEqual(['Jan', 'Jan Kowalski']);
    expect(marked('April Harris said so.')).toEqual(['April Harris']);
  });

  it('never overlap and come in reading order', () => {
    for (const { text } of [...sentences('practice'), ...sentences('heldout')]) {
      const marks = findPrivacyMarks(text);
      for (const [at, mark] of marks.slice(1).entries())
        expect(mark.from).toBeGreaterThanOrEqual(marks[at]?.to ?? 0);
    }
  });

  it('are replaced by a role, one at a time', () => {
    const replaced = (text: string) => {
      const [mark] = findPrivacyMarks(text);
      return mark === undefined ? text : replaceByRole(text, mark);
    };
    expect(replaced('Spoke to PC Harris at the desk.')).toBe('Spoke to an officer at the desk.');
    expect(replaced('DI Shaw took over.')).toBe('An inspector took over.');
    expect(replaced('It was late. Chief Superintendent Adams came.')).toBe(
      'It was late. A superintendent came.',
    );
    expect(replaced('Mrs Patel rang.')).toBe('A member of the public rang.');
    expect(replaced('Sarah Dunning rang.')).toBe('A person rang.');
    expect(replaced('Entry by PS 0417.')).toBe('Entry by a sergeant.');
    expect(replaced('Ring 07700 900123 first.')).toBe('Ring [telephone number] first.');
    expect(replaced('See 22/14523/17.')).toBe('See [crime reference].');
  });
});
