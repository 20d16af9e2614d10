import { patch } from '@data/change';
import { useRow, useWorkspace } from '@data/useWorkspace';
import { Group, NumberInput, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { useRef } from 'react';
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
  useFocusKey('h', field);
  const spoken = note.speakers.reduce((sum, { count }) => sum + count, 0);
  if (block === undefined || spoken === 0) return null;
  const setHeldBy = (value: number | string) => {
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
        key={`${block.id}-${block.heldBy ?? ''}`}
        size="xs"
        w="5rem"
        min={0}
        max={spoken}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={block.heldBy ?? ''}
        onChange={setHeldBy}
      />
      <Text size="sm">of {block.ofSpeakers ?? spoken} people (Ctrl Shift H)</Text>
    </Group>
  );
}
