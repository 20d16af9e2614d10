import { useRow, useSnapshot } from '@data/useWorkspace';
import { Button, Text, Title } from '@mantine/core';
import { changeWords } from '@shared/draft/accept-claim';
import { findingOf } from '@shared/draft/checks/checked-section';
import { claimState } from '@shared/draft/claim';
import { isAnnexOrigin } from '@shared/draft/compile/passage';
import { claimsOf } from '@shared/draft/node-text';
import type { DraftBlock, Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { BindNumbers } from './BindNumbers';
import classes from './CaseFileList.module.css';
import { FigurePanel } from './FigurePanel';
import { FindingEvidence } from './FindingEvidence';

interface Props {
  blockId: string | null;
  editor: Editor;
  onAccept: (claimId: string, label: string) => void;
}

function sourceWords(block: DraftBlock): string {
  if (isAnnexOrigin(block.origin)) return 'Compiled from the sample and the reviews.';
  if (block.origin !== '')
    return 'Compiled from the framework, the judgment and the outcomes of the findings.';
  if (block.node.type === 'figure' && block.node.attrs.series !== undefined)
    return 'Inserted from a data series.';
  return 'Written by hand: no finding is behind this passage.';
}

/** What is behind the paragraph with the cursor: its claims, the finding, and the evidence for and against it. */
export function ParagraphPanel({ blockId, editor, onAccept }: Props) {
  const snapshot = useSnapshot();
  const block = useRow('draftBlock', blockId ?? '');
  const finding = useRow('finding', block === undefined ? '' : (findingOf(block) ?? ''));
  if (block === undefined)
    return (
      <>
        <Title order={2}>Evidence</Title>
        <Text c="dimmed">Put the cursor in a paragraph to see what is behind it.</Text>
      </>
    );
  return (
    <>
      <div>
        <Title order={2}>Evidence</Title>
        {finding === undefined && <Text c="dimmed">{sourceWords(block)}</Text>}
      </div>
      {block.node.type === 'figure' && (
        <FigurePanel blockId={block.id} figure={block.node.attrs} editor={editor} />
      )}
      <Claims block={block} onAccept={onAccept} />
      <BindNumbers block={block} editor={editor} />
      {finding !== undefined && <FindingEvidence finding={finding} snapshot={snapshot} />}
    </>
  );
}

function Claims({ block, onAccept }: { block: Row<'draftBlock'>; onAccept: Props['onAccept'] }) {
  const snapshot = useSnapshot();
  const claims = claimsOf(block.node);
  if (claims.length === 0) return null;
  return (
    <section>
      <Title order={3}>Claims here</Title>
      <ul className={classes.list}>
        {claims.map((claim) => {
          const state = claimState(claim, snapshot);
          if (state.kind === 'fresh') return <li key={claim.id}>“{claim.text}”, up to date</li>;
          const label = `Accept ${state.is.n} of ${state.is.d}`;
          return (
            <li key={claim.id}>
              “{claim.text}”, stale: {changeWords(claim, state.was, state.is)}
              <Button size="compact-xs" onClick={() => onAccept(claim.id, label)}>
                {label}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
