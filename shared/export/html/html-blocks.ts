import type { PrintedBlock } from '../printed/printed-document';
import { htmlFigure } from './html-figure';
import { htmlRuns } from './html-runs';
import { htmlTable } from './html-table';
import { escapeHtml } from './html-text';

function htmlBlock(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.anchor}">${htmlRuns(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${htmlRuns(block.runs)}</p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      const items = block.items.map((paragraphs) => {
        const [only, ...others] = paragraphs.map(htmlRuns);
        return others.length === 0
          ? `<li>${only ?? ''}</li>`
          : `<li>${[only, ...others].map((words) => `<p>${words}</p>`).join('')}</li>`;
      });
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'judgment': {
      const symbol =
        block.symbol === '' ? '' : `<span aria-hidden="true">${escapeHtml(block.symbol)}</span> `;
      return `<p class="judgment">${symbol}${escapeHtml(block.label)}</p>`;
    }
    case 'table':
      return htmlTable(block.columns, block.rows, block.caption);
    case 'figure':
      return htmlFigure(block);
  }
}

export function htmlBlocks(blocks: readonly PrintedBlock[]): string {
  return blocks.map(htmlBlock).join('\n');
}
