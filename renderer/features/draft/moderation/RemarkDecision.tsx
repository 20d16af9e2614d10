import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Text } from '@mantine/core';
import type { RemarkRow } from '@shared/draft/moderation/remarks';
import type { Row } from '@shared/inspection/entities';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useState } from 'react';
import { type Decision, decideRemarkAct } from './moderation-acts';

interface Props {
  remark: RemarkRow;
  section: string;
  block: Row<'draftBlock'> | undefined;
  flush: () => Promise<void>;
}

const WORDS: Record<RemarkRow['kind'], { accept: string; refuse: string | null }> = {
  comment: { accept: 'Close it', refuse: null },
  suggestion: { accept: 'Put these words in', refuse: 'Leave as it is' },
  challenge: { accept: 'Accept', refuse: 'Do not accept' },
};

/** What is decided on an open remark. A challenge by the force is decided with a reason, whichever way. */
export function RemarkDecision({ remark, section, block, flush }: Props) {
  const workspace = useWorkspace();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const isChallenge = remark.kind === 'challenge';
  const decide = async (state: Decision['state']) => {
    if (isChallenge && reason.trim() === '') {
      setProblem('Say why: the force reads this reason.');
      return;
    }
    await flush();
    const now = block === undefined ? undefined : workspace.row('draftBlock', block.id);
    const decision = { state, reason, by: workspace.author, at: Date.now() };
    const act = decideRemarkAct(section, remark, decision, now);
    if (act === null)
      setProblem(
        'These words are gone or hold a claim, so they stay. Change the sentence by hand, then leave this as it is.',
      );
    else await workspace.commit(act);
  };
  const { accept, refuse } = WORDS[remark.kind];
  return (
    <>
      {isChallenge && (
        <GrowingTextarea
          label="Reason"
          size="xs"
          minRows={1}
          value={reason}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setProblem('');
          }}
        />
      )}
      {!isChallenge && problem !== '' && (
        <Text size="xs" role="alert">
          {problem}
        </Text>
      )}
      <Group gap="xs">
        <Button size="compact-xs" onClick={() => void decide('accepted')}>
          {accept}
        </Button>
        {refuse !== null && (
          <Button size="compact-xs" variant="default" onClick={() => void decide('not-accepted')}>
            {refuse}
          </Button>
        )}
      </Group>
    </>
  );
}
