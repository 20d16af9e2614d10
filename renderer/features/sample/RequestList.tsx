import { Button, Text } from '@mantine/core';
import { exportCsv } from '@shared/export/scores/export-csv';
import type { Row } from '@shared/inspection/entities';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import { requestSheet } from '@shared/sampling/request-sheet';
import { useSaveFile } from './useSaveFile';

interface Props {
  caseFiles: readonly Row<'caseFile'>[];
  label: StratumLabel;
}

/** The one list that holds the force's own references: it is what the force is asked for. */
export function RequestList({ caseFiles, label }: Props) {
  const { said, save } = useSaveFile();
  return (
    <>
      <Button
        variant="default"
        onClick={() => void save('files-to-ask-for.csv', exportCsv(requestSheet(caseFiles, label)))}
      >
        Save the list for the force
      </Button>
      <Text c="dimmed" size="sm" role="status">
        {said}
      </Text>
    </>
  );
}
