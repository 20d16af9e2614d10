import { patch } from '@data/change';
import { writePendingTyping } from '@data/pending-typing';
import type { Workspace } from '@data/workspace';
import type { Note } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import type { CaptureItem } from './capture-items';
import type { PlacedTrigger } from './capture-plugin';

type Lists = Pick<Note, 'questions' | 'headings' | 'themes'>;

const withOne = (list: readonly string[], one: string) => (list.includes(one) ? [...list] : [...list, one]);

/** What choosing an item adds to the note. */
function added(note: Lists, item: CaptureItem): Lists {
  const { questions, headings, themes } = note;
  switch (item.kind) {
    case 'theme':
      return { questions, headings, themes: withOne(themes, item.theme) };
    case 'question':
      return { questions: withOne(questions, item.question), headings, themes };
    case 'heading':
      return {
        questions: withOne(questions, item.question),
        headings: withOne(headings, item.heading),
        themes,
      };
    case 'planned':
      return { questions: withOne(questions, item.entry.question), headings, themes };
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
  const lists = added(note, item);
  const set: Partial<Note> = {};
  if (lists.questions.length !== note.questions.length) set.questions = lists.questions;
  if (lists.headings.length !== note.headings.length) set.headings = lists.headings;
  if (lists.themes.length !== note.themes.length) set.themes = lists.themes;
  if (Object.keys(set).length === 0) return;
  await workspace.commit({ label: captureWords(item), changes: [patch('note', noteId, set)] });
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
