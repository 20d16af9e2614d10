import { numberFootnotes } from '@shared/draft/to-section-document';
import type { Row } from '@shared/inspection/entities';
import { type Editor, EditorContent } from '@tiptap/react';
import classes from './DraftPage.module.css';
import { DraftToolbar } from './DraftToolbar';

interface Props {
  editor: Editor;
  section: Row<'section'>;
  blocks: readonly Row<'draftBlock'>[];
  flush: () => Promise<void>;
}

/** The page as it will be printed: text at the width of the paper, footnotes below. */
export function DraftPage({ editor, blocks, section, flush }: Props) {
  const footnotes = numberFootnotes(blocks.map((block) => block.node));
  return (
    <>
      <DraftToolbar editor={editor} section={section} flush={flush} />
      <div className={classes.desk}>
        <div className={classes.paper} data-draft-page>
          <EditorContent editor={editor} />
          {footnotes.length > 0 && (
            <ol className={classes.footnotes} aria-label="Footnotes">
              {footnotes.map((footnote) => (
                <li key={footnote.id}>
                  {footnote.text.split('\n\n').map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </>
  );
}
