import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { EliminationReason, Row } from '@shared/inspection/entities';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import {
  ELIMINATION_REASONS,
  eliminationFailureWords,
  eliminationLabel,
  nextReserve,
  planElimination,
} from '@shared/sampling/elimination';
import { announce } from '@ui/LiveRegion';
import { Message } from '@ui/Message';
import { useState } from 'react';

interface Props {
  caseFiles: readonly Row<'caseFile'>[];
  /** The file to eliminate; null while the dialog is closed. */
  id: string | null;
  label: StratumLabel;
  hasReview: boolean;
  onClose: () => void;
}

/** Asks why, says who steps in, and does both in one act that undo takes back. */
export function EliminateDialog({ caseFiles, id, label, hasReview, onClose }: Props) {
  const workspace = useWorkspace();
  const [reason, setReason] = useState<EliminationReason>('sealed');
  const [detail, setDetail] = useState('');
  const [problem, setProblem] = useState('');
  const file = caseFiles.find((candidate) => candidate.id === id);
  if (file === undefined) return null;
  const reserve = nextReserve(caseFiles, file);

  function eliminate(of: Row<'caseFile'>) {
    const plan = planElimination(caseFiles, of.id, { reason, detail, at: Date.now() }, label(of.stratum));
    if (!plan.ok) return setProblem(eliminationFailureWords(plan.failure));
    const { eliminated, replacement, words } = plan.value;
    void workspace.commit({
      label: `Eliminate ${of.reference}: ${eliminationLabel(reason).toLowerCase()}`,
      changes: [
        patch('caseFile', eliminated.id, eliminated.set),
        ...(replacement === null ? [] : [patch('caseFile', replacement.id, replacement.set)]),
      ],
    });
    announce(words);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`Eliminate ${file.reference}`}>
      <Stack>
        <Radio.Group label="Why" value={reason} onChange={(value) => setReason(value)}>
          <Stack gap="xs" mt="xs">
            {ELIMINATION_REASONS.map(({ id: value, label: words }) => (
              <Radio key={value} value={value} label={words} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={reason === 'other' ? 'The reason' : 'Detail (not needed)'}
          description="Printed in the annex: no names and no crime references"
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
          error={problem === '' ? undefined : problem}
        />
        {reserve === null ? (
          <Message meaning="attention" title={`No reserve is left in ${label(file.stratum)}.`}>
            The file leaves the sample and nothing takes its place: the sample will be one short, and the
            annex says so.
          </Message>
        ) : (
          <Text>
            {reserve.reference}, the next reserve in {label(file.stratum)}, steps in.
          </Text>
        )}
        {hasReview && (
          <Message meaning="attention" title="This file has a review.">
            The review stays in the journal, but it leaves every count.
          </Message>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => eliminate(file)}>Eliminate</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
