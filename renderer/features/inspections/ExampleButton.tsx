import { useInspections, useVaultSession } from '@data/useVaultSession';
import { Button, Modal } from '@mantine/core';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { makeExample } from './make-example';

interface Props {
  /** Making the example opens it; whichever inspection was open is closed. */
  onBegin: () => void;
  onOpen: (id: string) => void;
}

/** Opens the example inspection; makes it when there is none yet. */
export function ExampleButton({ onBegin, onOpen }: Props) {
  const session = useVaultSession();
  const example = useInspections().find(({ isExample, status }) => isExample && status === 'open');
  const [isWorking, setIsWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function open() {
    if (example !== undefined) {
      onOpen(example.id);
      return;
    }
    setIsWorking(true);
    onBegin();
    const made = await makeExample(session, Date.now());
    setIsWorking(false);
    if (made.ok) onOpen(made.value);
    else setTrouble(made.failure.words);
  }

  return (
    <>
      <Button variant="default" loading={isWorking} onClick={() => void open()}>
        Open the example inspection
      </Button>
      <Modal opened={trouble !== null} onClose={() => setTrouble(null)} title="The example was not opened">
        <Message meaning="problem" title="The example inspection could not be made.">
          {trouble} Your own inspections are as they were.
        </Message>
      </Modal>
    </>
  );
}
