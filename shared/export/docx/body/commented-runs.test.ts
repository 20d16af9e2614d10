import { bulletList } from '@shared/draft/compile/passage';
import type { DocumentComment } from '@shared/draft/document-comments';
import { describe, expect, it } from 'vitest';
import { readReturnedDocx } from '../../returned/read-returned-docx';
import { paragraph, SECTION, text } from '../../testing/section-for-tests';
import { exportDocx } from '../export-docx';

const at = Date.UTC(2018, 2, 3, 10);
const comment = (block: number, about: string, words: string): DocumentComment => ({
  block,
  about,
  author: 'A. Colleague',
  at,
  text: words,
});

describe('remarks in the margin of the Word document', () => {
  it('stand at their words, and are read back as they were written', async () => {
    const document = {
      ...SECTION,
      blocks: [
        paragraph(text('Most officers told us so. '), text('Supervisors did not.')),
        bulletList(['The force should write it down;', 'the force should tell people.']),
      ],
      annex: [],
      footnotes: [],
      comments: [
        comment(0, 'told us so. Supervisors', 'Who told us?'),
        comment(0, 'Most officers', 'How many?'),
        comment(1, 'tell people', 'Whom?'),
        comment(1, 'words that are gone', 'About the list.'),
      ],
    };
    const read = readReturnedDocx(await exportDocx(document));
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.comments.map(({ about, text: words, author }) => [about, words, author])).toEqual([
      ['told us so. Supervisors', 'Who told us?', 'A. Colleague'],
      ['Most officers', 'How many?', 'A. Colleague'],
      ['tell people', 'Whom?', 'A. Colleague'],
      ['The force should write it down;', 'About the list.', 'A. Colleague'],
    ]);
    expect(read.value.comments.map(({ paragraph: around }) => around)[0]).toBe(
      'Most officers told us so. Supervisors did not.',
    );
  });

  it('are left out unless they are asked for', async () => {
    const read = readReturnedDocx(await exportDocx(SECTION));
    expect(read).toMatchObject({ ok: true, value: { comments: [] } });
  });
});
