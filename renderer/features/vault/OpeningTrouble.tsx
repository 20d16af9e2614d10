import { bridge } from '@data/bridge';
import { Button, Group, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { SetDatabaseAside } from './SetDatabaseAside';
import type { Opening } from './useOpening';

function StartAgain() {
  return (
    <Button variant="default" onClick={() => void bridge().ask('app:restart', null)}>
      Start Assay again
    </Button>
  );
}

/** What to do when the vault neither opens nor says why. */
export function OpeningTrouble({ isWorking, takesLong, faults }: Opening) {
  if (takesLong)
    return (
      <Message meaning="attention" title="This takes longer than usual." action={<StartAgain />}>
        Assay may be bringing the database and the safety log together: wait if you can. Nothing is lost if
        you start it again.
      </Message>
    );
  if (isWorking || faults === 0) return null;
  const isFirst = faults === 1;
  return (
    <Message
      meaning="problem"
      title="The vault could not be opened: something in Assay failed."
      action={
        <Group gap="xs">
          <StartAgain />
          {!isFirst && <SetDatabaseAside />}
        </Group>
      }
    >
      <Text>
        Nothing was changed and nothing is lost. Make sure that there is room on the disk, then try again.
        {isFirst && ' If it fails again, start Assay again.'}
      </Text>
      {!isFirst && (
        <Text mt="xs">
          If starting again does not help either, set the database aside: Assay moves it to the folder
          set-aside, deletes nothing, and offers to recover from the safety log. Or restore from a backup,
          below.
        </Text>
      )}
    </Message>
  );
}
