import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type CaptureTrigger, triggerIn } from './capture-trigger';

/** A suggestion that is being typed, and the place in the document that choosing one takes up. */
export interface PlacedTrigger extends CaptureTrigger {
  from: number;
  to: number;
}

const key = new PluginKey<PlacedTrigger | null>('capture');

/** The suggestion that is being typed; null when the list is closed. */
export function captureTriggerOf(state: EditorState): PlacedTrigger | null {
  return key.getState(state) ?? null;
}

function triggerAt({ selection }: EditorState): PlacedTrigger | null {
  if (!selection.empty) return null;
  const { parent, parentOffset, pos } = selection.$from;
  const trigger = triggerIn(parent.textBetween(0, parentOffset, '\n', '\n'));
  return trigger && { ...trigger, from: pos - trigger.query.length - 1, to: pos };
}

function next(transaction: Transaction, was: PlacedTrigger | null, state: EditorState): PlacedTrigger | null {
  if (transaction.getMeta(key) === 'close') return null;
  if (!transaction.docChanged && !transaction.selectionSet) return was;
  const now = triggerAt(state);
  if (now === null) return null;
  const continues = was !== null && transaction.mapping.map(was.from, -1) === now.from;
  // Only typing the key opens the list: a click into "#words" or a paste does not.
  const opens = now.query === '' && transaction.docChanged && transaction.getMeta('paste') === undefined;
  return continues || opens ? now : null;
}

/** Follows what is typed after "#", "@" and "/". The text stays as it is until somebody chooses. */
export const CaptureKeys = Extension.create({
  name: 'captureKeys',

  addProseMirrorPlugins() {
    return [
      new Plugin<PlacedTrigger | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, was, _before, state) => next(transaction, was, state),
        },
        props: {
          handleDOMEvents: {
            blur: (view) => {
              if (captureTriggerOf(view.state) !== null) view.dispatch(closeCapture(view.state.tr));
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** Closes the list and leaves what was typed. */
export function closeCapture(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'close');
}
