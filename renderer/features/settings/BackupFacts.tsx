import { sayAge, sayBytes } from '@data/backup-words';
import type { SeenBackupState } from '@data/useBackupState';
import { Table, Text } from '@mantine/core';
import { writeInstant } from '@shared/text/day';
import type { ReactNode } from 'react';

export function BackupFacts({ state }: { state: SeenBackupState }) {
  const { folder, last, next, isRunning } = state;
  if (folder === null)
    return (
      <Text maw="70ch">
        There are no backups yet. Choose a folder on a USB stick, a second disk or a share: what happens to
        this laptop should not happen to it.
      </Text>
    );
  return (
    <Table>
      <Table.Tbody>
        <Fact name="Folder">
          {folder}
          {state.isManaged && <Text c="dimmed">Set by whoever manages this laptop.</Text>}
        </Fact>
        <Fact name="Last backup">
          {last === null
            ? 'None yet'
            : `${writeInstant(last.madeAt)} (${sayAge(last.madeAt, state.seenAt)}): ${counted(last.inspections, 'inspection')}, ${counted(last.entries, 'change')}, ${sayBytes(last.bytes)}`}
        </Fact>
        <Fact name="Next">
          {isRunning
            ? 'Being made now'
            : next === null
              ? 'Soon after the next unlocking'
              : `${writeInstant(next)}, if something has changed`}
        </Fact>
      </Table.Tbody>
    </Table>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w="10rem">
        {name}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{children}</Table.Td>
    </Table.Tr>
  );
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
