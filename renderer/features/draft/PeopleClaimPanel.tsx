import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Select, Text, Title } from '@mantine/core';
import { claimHouse, claimState } from '@shared/draft/claim';
import type { ClaimAttributes } from '@shared/draft/draft-node';
import { describePeople, type PeopleQuery, peopleCount } from '@shared/evidence/people-query';
import { scaleOf } from '@shared/evidence/quantified-points';
import { rowById } from '@shared/inspection/row-by-id';
import { noteLabel } from '@shared/notes/note-label';
import { quantifierChoices } from '@shared/text/quantifier';
import type { Editor } from '@tiptap/react';
import { LinkAnchor } from '@ui/LinkAnchor';
import { Message } from '@ui/Message';
import classes from './CaseFileList.module.css';
import { rewordClaim } from './claim-commands';
import { WORDINGS } from './claim-wordings';

interface Props {
  claim: ClaimAttributes;
  query: PeopleQuery;
  editor: Editor;
  onAccept: (claimId: string, label: string) => void;
}

/** A claim about people: who was counted, in which notes, and which words so many allow. */
export function PeopleClaimPanel({ claim, query, editor, onAccept }: Props) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const state = claimState(claim, snapshot);
  const { heldBy, ofSpeakers, groups, uncounted } = peopleCount(query, snapshot);
  const accept = `Accept ${heldBy} of ${ofSpeakers}`;
  const scale = scaleOf(snapshot);
  const word =
    scale === undefined
      ? undefined
      : quantifierChoices(scale, heldBy, ofSpeakers).find(({ isAllowed }) => isAllowed);
  return (
    <>
      <div>
        <Title order={2}>Claim</Title>
        <Text size="lg">“{claim.text}”</Text>
      </div>
      {state.kind === 'stale' && (
        <Message
          meaning="attention"
          title={`Stale: the evidence now gives ${heldBy} of ${ofSpeakers}`}
          action={
            <Button size="compact-sm" onClick={() => onAccept(claim.id, accept)}>
              {accept}
            </Button>
          }
        >
          The draft still prints {state.was.n} of {state.was.d}.
        </Message>
      )}
      <div>
        <Text fw={600}>{describePeople(query, snapshot)}</Text>
        <Text>
          {heldBy} of {ofSpeakers}
        </Text>
        {word !== undefined && (
          <Text size="xs" c="dimmed">
            {word.because}
          </Text>
        )}
        {uncounted.length > 0 && (
          <Text size="xs">Passages that nobody counted are no part of it: {uncounted.length}.</Text>
        )}
      </div>
      <Select
        label="Wording"
        allowDeselect={false}
        value={claim.wording}
        data={WORDINGS}
        onChange={(wording) =>
          wording !== null && rewordClaim(editor, claim.id, wording, claimHouse(snapshot, framework))
        }
      />
      <section aria-label="Counted in these notes">
        <Title order={3}>Counted in these notes ({groups.length})</Title>
        <ul className={classes.list}>
          {groups.map((id) => {
            const note = rowById(snapshot.note, id);
            return (
              <li key={id}>
                <LinkAnchor to="/inspection/notes/$noteId" params={{ noteId: id }}>
                  {note === undefined ? 'Removed note' : noteLabel(framework, note)}
                </LinkAnchor>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
