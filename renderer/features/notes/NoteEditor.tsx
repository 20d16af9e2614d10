import { Group, SegmentedControl, Text } from '@mantine/core';
import type { BlockKind, Row } from '@shared/inspection/entities';
import { EditorContent, useEditorState } from '@tiptap/react';
import { BLOCK_KIND_WORDS } from './block-kinds';
import classes from './NoteEditor.module.css';
import { PassagePanel } from './PassagePanel';
import { PrivacyHint } from './PrivacyHint';
import { useNoteEditor } from './useNoteEditor';

interface Props {
  note: Row<'note'>;
  /** Puts the cursor in the text at once: the note was just made. */
  isNew: boolean;
}

/** The text of a note. Each passage is marked in the margin as verbatim, paraphrase or the inspector's view. */
export function NoteEditor({ note, isNew }: Props) {
  const editor = useNoteEditor(note, isNew);
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const attributes = now.state.selection.$from.parent.attrs;
      return {
        id: String(attributes['id'] ?? ''),
        kind: (attributes['kind'] ?? 'paraphrase') as BlockKind,
      };
    },
  });
  return (
    <div className={classes.editor}>
      <Group justify="space-between" className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="This passage is"
          value={current.kind}
          data={BLOCK_KIND_WORDS.map(({ kind, label }) => ({ value: kind, label }))}
          onChange={(kind) => editor.chain().focus().setBlockKind(kind).run()}
        />
        <Text size="xs" c="dimmed">
          Start a passage with <kbd>&gt;</kbd> for word for word, <kbd>!</kbd> for your own view
        </Text>
      </Group>
      <EditorContent editor={editor} className={classes.page} />
      <PrivacyHint editor={editor} />
      <PassagePanel note={note} blockId={current.id} />
    </div>
  );
}
