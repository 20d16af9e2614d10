import { useAutosave } from '@data/useAutosave';
import { useWorkspace } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useUndoBeyond } from './history/useUndoBeyond';
import {
  blocksOfNote,
  changesBetween,
  documentOf,
  passageOf,
  passagesOf,
  samePassages,
} from './note-document';
import { noteExtensions } from './note-extensions';
import { noteTitle } from './note-title';
import { codingChanges } from './themes/coding-changes';

/**
 * One editor for one note. What is typed is written within a second; what changes elsewhere (undo, a merge) is
 * shown unless something here is still waiting to be written.
 */
export function useNoteEditor(note: Row<'note'>, isNew: boolean): Editor {
  const workspace = useWorkspace();
  const isWaiting = useRef(false);
  const editorRef = useRef<Editor | null>(null);
  /** Passages as they were last written: one that is deleted and comes back keeps its count. */
  const known = useRef(new Map<string, Row<'noteBlock'>>());

  const autosave = useAutosave(async () => {
    const editor = editorRef.current;
    if (editor === null || !isWaiting.current) return;
    isWaiting.current = false;
    const now = blocksOfNote(workspace, note.id);
    for (const row of now) known.current.set(row.id, row);
    const passages = passagesOf(editor.state.doc);
    const written = changesBetween(note.id, now, passages, (id) => known.current.get(id));
    const changes = [...written, ...codingChanges(workspace.rows('coding'), now, passages)];
    if (changes.length === 0) return;
    try {
      await workspace.commit({ label: `Write in “${noteTitle(note)}”`, changes });
    } catch (refused) {
      // Still on the screen and still unwritten: it must not be overwritten from the rows.
      isWaiting.current = true;
      throw refused;
    }
  });

  const editor = useEditor(
    {
      extensions: noteExtensions,
      content: documentOf(blocksOfNote(workspace, note.id).map(passageOf)),
      autofocus: isNew ? 'end' : false,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Note text',
          spellcheck: 'true',
        },
      },
      onUpdate: () => {
        isWaiting.current = true;
        autosave.touch();
      },
    },
    [note.id],
  );

  useUndoBeyond(editor, note, autosave.flush);

  useEffect(() => {
    editorRef.current = editor;
  }, [editor]);

  // Heard, not drawn: what is typed here comes back as rows at every save.
  useEffect(() => {
    let rows: readonly Row<'noteBlock'>[] | null = null;
    const hear = () => {
      const now = workspace.rows('noteBlock');
      if (rows === now || isWaiting.current) return;
      rows = now;
      showStored(editor, blocksOfNote(workspace, note.id));
    };
    hear();
    return workspace.subscribe(hear);
  }, [editor, workspace, note.id]);

  return editor;
}

/** Shows what is stored where it is not what the editor shows already; the cursor stays where it is. */
function showStored(editor: Editor, stored: readonly Row<'noteBlock'>[]): void {
  const shown = passagesOf(editor.state.doc);
  if (
    samePassages(shown, stored.map(passageOf)) ||
    (stored.length === 0 && shown.every(({ text }) => text === ''))
  )
    return;
  const { from, to } = editor.state.selection;
  // What came from elsewhere is not what was typed here: the editor's own undo leaves it alone.
  editor
    .chain()
    .setMeta('addToHistory', false)
    .setContent(documentOf(stored.map(passageOf)), { emitUpdate: false })
    .run();
  const end = editor.state.doc.content.size;
  editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
}
