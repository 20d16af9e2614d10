import { newId } from '@data/change';
import { type ClaimHouse, wordedClaim } from '@shared/draft/claim';
import type { AcceptedValue, ClaimAttributes, ClaimWording } from '@shared/draft/draft-node';
import type { ClaimQuery } from '@shared/evidence/people-query';
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
  query: ClaimQuery;
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

/** Puts two claims side by side: "17 of the 18 cases, compared with 36 of the 42 other cases". Each goes stale on its own. */
export function insertComparison(
  editor: Editor,
  [one, other]: [ClaimToInsert, ClaimToInsert],
  house: ClaimHouse,
  from: number,
  to: number,
): void {
  const node = ({ value, ...plan }: ClaimToInsert, startsSentence: boolean) => ({
    type: 'claim',
    attrs: wordedClaim({ ...plan, id: newId(), startsSentence }, value, house),
  });
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [
      node(one, isSentenceStart(editor.state, from)),
      { type: 'text', text: ', compared with ' },
      node(other, false),
    ])
    .run();
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
