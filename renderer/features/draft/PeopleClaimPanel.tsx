import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Text, Title } from '@mantine/core';
import { describePeople, type PeopleQuery, peopleCount } from '@shared/evidence/people-query';
import { scaleOf } from '@shared/evidence/quantified-points';
import { rowById } from '@shared/inspection/row-by-id';
import { noteLabel } from '@shared/notes/note-label';
import { quantifierChoices } from '@shared/text/quantifier';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './CaseFileList.module.css';
import { ClaimFrame, type ClaimPlace } from './ClaimFrame';

/** A claim about people: who was counted, in which notes, and which words so many allow. */
export function PeopleClaimPanel({ query, ...place }: ClaimPlace & { query: PeopleQuery }) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const { heldBy, ofSpeakers, groups, uncounted } = peopleCount(query, snapshot);
  const scale = scaleOf(snapshot);
  const choices = scale === undefined ? [] : quantifierChoices(scale, heldBy, ofSpeakers);
  const word = choices.find(({ isAllowed }) => isAllowed);
  const notes = (
    <>
      {word !== undefined && (
        <Text size="xs" c="dimmed">
          {word.because}
        </Text>
      )}
      {uncounted.length > 0 && (
        <Text size="xs">Passages that nobody counted are no part of it: {uncounted.length}.</Text>
      )}
    </>
  );
  return (
    <ClaimFrame {...place} asks={describePeople(query, snapshot)} n={heldBy} d={ofSpeakers} notes={notes}>
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
    </ClaimFrame>
  );
}
