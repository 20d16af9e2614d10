import { type Act, remove } from '@data/change';
import { useRowForm } from '@data/useRowForm';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import classes from './FindingsRoom.module.css';
import { newAfiAct, newCauseAct, newRecommendationAct, removeCauseAct } from './findings-acts';

/** What the section will ask of the force: areas for improvement, causes of concern, recommendations. */
export function OutcomesPanel({ question }: { question: string }) {
  const workspace = useWorkspace();
  const afis = useRows('areaForImprovement')
    .filter((row) => row.question === question)
    .sort(byPosition);
  const causes = useRows('causeOfConcern')
    .filter((row) => row.question === question)
    .sort(byPosition);
  return (
    <Stack gap="lg">
      <section aria-labelledby="afis">
        <Title order={2} id="afis">
          Areas for improvement
        </Title>
        {afis.length === 0 && <Text c="dimmed">None yet. Each starts with “The force should”.</Text>}
        <ol className={classes.outcomes}>
          {afis.map((afi) => (
            <li key={afi.id}>
              <AfiField afi={afi} />
            </li>
          ))}
        </ol>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void workspace.commit(newAfiAct(workspace, question))}
        >
          Add an area for improvement
        </Button>
      </section>
      <section aria-labelledby="causes">
        <Title order={2} id="causes">
          Causes of concern
        </Title>
        {causes.map((cause) => (
          <CauseCard key={cause.id} cause={cause} />
        ))}
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void workspace.commit(newCauseAct(workspace, question))}
        >
          Add a cause of concern
        </Button>
      </section>
    </Stack>
  );
}

function RemoveButton({ label, act }: { label: string; act: () => Act }) {
  const workspace = useWorkspace();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => void workspace.commit(act())}>
      <span aria-hidden="true">×</span>
    </ActionIcon>
  );
}

function AfiField({ afi }: { afi: Row<'areaForImprovement'> }) {
  const { register } = useRowForm({
    table: 'areaForImprovement',
    row: afi,
    fields: ['text'],
    label: () => 'Change an area for improvement',
  });
  const text = afi.text.trim();
  const problem = text.startsWith('The force should') ? undefined : 'Start with “The force should”.';
  return (
    <Group wrap="nowrap" align="flex-start">
      <GrowingTextarea
        aria-label="Area for improvement"
        minRows={2}
        flex={1}
        error={text === '' ? undefined : problem}
        {...register('text')}
      />
      <RemoveButton
        label="Remove this area for improvement"
        act={() => ({
          label: 'Remove an area for improvement',
          changes: [remove('areaForImprovement', afi.id)],
        })}
      />
    </Group>
  );
}

function CauseCard({ cause }: { cause: Row<'causeOfConcern'> }) {
  const workspace = useWorkspace();
  const own = useRows('recommendation')
    .filter((row) => row.cause === cause.id)
    .sort(byPosition);
  const { register } = useRowForm({
    table: 'causeOfConcern',
    row: cause,
    fields: ['text'],
    label: () => 'Change a cause of concern',
  });
  return (
    <Paper className={classes.card}>
      <Group wrap="nowrap" align="flex-start">
        <GrowingTextarea label="Cause of concern" minRows={3} flex={1} {...register('text')} />
        <RemoveButton label="Remove this cause of concern" act={() => removeCauseAct(workspace, cause)} />
      </Group>
      <Text fw={600}>Recommendations: the force should immediately take steps to:</Text>
      {own.length === 0 && (
        <Text c="var(--assay-problem)">A cause of concern needs at least one recommendation.</Text>
      )}
      <ol className={classes.outcomes}>
        {own.map((recommendation) => (
          <li key={recommendation.id}>
            <RecommendationField recommendation={recommendation} />
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void workspace.commit(newRecommendationAct(workspace, cause.id))}
      >
        Add a recommendation
      </Button>
    </Paper>
  );
}

function RecommendationField({ recommendation }: { recommendation: Row<'recommendation'> }) {
  const { register } = useRowForm({
    table: 'recommendation',
    row: recommendation,
    fields: ['text'],
    label: () => 'Change a recommendation',
  });
  return (
    <Group wrap="nowrap" align="flex-start">
      <GrowingTextarea aria-label="Recommendation" minRows={1} flex={1} {...register('text')} />
      <RemoveButton
        label="Remove this recommendation"
        act={() => ({
          label: 'Remove a recommendation',
          changes: [remove('recommendation', recommendation.id)],
        })}
      />
    </Group>
  );
}
