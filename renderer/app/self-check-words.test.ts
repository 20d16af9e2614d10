import { expect, it } from 'vitest';
import { selfCheckWords } from './self-check-words';

const whole = { entries: 449, restored: 0, lost: 0, broken: [], rowsPutRight: 0 };

it('says nothing when the journal is whole', () => {
  expect(selfCheckWords(whole)).toBeNull();
});

it('says what was mended, and that nothing is lost', () => {
  expect(selfCheckWords({ ...whole, restored: 3, rowsPutRight: 1 })).toMatchObject({
    meaning: 'attention',
    words:
      '3 changes brought back from the safety log, 1 row put right from the journal. Nothing is lost. If this happens again, have the disk of this laptop checked.',
  });
});

it('does not soften what is lost in both copies', () => {
  expect(selfCheckWords({ ...whole, lost: 2, restored: 1 })).toMatchObject({
    meaning: 'problem',
    title: '2 changes of this inspection cannot be read in either copy.',
  });
});

it('says from where on the journal cannot be trusted', () => {
  const broken = [{ device: 'a1b2c3d4e5f60718', seq: 12 }];
  expect(selfCheckWords({ ...whole, broken })?.words).toContain('From change 12 of device a1b2c3d4 on');
});
