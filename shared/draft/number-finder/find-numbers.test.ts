import { expect, it } from 'vitest';
import { findNumbers } from './find-numbers';
import { LABELLED_SENTENCES } from './labelled-sentences';

interface Label {
  kind: string;
  words: string;
  from: number;
}

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

it('x', () => {
  let wrong = 0;
  for (const s of LABELLED_SENTENCES) {
    const { words, labels } = labelled(s);
    const found = findNumbers(words).map((f) => `${f.kind}|${f.text}`).join('; ');
    const want = labels.map((f) => `${f.kind}|${f.words}`).join('; ');
    if (found !== want) { wrong += 1; console.log(words, '\n   found', found, '\n   want ', want); }
  }
  console.log(LABELLED_SENTENCES.length, wrong);
  expect(1).toBe(1);
});
