import type { TextRange } from '@shared/draft/checks/check';
import type { DraftNode, InlineNode } from '@shared/draft/draft-node';
import { inlineLines, mapLines, plainText, tidyLine } from '@shared/draft/node-text';
import type { DraftRemark, Section } from '@shared/inspection/draft-rows';
import type { Instant } from '@shared/inspection/entities';

export type RemarkRow = DraftRemark & { id: string };

const KINDS: DraftRemark['kind'][] = ['challenge', 'suggestion', 'comment'];

/** The remarks of a section: open ones first, challenges before suggestions before comments, the oldest first. */
export function remarksOf(section: Section): RemarkRow[] {
  const rank = (remark: DraftRemark) => (remark.state === 'open' ? 0 : 10) + KINDS.indexOf(remark.kind);
  return Object.entries(section.remarks ?? {})
    .map(([id, remark]) => ({ ...remark, id }))
    .sort((one, other) => rank(one) - rank(other) || one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** Where the words of a remark stand in a text now; null when they were changed since. */
export function placeOfWords(about: string, text: string): TextRange | null {
  if (about === '') return null;
  const from = text.indexOf(about);
  return from < 0 ? null : { from, to: from + about.length };
}

/** A decision on a remark. A challenge by the force is never turned away or accepted without a reason. */
export function decided(
  remark: DraftRemark,
  state: 'accepted' | 'not-accepted',
  reason: string,
  by: string,
  at: Instant,
): DraftRemark {
  return { ...remark, state, reason: reason.trim(), decidedBy: by, decidedAt: at };
}

function withReplacement(line: InlineNode[], about: string, words: string): InlineNode[] | null {
  for (const [index, inline] of line.entries()) {
    if (inline.type !== 'text') continue;
    const at = inline.text.indexOf(about);
    if (at < 0) continue;
    const text = inline.text.slice(0, at) + words + inline.text.slice(at + about.length);
    return tidyLine(line.with(index, { ...inline, text }));
  }
  return null;
}

/**
 * Puts the words of a suggestion in place of those it is about. Claims and footnotes stay as they are: a suggestion
 * whose words run across one is not applied but left for a person to work in.
 * @returns null when the words cannot be replaced
 */
export function applySuggestion(
  node: DraftNode,
  remark: Pick<DraftRemark, 'about' | 'text'>,
): DraftNode | null {
  if (remark.about === '' || !plainText(node).includes(remark.about)) return null;
  for (const line of inlineLines(node)) {
    const replaced = withReplacement(line, remark.about, remark.text);
    if (replaced !== null) return mapLines(node, (other) => (other === line ? replaced : other));
  }
  return null;
}
