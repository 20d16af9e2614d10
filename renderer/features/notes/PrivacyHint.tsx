import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { StatusMark } from '@ui/StatusMark';
import classes from './NoteEditor.module.css';
import { privacyMarksOf } from './privacy-marks';

/** Notes are written by role and number: says how many words may name somebody, and offers the role instead. */
export function PrivacyHint({ editor }: { editor: Editor }) {
  const count = useEditorState({ editor, selector: ({ editor: now }) => privacyMarksOf(now.state).length });
  if (count === 0) return null;
  return (
    <Group justify="space-between" className={classes.passage}>
      <StatusMark meaning="attention">
        {count === 1 ? 'One place may tell who somebody is.' : `${count} places may tell who somebody is.`}
      </StatusMark>
      <Button
        variant="default"
        size="compact-sm"
        aria-keyshortcuts="Control+."
        onClick={() => editor.chain().focus().replaceByRole().run()}
      >
        Replace by role (Ctrl .)
      </Button>
    </Group>
  );
}
