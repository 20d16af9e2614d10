import { patch } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import type { Instrument } from '@shared/review/instrument';
import { instrumentChangeWords } from '@shared/review/instrument-change-words';
import { reviewMoves } from '@shared/review/instrument-moves';
import { Message } from '@ui/Message';
import { useState } from 'react';

interface Props {
  review: Row<'review'>;
  instrument: Instrument;
}

/** Says that a review is on an earlier version, and lets a person take it along while it is in progress. */
export function OtherVersion({ review, instrument }: Props) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const to = useFramework().instruments.find(({ id }) => id === instrument.id);
  if (to === undefined || to.version === instrument.version) return null;
  const move = reviewMoves(snapshot, to).movable.find((one) => one.review.id === review.id);
  const commit = async () => {
    if (move === undefined) return;
    setOpen(false);
    await workspace.commit({
      label: `Move the review of ${move.caseFile.reference} to version ${to.version} of the checklist`,
      changes: [
        patch('review', review.id, {
          instrumentVersion: to.version,
          ...Object.fromEntries(move.dropped.map((id) => [`answers/${id}`, undefined])),
        }),
      ],
    });
  };
  return (
    <Message
      meaning="information"
      title={`Made on version ${instrument.version} of the checklist; version ${to.version} is current.`}
      action={
        move !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            Move to version {to.version}
          </Button>
        )
      }
    >
      {review.status === 'completed' && 'A completed review keeps its version. Reopen it to move it.'}
      {review.status === 'in-progress' &&
        move === undefined &&
        'It stays on it: the other reviewer of this file has finished on that version.'}
      {move !== undefined && (
        <Modal
          opened={isOpen}
          onClose={() => setOpen(false)}
          size="lg"
          title={`Move to version ${to.version}`}
        >
          <Stack>
            <ul>
              {instrumentChangeWords(instrument, to).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <Text>
              {move.kept} answers stay; {move.toAnswer.length} to give.
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpen(false)}>
                Leave it
              </Button>
              <Button onClick={() => void commit()}>Move the review</Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </Message>
  );
}
