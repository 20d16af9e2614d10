import { useFramework, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Text } from '@mantine/core';
import type { ChallengeRow } from '@shared/findings/judgment-moderation';
import { gradeLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import { dayOf, writeDay } from '@shared/text/day';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useState } from 'react';
import classes from './Moderation.module.css';
import { answerChallengeAct } from './moderation-acts';

interface Props {
  judgment: Row<'judgment'>;
  challenge: ChallengeRow;
}

/** A challenge to the grade with its answer, or the form that answers it. */
export function ChallengeItem({ judgment, challenge }: Props) {
  const framework = useFramework();
  const { team } = useInspection();
  const name = (id: string) => team.find((member) => member.id === id)?.name ?? id;
  const grade = gradeLabel(framework, challenge.grade);
  return (
    <li className={classes.remark}>
      <Text size="sm">
        {name(challenge.by)}, {writeDay(dayOf(challenge.at))}, would give “{grade}”: {challenge.reason}
      </Text>
      {challenge.outcome === 'open' ? (
        <Answer judgment={judgment} challenge={challenge} grade={grade} />
      ) : (
        <Text size="sm">
          {challenge.outcome === 'kept' ? 'The grade was kept' : 'The grade was changed'} by{' '}
          {name(challenge.answeredBy)}: {challenge.answer}
        </Text>
      )}
    </li>
  );
}

function Answer({ judgment, challenge, grade }: Props & { grade: string }) {
  const workspace = useWorkspace();
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState('');
  const settle = (outcome: 'kept' | 'changed') => {
    if (answer.trim() === '') {
      setProblem('Say why, so that the one who challenged can follow you.');
      return;
    }
    const act = answerChallengeAct(
      judgment,
      challenge.id,
      outcome,
      answer.trim(),
      workspace.author,
      Date.now(),
    );
    void workspace.commit(act);
  };
  return (
    <>
      <GrowingTextarea
        label="Answer"
        size="xs"
        minRows={1}
        value={answer}
        error={problem}
        onChange={(event) => {
          setAnswer(event.currentTarget.value);
          setProblem('');
        }}
      />
      <Group gap="xs">
        <Button size="compact-xs" onClick={() => settle('kept')}>
          Keep the grade
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => settle('changed')}>
          Change it to {grade.toLowerCase()}
        </Button>
      </Group>
    </>
  );
}
