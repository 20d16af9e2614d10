import { useWorkspace } from '@data/useWorkspace';
import { Portal } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { announce } from '@ui/LiveRegion';
import { useId } from 'react';
import classes from './CaptureMenu.module.css';
import { CaptureOption } from './CaptureOption';
import { addToNote, captureWords, takeIntoText } from './capture-acts';
import { type CaptureItem, captureItems } from './capture-items';
import { captureTriggerOf, closeCapture, type PlacedTrigger } from './capture-plugin';
import type { TriggerKey } from './capture-trigger';
import { useCaptureKeys } from './useCaptureKeys';
import { useCaptureSources } from './useCaptureSources';

interface Props {
  editor: Editor;
  note: Row<'note'>;
}

const NAMES: Record<TriggerKey, string> = {
  '#': 'Themes',
  '@': 'Questions and headings',
  '/': 'Questions from the interview plan',
};

/** The list under the cursor while "#", "@" or "/" is typed. Enter takes, Escape leaves the text as it was typed. */
export function CaptureMenu({ editor, note }: Props) {
  const trigger = useEditorState({ editor, selector: ({ editor: now }) => captureTriggerOf(now.state) });
  if (trigger === null) return null;
  return <OpenMenu key={trigger.from} editor={editor} note={note} trigger={trigger} />;
}

function OpenMenu({ editor, note, trigger }: Props & { trigger: PlacedTrigger }) {
  const workspace = useWorkspace();
  const sources = useCaptureSources(note);
  const items = captureItems(trigger, sources);
  const id = useId();

  const close = () => editor.view.dispatch(closeCapture(editor.state.tr));
  const choose = (item: CaptureItem) => {
    takeIntoText(editor, trigger, item);
    announce(captureWords(item));
    // A failure shows in the save state.
    void addToNote(workspace, note.id, item).catch(() => undefined);
  };
  const { active, place } = useCaptureKeys({ editor, id, trigger, items, choose, close });

  if (items.length === 0) return null;
  return (
    <Portal>
      <div ref={place} className={classes.menu}>
        <div role="listbox" id={id} aria-label={NAMES[trigger.key]}>
          {items.map((item, at) => (
            <CaptureOption
              key={optionKey(item)}
              id={`${id}-${at}`}
              item={item}
              isActive={at === active}
              onChoose={() => choose(item)}
            />
          ))}
        </div>
        <p className={classes.keys}>
          <kbd>Enter</kbd> takes it, <kbd>Esc</kbd> leaves the text as it is
        </p>
      </div>
    </Portal>
  );
}

function optionKey(item: CaptureItem): string {
  switch (item.kind) {
    case 'theme':
      return `${item.isNew ? 'new' : 'theme'}-${item.theme}`;
    case 'question':
      return item.question;
    case 'heading':
      return `${item.question}-${item.heading}`;
    case 'planned':
      return item.entry.id;
  }
}
