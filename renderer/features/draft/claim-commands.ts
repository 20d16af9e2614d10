import { newId } from '@data/change';
import { type ClaimHouse, wordedClaim } from '@shared/draft/claim';
import type { AcceptedValue, ClaimAttributes, ClaimWording } from '@shared/draft/draft-node';
import type { CountQuery } from '@shared/review/count-query';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';

/** True where the next word is the first of a sentence. */
export function isSentenceStart(state: EditorState, position: number): boolean {
  const place = state.doc.resolve(position);
  const before = place.parent.textBetween(0, place.parentOffset, '\n', (leaf) =>
    leaf.type.name === 'claim' ? String(leaf.attrs['text']) : '',
  );
  return /(?:^|[.!?:]["”’)]*\s+|\n)$/.test(before);
}

export interface ClaimToInsert {
  query: CountQuery;
  value: AcceptedValue;
  wording: ClaimWording;
  noun: string;
}

/** Puts a claim in place of a range (or at the cursor when both ends are the same). */
export function insertClaim(
  editor: Editor,
  claim: ClaimToInsert,
  house: ClaimHouse,
  from: number,
  to: number,
): void {
  const { value, ...plan } = claim;
  const startsSentence = isSentenceStart(editor.state, from);
  const attrs = wordedClaim({ ...plan, id: newId(), startsSentence }, value, house);
  editor.chain().focus().insertContentAt({ from, to }, { type: 'claim', attrs }).run();
}

/** Words a claim of the text anew, with the value that was accepted: the numbers stay, their form changes. */
export function rewordClaim(editor: Editor, claimId: string, wording: ClaimWording, house: ClaimHouse): void {
  const { tr } = editor.state;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name !== 'claim' || node.attrs['id'] !== claimId) return;
    const claim = node.attrs as ClaimAttributes;
    tr.setNodeMarkup(at, undefined, wordedClaim({ ...claim, wording }, claim.accepted, house));
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}
