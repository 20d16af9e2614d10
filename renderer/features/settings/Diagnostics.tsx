import { bridge } from '@data/bridge';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useRef, useState } from 'react';

/** What may be handed to somebody who helps: shown before it is copied, because it leaves the machine in a person's hands. */
export function Diagnostics() {
  const [text, setText] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function show() {
    setIsCopied(false);
    setText(await bridge().ask('diagnostics:read', null));
  }

  function copy() {
    field.current?.select();
    // Needs no permission, so that the app can go on refusing every one.
    setIsCopied(document.execCommand('copy'));
  }

  return (
    <Stack gap="sm" align="start">
      <Text maw="70ch">
        If Assay misbehaves, whoever helps you will ask for this: versions, room on the disk, how many records
        there are, and what stopped when. Nothing that you wrote, no names, no folders.
      </Text>
      <Button variant="default" onClick={() => void show()}>
        Show diagnostics
      </Button>
      <Modal opened={text !== null} onClose={() => setText(null)} title="Diagnostics" size="xl">
        <Stack>
          <GrowingTextarea
            ref={field}
            label="What will be copied"
            value={text ?? ''}
            readOnly
            minRows={8}
            maxRows={18}
            ff="monospace"
          />
          <Group justify="flex-end">
            <Text role="status">{isCopied ? 'Copied.' : ''}</Text>
            <Button onClick={copy} data-autofocus>
              Copy diagnostics
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
