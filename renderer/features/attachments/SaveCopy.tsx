import { useWorkspace } from '@data/useWorkspace';
import { Button, Group } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { Message } from '@ui/Message';
import { useEffect, useRef, useState } from 'react';
import { saveCopy } from './save-copy';

type State =
  | { kind: 'asking' }
  | { kind: 'saving' }
  | { kind: 'saved'; path: string }
  | { kind: 'not-saved'; words: string };

/** Says what a copy on the disk means before it is written. */
export function SaveCopy({ attachment, onDone }: { attachment: Row<'attachment'>; onDone: () => void }) {
  const workspace = useWorkspace();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const cancel = useRef<HTMLButtonElement>(null);
  // The question comes into sight, and Enter alone writes nothing.
  useEffect(() => cancel.current?.focus(), []);
  const save = async () => {
    setState({ kind: 'saving' });
    const saved = await saveCopy(workspace, attachment);
    if (saved.ok) setState({ kind: 'saved', path: saved.value });
    else if (saved.failure.words === '') onDone();
    else setState({ kind: 'not-saved', words: saved.failure.words });
  };
  if (state.kind === 'saved')
    return (
      <Message
        meaning="good"
        title="A copy was saved"
        action={
          <Button size="compact-sm" onClick={onDone}>
            Close
          </Button>
        }
      >
        {state.path}
      </Message>
    );
  if (state.kind === 'not-saved')
    return (
      <Message
        meaning="problem"
        title="No copy was saved"
        action={
          <Button size="compact-sm" onClick={onDone}>
            Close
          </Button>
        }
      >
        {state.words}
      </Message>
    );
  return (
    <Message
      meaning="attention"
      title="The copy will not be sealed"
      action={
        <Group gap="xs">
          <Button size="compact-sm" loading={state.kind === 'saving'} onClick={() => void save()}>
            Save it unsealed
          </Button>
          <Button
            ref={cancel}
            size="compact-sm"
            variant="default"
            disabled={state.kind === 'saving'}
            onClick={onDone}
          >
            Cancel
          </Button>
        </Group>
      }
    >
      Whoever can open the folder can open the file, and other programs may run what is in it. Assay neither
      watches the copy nor deletes it. Save it only where such evidence may be kept.
    </Message>
  );
}
