import type { RecoverFailure } from '@data/session';
import { Text } from '@mantine/core';
import { Message } from '@ui/Message';
import { SetDatabaseAside } from './SetDatabaseAside';

/** Why the database was not rebuilt, and what can be done about it. */
export function RecoverProblem({ failure }: { failure: RecoverFailure }) {
  switch (failure.kind) {
    case 'nothing-to-recover':
      return (
        <Message meaning="problem" title="The safety log is empty.">
          Nothing was changed. Restore from a backup: the way to it is below.
        </Message>
      );
    case 'database-refused':
      return (
        <Message meaning="problem" title="The database could not be rebuilt.">
          The safety log is untouched. {failure.message}
        </Message>
      );
    case 'database-in-the-way':
      return <InTheWay />;
  }
}

/** Chromium neither opens nor replaces it, and its files can only be moved before Chromium starts. */
function InTheWay() {
  return (
    <Message meaning="problem" title="The damaged database is in the way." action={<SetDatabaseAside />}>
      <Text>
        It can be neither opened nor replaced while Assay is running. The safety log is untouched. If the disk
        is full, make some room and recover once more: that may be enough.
      </Text>
      <Text mt="xs">
        Otherwise set the database aside: Assay starts again, moves it to the folder set-aside, and deletes
        nothing. Then unlock and recover from the safety log.
      </Text>
    </Message>
  );
}
