import { bridge } from '@data/bridge';
import type { RecoverFailure } from '@data/session';
import { Button, Text } from '@mantine/core';
import type { WriteFailure } from '@shared/ipc/channels';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { describeWriteFailure } from './write-failure';

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
  const [refusal, setRefusal] = useState<WriteFailure | null>(null);

  async function setAside() {
    const asked = await bridge().ask('database:set-aside', null);
    if (asked.ok) await bridge().ask('app:restart', null);
    else setRefusal(asked.failure);
  }

  return (
    <>
      <Message
        meaning="problem"
        title="The damaged database is in the way."
        action={
          <Button variant="default" onClick={() => void setAside()}>
            Set the database aside and start again
          </Button>
        }
      >
        <Text>
          It can be neither opened nor replaced while Assay is running. The safety log is untouched. If the
          disk is full, make some room and recover once more: that may be enough.
        </Text>
        <Text mt="xs">
          Otherwise set the database aside: Assay starts again, moves it to the folder set-aside, and deletes
          nothing. Then unlock and recover from the safety log.
        </Text>
      </Message>
      {refusal !== null && (
        <Message meaning="problem" title={describeWriteFailure(refusal).title}>
          {describeWriteFailure(refusal).next}
        </Message>
      )}
    </>
  );
}
