import { useWorkspace } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import { noteStates } from '@shared/notes/history/note-versions';
import { type UndoPath, undoPath } from '@shared/notes/history/undo-path';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { Editor } from '@tiptap/react';
import { announce } from '@ui/LiveRegion';
import { useEffect, useEffectEvent, useRef } from 'react';
import { documentOf, type Passage, passageOf } from '../note-document';

/** Set on what undo brings back from the journal: it is written like typing, and is no typing. */
const FROM_JOURNAL = 'fromJournal';

/**
 * Undo and redo of a note beyond what the open editor remembers: after another note was opened, or the app was started
 * again, the steps come from the journal.
 */
export function useUndoBeyond(editor: Editor, note: Row<'note'>, flush: () => Promise<void>): void {
  const workspace = useWorkspace();
  const path = useRef<UndoPath<Passage[]> | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    const forget = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; getMeta: (key: string) => unknown };
    }) => {
      if (transaction.docChanged && transaction.getMeta(FROM_JOURNAL) === undefined) path.current = null;
    };
    editor.on('transaction', forget);
    return () => void editor.off('transaction', forget);
  }, [editor]);

  const step = async (how: 'undo' | 'redo'): Promise<void> => {
    await flush();
    path.current ??= undoPath(
      noteStates(await workspace.journal(), note.id).map(({ blocks }) => blocks.map(passageOf)),
      readsTheSame,
    );
    const { done, undone } = path.current;
    if (how === 'undo' ? done.length < 2 : undone.length === 0) {
      announce(
        how === 'undo' ? 'There is nothing left to undo in this note.' : 'There is nothing to do again.',
      );
      return;
    }
    if (how === 'undo') undone.push(...done.splice(-1));
    else done.push(...undone.splice(-1));
    if (editor.isDestroyed) return;
    editor
      .chain()
      .setMeta(FROM_JOURNAL, true)
      .setMeta('addToHistory', false)
      .setContent(documentOf(done.at(-1) ?? []))
      .run();
    announce(how === 'undo' ? 'Undone' : 'Done again');
  };

  const takeStep = async (before: Promise<void>, how: 'undo' | 'redo'): Promise<void> => {
    await before;
    // A failure to write shows in the save state.
    await step(how).catch(() => undefined);
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    const how = takes(event);
    if (how === null) return;
    const depth: unknown = how === 'undo' ? undoDepth(editor.state) : redoDepth(editor.state);
    if (depth !== 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // One after the other, however fast the keys are pressed.
    running.current = takeStep(running.current, how);
  });
  useEffect(() => {
    const text = editor.view.dom;
    const hear = (event: KeyboardEvent) => press(event);
    text.addEventListener('keydown', hear, { capture: true });
    return () => text.removeEventListener('keydown', hear, { capture: true });
  }, [editor]);
}

/** The same words marked the same way; a page of empty lines is an empty page, and an id is nothing one reads. */
function readsTheSame(one: readonly Passage[], other: readonly Passage[]): boolean {
  const isEmpty = (page: readonly Passage[]) => page.every(({ text }) => text === '');
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  return (
    one.length === other.length &&
    one.every(({ kind, text, asked }, at) => {
      const there = other[at];
      return there?.text === text && there.kind === kind && there.asked === asked;
    })
  );
}

function takes(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
