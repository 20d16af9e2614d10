import { useAutosave } from '@data/useAutosave';
import { useFramework, useInspection } from '@data/useInspection';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { blocksOf } from '@shared/draft/block-changes';
import { remarksOf } from '@shared/draft/moderation/remarks';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { applyIncoming, INCOMING } from './apply-incoming';
import { draftExtensions } from './draft-extensions';
import { blocksFromEditor, documentOf } from './editor-document';
import { remarkMarksKey } from './moderation/remark-marks';
import { SectionSync } from './section-sync';
import { staleMarksKey } from './stale-marks';

/** From the text to the first count that a typed number can be bound to, beside the page. */
function goToBinding(): boolean {
  const button = document.querySelector<HTMLElement>('[data-bind-number]');
  button?.focus();
  return button !== null;
}

export interface SectionEditor {
  editor: Editor;
  /** Writes what was typed; every act from outside the text calls it first. */
  flush: () => Promise<void>;
}

/**
 * One editor for one section. What is typed is written block by block within a second; what changes elsewhere (a count
 * accepted in the panel, undo, a merge) is taken over block by block and leaves the cursor alone.
 */
export function useSectionEditor(section: string, label: string): SectionEditor {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const inspection = useInspection();
  const framework = useFramework();
  const editorRef = useRef<Editor | null>(null);
  const [sync] = useState(() => new SectionSync(section, blocksOf(section, workspace.rows('draftBlock'))));

  const autosave = useAutosave(async () => {
    const editor = editorRef.current;
    if (editor === null) return;
    const { changes, undo } = sync.outgoing(blocksFromEditor(editor.state.doc));
    if (changes.length === 0) return;
    try {
      await workspace.commit({ label, changes });
    } catch (failure) {
      undo();
      throw failure;
    }
  });

  const editor = useEditor({
    extensions: draftExtensions(framework, inspection),
    content: documentOf(blocksOf(section, workspace.rows('draftBlock'))),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      handleKeyDown: (_view, event) => event.ctrlKey && event.key === '.' && goToBinding(),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Draft section',
        spellcheck: 'true',
        lang: 'en-GB',
      },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.getMeta(INCOMING) !== true) autosave.touch();
    },
    onBlur: () => void autosave.flush().catch(() => undefined),
  });

  useEffect(() => {
    editorRef.current = editor;
  }, [editor]);

  useEffect(() => {
    applyIncoming(
      editor,
      sync.incoming(blocksOf(section, snapshot.draftBlock), blocksFromEditor(editor.state.doc)),
    );
    const row = snapshot.section.find(({ id }) => id === section);
    const open = row === undefined ? [] : remarksOf(row).filter(({ state }) => state === 'open');
    const marked = editor.state.tr.setMeta(staleMarksKey, snapshot).setMeta(remarkMarksKey, open);
    editor.view.dispatch(marked.setMeta('addToHistory', false));
  }, [editor, section, snapshot, sync]);

  return { editor, flush: autosave.flush };
}
