import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Instrument } from '@shared/review/instrument';
import { instrumentChangeWords } from '@shared/review/instrument-change-words';
import { reviewMoves } from '@shared/review/instrument-moves';
import { PageSection } from '@ui/PageSection';
import { useMemo, useState } from 'react';
import { countNoun } from './count-words';
import classes from './Instruments.module.css';
import { moveAct } from './instrument-acts';

const ROLES = { primary: 'first review', second: 'second review', adjudicated: 'adjudication' } as const;

/** Reviews on earlier versions: what they keep, and which can be taken along to the current one. */
export function MoveReviews({ to }: { to: Instrument }) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const { movable, completed, held } = useMemo(() => reviewMoves(snapshot, to), [snapshot, to]);
  if (movable.length + completed.length + held.length === 0) return null;
  const froms = [...new Set(movable.map(({ from }) => from))];
  const move = async () => {
    await workspace.commit(moveAct(movable, to));
    setOpen(false);
  };
  return (
    <PageSection title="Reviews on earlier versions">
      <ul className={classes.lines}>
        {completed.length > 0 && (
          <li>
            {completed.length} completed: they keep the version they were made on. Reopen a review to move it.
          </li>
        )}
        {movable.length > 0 && (
          <li>
            {movable.length} in progress: they can be moved to version {to.version}.
          </li>
        )}
        {held.length > 0 && (
          <li>
            {held.length} in progress, whose other reviewer has finished on the earlier version: they stay
            there, so that the two can be compared.
          </li>
        )}
      </ul>
      {movable.length > 0 && (
        <Button onClick={() => setOpen(true)}>
          Move {countNoun(movable.length, 'review')} to version {to.version}
        </Button>
      )}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={`Move reviews to version ${to.version}`}
      >
        <Stack>
          {froms.map((from) => (
            <section key={from.version} aria-label={`What changed since version ${from.version}`}>
              <Text fw={600}>What changed since version {from.version}</Text>
              <ul className={classes.lines}>
                {instrumentChangeWords(from, to).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </section>
          ))}
          <ul className={`${classes.lines ?? ''} ${classes.scroll ?? ''}`} aria-label="Reviews that move">
            {movable.map(({ review, caseFile, kept, toAnswer }) => (
              <li key={review.id}>
                {caseFile.reference}, {ROLES[review.role]}: {countNoun(kept, 'answer')} kept,{' '}
                {toAnswer.length} to give
              </li>
            ))}
          </ul>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Leave them where they are
            </Button>
            <Button onClick={() => void move()}>Move {countNoun(movable.length, 'review')}</Button>
          </Group>
        </Stack>
      </Modal>
    </PageSection>
  );
}
