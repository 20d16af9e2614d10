import type { ClaimAttributes, DraftNode, InlineNode, ListItemNode } from '@shared/draft/draft-node';
import { onceFor } from '@shared/once-for';

/** A stretch of a node's plain text and the claim that printed it, if one did. Offsets count UTF-16 units. */
export interface TextSpan {
  from: number;
  to: number;
  claim: ClaimAttributes | null;
}

/** The lines of inline content in a node: one for a heading or paragraph, one for each paragraph of a list. */
export function inlineLines(node: DraftNode): InlineNode[][] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [node.content ?? []];
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content.map((paragraph) => paragraph.content ?? []));
    case 'judgment':
    case 'table':
    case 'figure':
      return [];
  }
}

function inlineText(inline: InlineNode): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'claim':
      return inline.attrs.text;
    case 'hardBreak':
      return '\n';
    case 'footnote':
      return '';
  }
}

/**
 * What a reader reads: claims in the words they print, footnote marks left out, one line for each list item.
 * Judgments, tables and figures have no running text.
 */
export const plainText: (node: DraftNode) => string = onceFor((node: DraftNode) =>
  inlineLines(node)
    .map((line) => line.map(inlineText).join(''))
    .join('\n'),
);

/** The same text as `plainText`, cut at the claims. Spans are in order and cover all of it but the line breaks. */
export const textSpans: (node: DraftNode) => readonly TextSpan[] = onceFor((node: DraftNode) => {
  const spans: TextSpan[] = [];
  let at = 0;
  inlineLines(node).forEach((line, index) => {
    if (index > 0) at += 1;
    for (const inline of line) {
      const length = inlineText(inline).length;
      if (length > 0)
        spans.push({ from: at, to: at + length, claim: inline.type === 'claim' ? inline.attrs : null });
      at += length;
    }
  });
  return spans;
});

/** All claims of a node, in reading order. */
export function claimsOf(node: DraftNode): ClaimAttributes[] {
  return inlineLines(node)
    .flat()
    .flatMap((inline) => (inline.type === 'claim' ? [inline.attrs] : []));
}

/** The same node with its inline content replaced line by line; nodes without running text come back unchanged. */
export function mapLines(node: DraftNode, change: (line: InlineNode[]) => InlineNode[]): DraftNode {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return node.content === undefined ? node : { ...node, content: change(node.content) };
    case 'bulletList':
    case 'orderedList':
      return { ...node, content: node.content.map((item) => mapItem(item, change)) };
    case 'judgment':
    case 'table':
    case 'figure':
      return node;
  }
}

function mapItem(item: ListItemNode, change: (line: InlineNode[]) => InlineNode[]): ListItemNode {
  return {
    ...item,
    content: item.content.map((paragraph) =>
      paragraph.content === undefined ? paragraph : { ...paragraph, content: change(paragraph.content) },
    ),
  };
}

/** The same node with each claim changed. */
export function mapClaims(node: DraftNode, change: (claim: ClaimAttributes) => ClaimAttributes): DraftNode {
  return mapLines(node, (line) =>
    line.map((inline) => (inline.type === 'claim' ? { type: 'claim', attrs: change(inline.attrs) } : inline)),
  );
}

/** Joins neighbouring plain texts with the same marks and drops empty ones, as the editor does. */
export function tidyLine(line: InlineNode[]): InlineNode[] {
  const tidy: InlineNode[] = [];
  for (const inline of line) {
    if (inline.type === 'text' && inline.text === '') continue;
    const last = tidy.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks))
      tidy[tidy.length - 1] = { ...last, text: last.text + inline.text };
    else tidy.push(inline);
  }
  return tidy;
}

function sameMarks(one: { type: string }[] = [], other: { type: string }[] = []): boolean {
  const names = (marks: { type: string }[]) =>
    marks
      .map((mark) => mark.type)
      .sort()
      .join();
  return names(one) === names(other);
}
