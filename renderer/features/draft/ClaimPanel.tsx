import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { claimHouse, claimState } from '@shared/draft/claim';
import type { ClaimAttributes } from '@shared/draft/draft-node';
import { describeQuery } from '@shared/evidence/describe-source';
import { isPeopleQuery } from '@shared/evidence/people-query';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import { wilson95, writeInterval } from '@shared/review/interval';
import type { Editor } from '@tiptap/react';
import { Message } from '@ui/Message';
import { CaseFileList } from './CaseFileList';
import { rewordClaim } from './claim-commands';
import { WORDINGS } from './claim-wordings';
import { PeopleClaimPanel } from './PeopleClaimPanel';

interface Props {
  claim: ClaimAttributes;
  editor: Editor;
  onAccept: (claimId: string, label: string) => void;
}

export function ClaimPanel({ claim, ...rest }: Props) {
  const { query } = claim;
  return isPeopleQuery(query) ? (
    <PeopleClaimPanel claim={claim} query={query} {...rest} />
  ) : (
    <FileClaimPanel claim={claim} query={query} {...rest} />
  );
}

/** One claim: what it asks, what the evidence gives, how sure that is, and the case files behind it. */
function FileClaimPanel({ claim, query, editor, onAccept }: Props & { query: CountQuery }) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const state = claimState(claim, snapshot);
  const now = count(snapshot, query);
  const n = now.numerator.length;
  const d = now.denominator.length;
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
        <Text fw={600}>{describeQuery(query, snapshot)}</Text>
        <Text>
          {n} of {d}
        </Text>
        {d > 0 && (
          <Text size="xs" c="dimmed">
            95% interval {writeInterval(wilson95(n, d))}. Shown here only, never printed.
          </Text>
        )}
        {now.notShown.length > 0 && (
          <Text size="xs">The file does not show it in {now.notShown.length} of them.</Text>
        )}
        {now.otherVersions.length > 0 && (
          <Text size="xs">
            Left out, because reviewed on another version of the checklist: {now.otherVersions.length}.
          </Text>
        )}
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
      <CaseFileList title={`Counted (${n})`} ids={now.numerator} />
      <CaseFileList
        title={`Not counted (${d - n})`}
        ids={now.denominator.filter((id) => !now.numerator.includes(id))}
      />
    </>
  );
}
