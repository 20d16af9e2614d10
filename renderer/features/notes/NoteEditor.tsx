import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import type { BlockKind, Row } from '@shared/inspection/entities';
import { EditorContent, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { BLOCK_KIND_WORDS } from './block-kinds';
import { CaptureMenu } from './capture/CaptureMenu';
import { NoteHistory } from './history/NoteHistory';
import classes from './NoteEditor.module.css';
import { PassagePanel } from './PassagePanel';
import { PrivacyHint } from './PrivacyHint';
import { ThemesHere } from './themes/ThemesHere';
import { useDoneKey } from './useDoneKey';
import { useNoteEditor } from './useNoteEditor';

interface Props {
  note: Row<'note'>;
  /** Puts the cursor in the text at once: the note was just made. */
  isNew: boolean;
  /** Goes back to where the note was asked for; null when it was opened here. */
  onDone: (() => void) | null;
}

/** The text of a note. Each passage is marked in the margin as verbatim, paraphrase or the inspector's view. */
export function NoteEditor({ note, isNew, onDone }: Props) {
  const editor = useNoteEditor(note, isNew);
  const [showsHistory, setShowsHistory] = useState(false);
  useDoneKey(onDone);
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
          <kbd>&gt;</kbd> word for word <kbd>!</kbd> your view <kbd>#</kbd> theme <kbd>@</kbd> question{' '}
          <kbd>/</kbd> from the plan
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsHistory(true)}>
          Versions
        </Button>
        {onDone !== null && (
          <Button variant="default" size="compact-sm" aria-keyshortcuts="Control+Enter" onClick={onDone}>
            Done, go back (Ctrl Enter)
          </Button>
        )}
      </Group>
      <EditorContent editor={editor} className={classes.page} />
      <CaptureMenu editor={editor} note={note} />
      {showsHistory && <NoteHistory note={note} onClose={() => setShowsHistory(false)} />}
      <ThemesHere editor={editor} blockId={current.id} />
      <PrivacyHint editor={editor} />
      <PassagePanel key={current.id} note={note} blockId={current.id} />
    </div>
  );
}
