import { useExport } from '@data/useExport';
import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Text } from '@mantine/core';
import { countsSheet } from '@shared/export/scores/counts-sheet';
import { exportCsv } from '@shared/export/scores/export-csv';
import { exportXlsx } from '@shared/export/scores/export-xlsx';
import { scoreSheets } from '@shared/export/scores/score-sheets';
import { readableSnapshot } from '@shared/review/blind';
import type { Instrument } from '@shared/review/instrument';
import { dayOf } from '@shared/text/day';

/** The numbers of the version on the screen, for all files and for each offence and flag. */
export function SaveNumbers({ instrument }: { instrument: Instrument }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const { said, save } = useExport();
  const name = () => `Numbers, version ${instrument.version}, ${dayOf(Date.now())}`;
  const asWorkbook = () => {
    const day = dayOf(Date.now());
    const sheets = scoreSheets(workspace.snapshot(), framework, instrument, workspace.author, day);
    return save(`${name()}.xlsx`, exportXlsx(sheets));
  };
  const asCsv = () => {
    const { snapshot } = readableSnapshot(workspace.snapshot(), workspace.author);
    return save(`${name()}.csv`, exportCsv(countsSheet(snapshot, framework, instrument)));
  };
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => void asWorkbook()}>
        Save as Excel
      </Button>
      <Button variant="default" onClick={() => void asCsv()}>
        Save as CSV
      </Button>
      <Text role="status">{said}</Text>
    </Group>
  );
}
