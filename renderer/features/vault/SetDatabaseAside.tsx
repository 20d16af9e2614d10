import { bridge } from '@data/bridge';
import { Button } from '@mantine/core';
import type { WriteFailure } from '@shared/ipc/channels';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { describeWriteFailure } from './write-failure';

/** The files of a database can only be moved before Chromium starts: asks for it, and starts Assay again. */
export function SetDatabaseAside() {
  const [refusal, setRefusal] = useState<WriteFailure | null>(null);

  async function setAside() {
    const asked = await bridge().ask('database:set-aside', null);
    if (asked.ok) await bridge().ask('app:restart', null);
    else setRefusal(asked.failure);
  }

  return (
    <>
      <Button variant="default" onClick={() => void setAside()}>
        Set the database aside and start again
      </Button>
      {refusal !== null && (
        <Message meaning="problem" title={describeWriteFailure(refusal).title}>
          {describeWriteFailure(refusal).next}
        </Message>
      )}
    </>
  );
}
