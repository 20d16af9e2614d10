import { describe, expect, it } from 'vitest';
import { ANNEX_SENTENCES } from './annex-sentences';
import { findNumbers } from './find-numbers';
import { HELD_OUT_SENTENCES } from './held-out-sentences';
import { LABELLED_SENTENCES } from './labelled-sentences';
import { numberValue } from './number-words';
import { REPORT_SENTENCES } from './report-sentences';

interface Label {
  kind: string;
  words: string;
  from: number;
}

/** Reads "{claim|17 of 18}": the sentence, and what stands where in it. */
function labelled(marked: string): { words: string; labels: Label[] } {
  const labels: Label[] = [];
  let words = '';
  let last = 0;
  for (const match of marked.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    words += marked.slice(last, match.index);
    labels.push({ kind: match[1] ?? '', words: match[2] ?? '', from: words.length });
    words += match[2] ?? '';
    last = match.index + match[0].length;
  }
  return { words: words + marked.slice(last), labels };
}

function compare(sentences: readonly string[]) {
  const mistakes: string[] = [];
  let right = 0;
  let found = 0;
  let meant = 0;
  for (const marked of sentences) {
    const { words, labels } = labelled(marked);
    const numbers = findNumbers(words);
    const hits = numbers.filter((number) =>
      labels.some(
        ({ kind, from, words: text }) => kind === number.kind && from === number.from && text === number.text,
      ),
    );
    right += hits.length;
    found += numbers.length;
    meant += labels.length;
    if (hits.length !== numbers.length || hits.length !== labels.length)
      mistakes.push(`${words}\n  found: ${numbers.map(({ kind, text }) => `${kind} “${text}”`).join(', ')}`);
  }
  return {
    sentences: sentences.length,
    numbers: meant,
    precision: right / found,
    recall: right / meant,
    mistakes,
  };
}

function report(name: string, result: ReturnType<typeof compare>): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  console.info(
    `Number finder, ${name}: ${result.sentences} sentences, ${result.numbers} numbers, precision ${percent(result.precision)}, recall ${percent(result.recall)}${result.mistakes.length === 0 ? '' : `\n${result.mistakes.join('\n')}`}`,
  );
}

describe('the number finder', () => {
  it('classifies the numbers of at least 200 sentences written for it', () => {
    const result = compare(LABELLED_SENTENCES);
    report('own sentences', result);
    expect(result.sentences).toBeGreaterThanOrEqual(200);
    expect(result.mistakes).toEqual([]);
  });

  it('does nearly as well on sentences that it was not tuned on', () => {
    const result = compare(HELD_OUT_SENTENCES);
    report('held-out sentences', result);
    expect(result.precision).toBeGreaterThan(0.9);
    expect(result.recall).toBeGreaterThan(0.9);
  });

  it('classifies the numbers in the sentences of the reference report', () => {
    const result = compare([...REPORT_SENTENCES, ...ANNEX_SENTENCES]);
    report('reference report', result);
    expect(result.precision).toBeGreaterThan(0.95);
    expect(result.recall).toBeGreaterThan(0.95);
  });

  it('knows what a claim says: part and whole', () => {
    const parts = (words: string) => findNumbers(words).map(({ kind, value, of }) => [kind, value, of]);
    expect(parts('an effective investigation in 17 of 18 cases')).toEqual([['claim', 17, 18]]);
    expect(parts('in nine of the 46 relevant cases')).toEqual([['claim', 9, 46]]);
    expect(parts('Seventeen of the eighteen cases')).toEqual([['claim', 17, 18]]);
    expect(parts('in all 18 files')).toEqual([['claim', 18, null]]);
    expect(parts('one in five callers')).toEqual([['claim', 1, 5]]);
    expect(parts('two thirds of the files')).toEqual([['claim', 2, 3]]);
    expect(parts('53 out of 60 files')).toEqual([['claim', 53, 60]]);
  });

  it('finds nothing twice and never beyond the text', () => {
    for (const marked of [...LABELLED_SENTENCES, ...REPORT_SENTENCES]) {
      const { words } = labelled(marked);
      const numbers = findNumbers(words);
      expect(numbers.every(({ from, to, text }) => words.slice(from, to) === text)).toBe(true);
      expect(numbers.every((number, index) => number.from >= (numbers[index - 1]?.to ?? 0))).toBe(true);
    }
  });

  it('reads numbers in words', () => {
    expect(numberValue('twenty-one')).toBe(21);
    expect(numberValue('one hundred and twenty')).toBe(120);
    expect(numberValue('five thousand')).toBe(5000);
    expect(numberValue('1.2 million')).toBe(1_200_000);
    expect(numberValue('2,700')).toBe(2700);
    expect(numberValue('officers')).toBeNull();
  });
});
