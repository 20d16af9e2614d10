import StarterKit from '@tiptap/starter-kit';
import { CaptureKeys } from './capture/capture-plugin';
import { NoteBlockNode } from './note-block-node';
import { PlainPaste } from './paste/plain-paste';
import { PrivacyMarks } from './privacy-marks';
import { ThemeMarks } from './themes/theme-marks';

/** Passages, line breaks and the editor's own undo; everything else of the kit would let formatting in. */
export const noteExtensions = [
  StarterKit.configure({
    paragraph: false,
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  NoteBlockNode,
  PrivacyMarks,
  CaptureKeys,
  PlainPaste,
  ThemeMarks,
];
