import { patch } from '@data/change';
import { useRow, useWorkspace } from '@data/useWorkspace';
import { Group, NumberInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Row } from '@shared/inspection/entities';
import { useRef, useState } from 'react';
import classes from './NoteEditor.module.css';
import { useFocusKey } from './useFocusKey';

interface Props {
  note: Row<'note'>;
  blockId: string;
}

/** How many of the people spoken to held the point under the cursor, so that it can be counted across visits. */
export function PassagePanel({ note, blockId }: Props) {
  const workspace = useWorkspace();
  const block = useRow('noteBlock', blockId);
  const field = useRef<HTMLInputElement>(null);
  // While it is typed, what is typed is shown: saving the first digit must not take the field away from the second.
  const [typed, setTyped] = useState<number | string | null>(null);
  const spoken = note.speakers.reduce((sum, { count }) => sum + count, 0);
  useFocusKey('h', field, () => sayWhatIsMissing(spoken === 0));
  if (block === undefined || spoken === 0) return null;
  const setHeldBy = (value: number | string) => {
    if (document.activeElement === field.current) setTyped(value);
    const heldBy = typeof value === 'number' ? value : null;
    if (heldBy === block.heldBy) return;
    void workspace.commit({
      label: heldBy === null ? 'Clear how many held a point' : `Count ${heldBy} who held a point`,
      changes: [patch('noteBlock', block.id, { heldBy, ofSpeakers: heldBy === null ? null : spoken })],
    });
  };
  return (
    <Group gap="xs" className={classes.passage}>
      <Text component="label" htmlFor={`held-${block.id}`} size="sm">
        This point was held by
      </Text>
      <NumberInput
        ref={field}
        id={`held-${block.id}`}
        aria-keyshortcuts="Control+Shift+H"
        size="xs"
        w="5rem"
        min={0}
        max={spoken}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={typed ?? block.heldBy ?? ''}
        onChange={setHeldBy}
        onBlur={() => setTyped(null)}
      />
      <Text size="sm">of {block.ofSpeakers ?? spoken} people (Ctrl Shift H)</Text>
    </Group>
  );
}

/** The key was pressed where nothing can be counted yet: says why, and goes to where people are added. */
function sayWhatIsMissing(isNobodyThere: boolean): void {
  const message = isNobodyThere
    ? 'Say first whom you spoke to, by role and number: then it can be counted how many of them held a point.'
    : 'Write the point first: then say how many of them held it.';
  notifications.show({ id: 'how-many-held-it', message, autoClose: 8000 });
  if (isNobodyThere) document.querySelector<HTMLElement>('[aria-keyshortcuts="Control+Shift+P"]')?.focus();
}
