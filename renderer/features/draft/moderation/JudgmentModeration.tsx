import { useFramework, useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Text, Title } from '@mantine/core';
import { challengesOf, type JudgmentStanding, judgmentStanding } from '@shared/findings/judgment-moderation';
import type { Question } from '@shared/framework/framework';
import { gradeLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import type { Meaning } from '@ui/colours';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { ChallengeForm } from './ChallengeForm';
import { ChallengeItem } from './ChallengeItem';
import classes from './Moderation.module.css';
import { proposeAct, settleJudgmentAct } from './moderation-acts';

const STANDINGS: Record<JudgmentStanding, { meaning: Meaning; words: string }> = {
  proposed: { meaning: 'information', words: 'Proposed' },
  challenged: { meaning: 'attention', words: 'Challenged' },
  moderated: { meaning: 'good', words: 'Moderated' },
  final: { meaning: 'good', words: 'Final' },
};

/** The way of a grade: proposed, challenged with reasons, answered, final. Nothing here computes one. */
export function JudgmentModeration({ question }: { question: Question }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const scope = useInspection().scope[question.id];
  const judgment = useRows('judgment').find((row) => row.question === question.id);
  if (scope?.status === 'carried-forward' || scope?.status === 'ungraded' || question.isUngraded) return null;
  return (
    <section className={classes.part} aria-label="Judgment">
      <Title order={3}>Judgment</Title>
      {judgment === undefined ? (
        <>
          <Text c="dimmed">No grade is proposed yet.</Text>
          <Group gap="xs">
            {framework.grades
              .filter(({ isUngraded }) => !isUngraded)
              .map(({ id, label }) => (
                <Button
                  key={id}
                  size="compact-xs"
                  variant="default"
                  onClick={() => void workspace.commit(proposeAct(question.id, id, label, workspace.author))}
                >
                  Propose {label.toLowerCase()}
                </Button>
              ))}
          </Group>
        </>
      ) : (
        <Standing judgment={judgment} />
      )}
    </section>
  );
}

function Standing({ judgment }: { judgment: Row<'judgment'> }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const [challenging, setChallenging] = useState(false);
  const standing = judgmentStanding(judgment);
  const { meaning, words } = STANDINGS[standing];
  const settle = (stage: 'moderated' | 'final') =>
    void workspace.commit(settleJudgmentAct(judgment.id, stage));
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>{gradeLabel(framework, judgment.grade)}</Text>
        <StatusMark meaning={meaning}>{words}</StatusMark>
      </Group>
      {judgment.rationale.trim() !== '' && <Text size="sm">{judgment.rationale}</Text>}
      <ul className={classes.list}>
        {challengesOf(judgment).map((challenge) => (
          <ChallengeItem key={challenge.id} judgment={judgment} challenge={challenge} />
        ))}
      </ul>
      {standing === 'challenged' && (
        <Text size="xs" c="dimmed">
          Answer what is open before the judgment becomes final.
        </Text>
      )}
      {challenging ? (
        <ChallengeForm judgment={judgment} onDone={() => setChallenging(false)} />
      ) : (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setChallenging(true)}>
            Challenge this grade
          </Button>
          {standing === 'proposed' && (
            <Button size="compact-xs" variant="default" onClick={() => settle('moderated')}>
              Moderated without challenge
            </Button>
          )}
          {standing === 'moderated' && (
            <Button size="compact-xs" onClick={() => settle('final')}>
              Make it final
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
