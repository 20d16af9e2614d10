import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { claimHouse, claimState } from '@shared/draft/claim';
import type { ClaimAttributes } from '@shared/draft/draft-node';
import type { Editor } from '@tiptap/react';
import { Message } from '@ui/Message';
import type { ReactNode } from 'react';
import { rewordClaim } from './claim-commands';
import { WORDINGS } from './claim-wordings';

export interface ClaimPlace {
  claim: ClaimAttributes;
  editor: Editor;
  onAccept: (claimId: string, label: string) => void;
}

interface Props extends ClaimPlace {
  asks: string;
  /** What the evidence gives now. */
  n: number;
  d: number;
  /** More about the number. */
  notes: ReactNode;
  /** What was counted. */
  children: ReactNode;
}

/** What every claim shows: its words, whether they are stale, what it asks, and how it is worded. */
export function ClaimFrame({ claim, editor, onAccept, asks, n, d, notes, children }: Props) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const state = claimState(claim, snapshot);
  const accept = `Accept ${n} of ${d}`;
  return (
    <>
      <div>
        <Title order={2}>Claim</Title>
        <Text size="lg">“{claim.text}”</Text>
      </div>
      {state.kind === 'stale' && (
        <Message
          meaning="attention"
          title={`Stale: the evidence now gives ${n} of ${d}`}
          action={
            <Button size="compact-sm" onClick={() => onAccept(claim.id, accept)}>
              {accept}
            </Button>
          }
        >
          The draft still prints {state.was.n} of {state.was.d}.
        </Message>
      )}
      <Stack gap={4}>
        <Text fw={600}>{asks}</Text>
        <Text>
          {n} of {d}
        </Text>
        {notes}
      </Stack>
      <Select
        label="Wording"
        allowDeselect={false}
        value={claim.wording}
        data={WORDINGS}
        onChange={(wording) =>
          wording !== null && rewordClaim(editor, claim.id, wording, claimHouse(snapshot, framework))
        }
      />
      {children}
    </>
  );
}
