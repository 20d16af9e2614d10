import { printedJudgment } from '@shared/draft/to-section-document';
import type { Framework } from '@shared/framework/framework';
import type { Inspection } from '@shared/inspection/entities';
import StarterKit from '@tiptap/starter-kit';
import { BlockIds } from './block-ids';
import { JudgmentNode, TableNode } from './block-nodes';
import { ClaimNode } from './claim-node';
import { FigureNode } from './figure-node';
import { FootnoteNode } from './footnote-node';
import { RemarkMarks } from './moderation/remark-marks';
import { StaleMarks } from './stale-marks';

/** What the schema lets in is what a DraftNode can say, and what every exporter can print: nothing else is pasted. */
export function draftExtensions(framework: Framework, inspection: Inspection) {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: { levels: [1, 2, 3] },
      horizontalRule: false,
      link: false,
      strike: false,
      underline: false,
      trailingNode: false,
    }),
    BlockIds,
    ClaimNode,
    FootnoteNode,
    JudgmentNode.configure({
      words: (attrs) => {
        const printed = printedJudgment(attrs, inspection, framework);
        if (printed === null) return { grade: attrs.grade, note: '' };
        const note = printed.isCarried ? `Last inspected ${printed.lastInspected}` : '';
        return { grade: `${printed.symbol} ${printed.label}`, note };
      },
    }),
    TableNode,
    FigureNode,
    StaleMarks,
    RemarkMarks,
  ];
}
