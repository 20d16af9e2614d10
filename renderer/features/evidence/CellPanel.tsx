import { useRows, useSnapshot } from '@data/useWorkspace';
import { CloseButton, Group, Text, Title } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import type { MatrixCell, MatrixRow } from '@shared/evidence/matrix';
import type { Provenance } from '@shared/framework/framework';
import { provenanceLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import { LinkAnchor } from '@ui/LinkAnchor';
import { SourceLink } from '@ui/SourceLink';
import classes from './EvidenceRoom.module.css';

interface Props {
  row: MatrixRow;
  provenance: Provenance;
  cell: MatrixCell;
  onClose: () => void;
}

const SIDES = [
  { side: 'plus', title: '+ Speaks well of the force' },
  { side: 'minus', title: '− Speaks ill of the force' },
  { side: 'neutral', title: 'Context' },
] as const;

/** What is behind a cell: the evidence, and the findings that use it. */
export function CellPanel({ row, provenance, cell, onClose }: Props) {
  const isEmpty = SIDES.every(({ side }) => cell[side].length === 0) && cell.unusedNotes.length === 0;
  return (
    <aside className={classes.panel} aria-label="Behind this cell" data-question={row.question}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>
          {row.title}: {provenanceLabel(provenance).toLowerCase()}
        </Title>
        <CloseButton aria-label="Close" onClick={onClose} />
      </Group>
      {isEmpty && (
        <>
          <Text>Nothing from this kind of source yet.</Text>
          <LinkAnchor to="/inspection/notes" search={{ new: 1, question: row.question }}>
            Write a note for this question
          </LinkAnchor>
        </>
      )}
      {SIDES.map(
        ({ side, title }) =>
          cell[side].length > 0 && (
            <section key={side}>
              <Title order={3}>{title}</Title>
              <ul>
                {cell[side].map((link) => (
                  <LinkedItem key={link.id} link={link} />
                ))}
              </ul>
            </section>
          ),
      )}
      {cell.unusedNotes.length > 0 && (
        <section>
          <Title order={3}>Notes that no finding uses yet</Title>
          <ul>
            {cell.unusedNotes.map((note) => (
              <li key={note.id}>
                <LinkAnchor to="/inspection/notes/$noteId" params={{ noteId: note.id }} search={{}}>
                  {note.title.trim() || note.place.trim() || 'Untitled note'}
                </LinkAnchor>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function LinkedItem({ link }: { link: Row<'evidenceLink'> }) {
  const snapshot = useSnapshot();
  const finding = useRows('finding').find(({ id }) => id === link.finding);
  const { kind, text, opens } = describeSource(link.source, snapshot);
  return (
    <li>
      <Text span size="xs" c="dimmed">
        {kind}
      </Text>{' '}
      <SourceLink opens={opens} text={text} />
      {finding !== undefined && (
        <div className={classes.used}>
          {link.stance} ·{' '}
          <LinkAnchor to="/inspection/findings" search={{ question: finding.question }}>
            {finding.statement.trim() || 'Finding without a statement'}
          </LinkAnchor>
        </div>
      )}
    </li>
  );
}
