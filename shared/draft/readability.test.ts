import { bulletList, heading, paragraph, text } from '@shared/draft/compile/passage';
import { describe, expect, it } from 'vitest';
import { readability, readabilityWords } from './readability';

describe('how long the sentences are', () => {
  it('counts the words of paragraphs and lists, and nothing of headings', () => {
    const found = readability([
      heading(2, 'A heading with many words that nobody counts'),
      paragraph(text('One two three. Four five.')),
      bulletList(['The force should act.', 'Six seven eight nine ten eleven.']),
    ]);
    expect(found).toEqual({ sentences: 4, average: 4, longest: 6 });
    expect(readabilityWords(found)).toBe('Sentences have 4 words on average, the longest 6');
  });

  it('says nothing of an empty section', () => {
    expect(readabilityWords(readability([]))).toBe('');
  });
});
