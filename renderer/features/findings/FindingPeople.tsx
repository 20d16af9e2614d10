import { useSnapshot } from '@data/useWorkspace';
import { Text, VisuallyHidden } from '@mantine/core';
import { quantifiedPoints } from '@shared/evidence/quantified-points';
import type { Row } from '@shared/inspection/entities';
import { useMemo } from 'react';
import classes from './FindingsRoom.module.css';

interface Props {
  finding: Row<'finding'>;
  links: readonly Row<'evidenceLink'>[];
}

/** How many people held what supports the finding, and the words that so many allow. */
export function FindingPeople({ finding, links }: Props) {
  const snapshot = useSnapshot();
  const { words, choices } = useMemo(
    () => quantifiedPoints(finding, links, snapshot),
    [finding, links, snapshot],
  );
  if (words === '') return null;
  const allowed = choices.filter(({ isAllowed }) => isAllowed);
  const refused = choices.filter(({ isAllowed }) => !isAllowed);
  return (
    <div className={classes.people}>
      <Text fw={600}>{words}</Text>
      <WordList title="May be written" choices={allowed} mark="✓" />
      <WordList title="May not" choices={refused} mark="✗" />
    </div>
  );
}

interface ListProps {
  title: string;
  choices: ReturnType<typeof quantifiedPoints>['choices'];
  mark: string;
}

function WordList({ title, choices, mark }: ListProps) {
  if (choices.length === 0) return null;
  return (
    <div className={classes.words}>
      <Text c="dimmed">{title}</Text>
      <ul aria-label={title}>
        {choices.map(({ word, because }) => (
          <li key={word}>
            <span title={because}>
              <span aria-hidden="true">{mark}</span> {word}
              <VisuallyHidden>: {because}</VisuallyHidden>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
