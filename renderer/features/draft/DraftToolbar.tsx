import { ActionIcon, Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import classes from './DraftToolbar.module.css';
import { InsertClaimDialog } from './InsertClaimDialog';
import { InsertFigureDialog } from './InsertFigureDialog';

interface Props {
  editor: Editor;
  section: Row<'section'>;
  flush: () => Promise<void>;
}

type BlockStyle = 'paragraph' | 'heading-2' | 'heading-3';

const STYLES: { value: BlockStyle; label: string }[] = [
  { value: 'paragraph', label: 'Text' },
  { value: 'heading-2', label: 'Heading' },
  { value: 'heading-3', label: 'Sub-heading' },
];

function styleOf(editor: Editor): BlockStyle {
  if (!editor.isActive('heading')) return 'paragraph';
  return editor.isActive('heading', { level: 3 }) ? 'heading-3' : 'heading-2';
}

function setStyle(editor: Editor, style: BlockStyle): void {
  const chain = editor.chain().focus();
  if (style === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: style === 'heading-2' ? 2 : 3 }).run();
}

interface Toggle {
  name: string;
  label: string;
  face: string;
  press: (editor: Editor) => void;
}

const TOGGLES: Toggle[] = [
  {
    name: 'bold',
    label: 'Bold (Ctrl B)',
    face: 'B',
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic (Ctrl I)',
    face: 'I',
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    label: 'Bullets',
    face: '•',
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    face: '1.',
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

/** What the printed report knows, and no more: three kinds of line, two marks, two lists, and claims. */
export function DraftToolbar({ editor, section }: Props) {
  const [inserting, setInserting] = useState(false);
  const [choosingFigure, setChoosingFigure] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: styleOf(now),
      pressed: TOGGLES.filter(({ name }) => now.isActive(name)).map(({ name }) => name),
    }),
  });
  return (
    <Group className={classes.bar} gap="xs" role="toolbar" aria-label="Text">
      <SegmentedControl
        size="xs"
        aria-label="This line is"
        value={state.style}
        data={STYLES}
        onChange={(style) => setStyle(editor, style)}
      />
      {TOGGLES.map(({ name, label, face, press }) => (
        <Tooltip key={name} label={label}>
          <ActionIcon
            variant={state.pressed.includes(name) ? 'filled' : 'default'}
            aria-label={label}
            aria-pressed={state.pressed.includes(name)}
            onClick={() => press(editor)}
          >
            <span className={name === 'bold' ? classes.bold : name === 'italic' ? classes.italic : undefined}>
              {face}
            </span>
          </ActionIcon>
        </Tooltip>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => setInserting(true)}>
        Insert a claim
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setChoosingFigure(true)}>
        Insert a figure
      </Button>
      {choosingFigure && <InsertFigureDialog editor={editor} onClose={() => setChoosingFigure(false)} />}
      {inserting && (
        <InsertClaimDialog editor={editor} question={section.question} onClose={() => setInserting(false)} />
      )}
    </Group>
  );
}
