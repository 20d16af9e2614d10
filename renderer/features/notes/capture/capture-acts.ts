import { type Change, patch } from '@data/change';
import { writePendingTyping } from '@data/pending-typing';
import { themeByName } from '@data/theme-by-name';
import type { Workspace } from '@data/workspace';
import type { Note } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import type { CaptureItem } from './capture-items';
import type { PlacedTrigger } from './capture-plugin';

const withOne = (list: readonly string[], one: string) => (list.includes(one) ? [...list] : [...list, one]);

/** What choosing an item adds to the note, and what has to be made for it in the same act. */
function addition(
  workspace: Workspace,
  note: Note,
  item: CaptureItem,
): { set: Partial<Note>; changes: Change[] } {
  switch (item.kind) {
    case 'theme': {
      const { id, changes } = themeByName(workspace, item.theme);
      return { set: { themes: withOne(note.themes, id) }, changes };
    }
    case 'question':
      return { set: { questions: withOne(note.questions, item.question) }, changes: [] };
    case 'heading': {
      const questions = withOne(note.questions, item.question);
      return { set: { questions, headings: withOne(note.headings, item.heading) }, changes: [] };
    }
    case 'planned':
      return { set: { questions: withOne(note.questions, item.entry.question) }, changes: [] };
  }
}

/** What was done, for the journal and for those who cannot see it. */
export function captureWords(item: CaptureItem): string {
  switch (item.kind) {
    case 'theme':
      return `Add the theme “${item.theme}”`;
    case 'question':
      return `Add ${item.code} to a note`;
    case 'heading':
      return `Add “${item.title}” to a note`;
    case 'planned':
      return 'Ask a planned question';
  }
}

/** Writes what was chosen to the note's own fields. What is being typed goes first, so that neither overtakes the other. */
export async function addToNote(workspace: Workspace, noteId: string, item: CaptureItem): Promise<void> {
  await writePendingTyping();
  const note = workspace.row('note', noteId);
  if (note === undefined) return;
  const { set, changes } = addition(workspace, note, item);
  await workspace.commit({ label: captureWords(item), changes: [...changes, patch('note', noteId, set)] });
}

/** Takes what was typed out of the text; a planned question is written in as a passage, with room for the answer. */
export function takeIntoText(editor: Editor, { from, to }: PlacedTrigger, item: CaptureItem): void {
  if (item.kind !== 'planned') {
    editor.chain().focus().deleteRange({ from, to }).run();
    return;
  }
  const { parent } = editor.state.doc.resolve(from);
  const isAlone = parent.content.size === to - from;
  const chain = editor.chain().focus().deleteRange({ from, to });
  if (!isAlone) chain.splitBlock();
  chain
    .insertContent(item.entry.text)
    .updateAttributes('noteBlock', { kind: 'view', asked: item.entry.id })
    .splitBlock()
    .updateAttributes('noteBlock', { kind: 'paraphrase', asked: null })
    .scrollIntoView()
    .run();
}
