import type { PrintedBlock, PrintedFigure, PrintedRun } from '../printed/printed-document';
import { markdownRuns } from './markdown-runs';
import { markdownTable } from './markdown-table';
import { escapeLineStart, escapeMarkdown } from './markdown-text';

export const markdownLine = (text: string) => escapeLineStart(escapeMarkdown(text.trim()));

/** Every line but the first moves right, to stay inside its list item or footnote. */
export function indentMarkdown(text: string, width: number): string {
  return text.replace(/\n(?!\n)/g, `\n${' '.repeat(width)}`);
}

function listItem(marker: string, paragraphs: readonly PrintedRun[][]): string {
  const width = marker.length + 1;
  return `${marker} ${indentMarkdown(paragraphs.map(markdownRuns).join('\n\n'), width)}`;
}

function figure(block: PrintedFigure): string[] {
  return [
    `**${escapeMarkdown(`${block.label} ${block.number}: ${block.title}`)}**`,
    markdownTable(block.columns, block.rows),
    ...[block.source, block.note, block.annexPointer].filter((line) => line !== '').map(markdownLine),
  ];
}

function judgment(block: PrintedBlock & { kind: 'judgment' }): string {
  const words = escapeMarkdown([block.symbol, block.label].filter((part) => part !== '').join(' '));
  return `**${words}**`;
}

/** The parts of a block, to be set apart by empty lines. */
function markdownBlock(block: PrintedBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${markdownRuns(block.runs).replace(/\\?\n/g, ' ')}`];
    case 'paragraph':
      return [markdownRuns(block.runs)];
    case 'list':
      return [block.items.map((item, at) => listItem(block.isOrdered ? `${at + 1}.` : '-', item)).join('\n')];
    case 'judgment':
      return [judgment(block)];
    case 'table':
      return [`**${escapeMarkdown(block.caption.trim())}**`, markdownTable(block.columns, block.rows)];
    case 'figure':
      return figure(block);
  }
}

export function markdownBlocks(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    const followsList =
      block.kind === 'list' && before?.kind === 'list' && before.isOrdered === block.isOrdered;
    // Two lists that follow each other would become one.
    return followsList ? ['<!-- -->', ...markdownBlock(block)] : markdownBlock(block);
  });
}
