import { sayBytes } from '@data/backup-words';
import { Button, Table, Text } from '@mantine/core';
import type { BackupSummary } from '@shared/ipc/backups';
import { writeInstant } from '@shared/text/day';

interface Props {
  backups: readonly BackupSummary[];
  onRestore: (backup: BackupSummary) => void;
}

/** The backups of a folder, each with what it holds. */
export function BackupList({ backups, onRestore }: Props) {
  if (backups.length === 0) return <Text>There are no backups in that folder.</Text>;
  return (
    <Table aria-label="Backups">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Made</Table.Th>
          <Table.Th>Holds</Table.Th>
          <Table.Th>Size</Table.Th>
          <Table.Th aria-label="Restore" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={`${backup.vaultId} ${backup.name}`}>
            {backup.kind === 'damaged' ? (
              <Table.Td colSpan={4}>
                {backup.name}: its list of files is damaged, so it cannot be restored.
              </Table.Td>
            ) : (
              <Readable backup={backup} onRestore={onRestore} />
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Readable({ backup, onRestore }: { backup: BackupSummary; onRestore: Props['onRestore'] }) {
  const made = writeInstant(backup.madeAt);
  return (
    <>
      <Table.Th scope="row">{made}</Table.Th>
      <Table.Td>
        {counted(backup.inspections, 'inspection')}, {counted(backup.entries, 'change')}
        {!backup.isOfThisVault && (
          <Text c="dimmed" size="sm">
            Of another vault than the one on this laptop
          </Text>
        )}
      </Table.Td>
      <Table.Td>{sayBytes(backup.bytes)}</Table.Td>
      <Table.Td ta="right">
        <Button
          variant="default"
          size="compact-md"
          aria-label={`Restore the backup of ${made}`}
          onClick={() => onRestore(backup)}
        >
          Restore
        </Button>
      </Table.Td>
    </>
  );
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
