import { memberName, useFramework, useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Table, Title } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { Instrument } from '@shared/review/instrument';
import { LinkAnchor } from '@ui/LinkAnchor';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { AdjudicationDialog } from './AdjudicationDialog';
import { instrumentFor } from './instrument-for';
import classes from './NumbersPage.module.css';
import { pairOf } from './review-pair';

interface Props {
  files: Row<'caseFile'>[];
  instrument: Instrument;
}

/** Every file under second review, and what is left to do with it. */
export function PairList({ files, instrument }: Props) {
  const inspection = useInspection();
  const reviews = useRows('review');
  const { author } = useWorkspace();
  const [adjudicating, setAdjudicating] = useState<Row<'caseFile'> | null>(null);
  const { instruments } = useFramework();
  const madeOn = (file: Row<'caseFile'>) =>
    instrumentFor(instruments, reviews, file, 'primary') ?? instrument;
  return (
    <section>
      <Title order={2}>Files under second review</Title>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">File</Table.Th>
            <Table.Th scope="col">First reviewer</Table.Th>
            <Table.Th scope="col">Second reviewer</Table.Th>
            <Table.Th scope="col">Standing</Table.Th>
            <Table.Th scope="col">Adjudication</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => {
            const pair = pairOf(file, reviews, madeOn(file));
            return (
              <Table.Tr key={file.id}>
                <Table.Th scope="row">
                  {file.secondReviewer === author ? (
                    <LinkAnchor
                      to="/inspection/review/$caseFileId"
                      params={{ caseFileId: file.id }}
                      search={{}}
                    >
                      {file.reference}
                    </LinkAnchor>
                  ) : (
                    file.reference
                  )}
                </Table.Th>
                <Table.Td>{memberName(inspection, file.reviewer)}</Table.Td>
                <Table.Td>{memberName(inspection, file.secondReviewer)}</Table.Td>
                <Table.Td>
                  <StatusMark meaning={pair.meaning}>{pair.words}</StatusMark>
                </Table.Td>
                <Table.Td>
                  {pair.isReady && (pair.overallDiffers || pair.differing.length > 0 || pair.adjudicated) && (
                    <Button variant="default" size="compact-sm" onClick={() => setAdjudicating(file)}>
                      {pair.adjudicated === undefined ? 'Adjudicate' : 'See the adjudication'}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {adjudicating !== null && (
        <AdjudicationDialog
          caseFile={adjudicating}
          instrument={madeOn(adjudicating)}
          pair={pairOf(adjudicating, reviews, madeOn(adjudicating))}
          onClose={() => setAdjudicating(null)}
        />
      )}
    </section>
  );
}
