import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Stack, Text } from '@mantine/core';
import { announce } from '@ui/LiveRegion';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { saveArchive } from './save-archive';

type State =
  | { kind: 'idle' }
  | { kind: 'doing'; what: string }
  | { kind: 'saved'; path: string }
  | { kind: 'not-saved'; words: string };

/** Saves the open inspection as an open archive. */
export function SaveArchive() {
  const workspace = useWorkspace();
  const [state, setState] = useState<State>({ kind: 'idle' });

  async function save() {
    try {
      const saved = await saveArchive(workspace, Date.now(), (what) => setState({ kind: 'doing', what }));
      if (saved.ok) {
        setState({ kind: 'saved', path: saved.value });
        announce(`Saved to ${saved.value}`);
      } else if (saved.failure.words === '') setState({ kind: 'idle' });
      else setState(saved.failure);
    } catch (error) {
      const words = error instanceof Error ? error.message : 'Something went wrong.';
      setState({ kind: 'not-saved', words: `${words} The inspection is as it was.` });
    }
  }

  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" loading={state.kind === 'doing'} onClick={() => void save()}>
          Save an open archive
        </Button>
        {state.kind === 'doing' && <Text c="dimmed">{state.what} …</Text>}
      </Group>
      {state.kind === 'saved' && (
        <Message meaning="good" title="The archive is saved">
          {state.path}
        </Message>
      )}
      {state.kind === 'not-saved' && (
        <Message meaning="problem" title="The archive was not saved">
          {state.words}
        </Message>
      )}
    </Stack>
  );
}
