import { newId, put } from '@data/change';
import type { CreateInspectionFailure } from '@data/session';
import { useSettings, useVaultSession } from '@data/useVaultSession';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { frameworks } from '@shared/framework/frameworks';
import { InvariantError } from '@shared/result';
import { PageHeader } from '@ui/PageHeader';
import { PageSection } from '@ui/PageSection';
import { useState } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { BasicFields } from './BasicFields';
import { CreateProblem } from './CreateProblem';
import { NewAfis } from './NewAfis';
import { inspectionFrom, type NewInspectionValues, newInspectionSchema, usualPlan } from './plan-values';
import { ScopeTable } from './ScopeTable';
import { TeamTable } from './TeamTable';

interface Props {
  /** `author` is the team member at this laptop. */
  onCreated: (id: string, author: string) => void;
  onCancel: () => void;
}

export function NewInspection({ onCreated, onCancel }: Props) {
  const framework = newestFramework();
  const session = useVaultSession();
  const { authorName } = useSettings();
  const [ownId] = useState(newId);
  const [failure, setFailure] = useState<CreateInspectionFailure | null>(null);
  const form = useForm<NewInspectionValues>({
    defaultValues: usualPlan(framework, { id: ownId, name: authorName, role: 'lead' }),
    resolver: zodResolver(newInspectionSchema),
  });
  const { errors, isSubmitting } = form.formState;

  async function create({ earlierAfis, ...plan }: NewInspectionValues) {
    setFailure(null);
    const ownName = plan.team.find(({ id }) => id === ownId)?.name ?? authorName;
    if (ownName !== authorName) await session.changeSettings({ authorName: ownName });
    const afis = earlierAfis.map(({ id, ...afi }) =>
      put('earlierAfi', { ...afi, status: 'not-followed-up', followUp: '' }, id),
    );
    const outcome = await session.createInspection(inspectionFrom(plan, framework), afis);
    if (outcome.ok) onCreated(outcome.value, ownId);
    else setFailure(outcome.failure);
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void form.handleSubmit(create)(event)} noValidate>
        <PageHeader
          title="New inspection"
          summary={`${framework.title}, ${framework.inspectorate}. Everything here can be changed later in the plan.`}
        />
        <PageSection title="The inspection">
          <BasicFields />
        </PageSection>
        <PageSection title="Team" description="Everything that is written carries the name of who wrote it.">
          <Controller
            control={form.control}
            name="team"
            render={({ field }) => (
              <TeamTable
                team={field.value}
                onChange={field.onChange}
                ownId={ownId}
                problems={teamProblems(field.value, errors)}
              />
            )}
          />
        </PageSection>
        <PageSection
          title="Scope"
          description="Risk-based: a question that is not inspected this year keeps the grade of an earlier year."
        >
          <Controller
            control={form.control}
            name="scope"
            render={({ field }) => (
              <ScopeTable
                framework={framework}
                scope={field.value}
                onChange={(question, scope) => field.onChange({ ...field.value, [question]: scope })}
                problems={scopeProblems(errors)}
              />
            )}
          />
        </PageSection>
        <PageSection
          title="Earlier areas for improvement"
          description="What earlier reports asked the force to improve, to be followed up during fieldwork."
        >
          <NewAfis framework={framework} />
        </PageSection>
        {failure !== null && <CreateProblem failure={failure} />}
        <Group mt="md">
          <Button type="submit" loading={isSubmitting}>
            Create inspection
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </form>
    </FormProvider>
  );
}

type Problems = ReturnType<typeof useForm<NewInspectionValues>>['formState']['errors'];

function teamProblems(team: NewInspectionValues['team'], errors: Problems): Record<string, string> {
  return Object.fromEntries(
    team.flatMap(({ id }, at) => {
      const message = errors.team?.[at]?.name?.message;
      return message === undefined ? [] : [[id, message]];
    }),
  );
}

function scopeProblems(errors: Problems): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors.scope ?? {}).flatMap(([question, error]) =>
      typeof error === 'object' && 'message' in error && typeof error.message === 'string'
        ? [[question, error.message]]
        : [],
    ),
  );
}

function newestFramework(): Framework {
  const [newest] = frameworks;
  if (newest === undefined) throw new InvariantError('a framework ships with the app');
  return newest;
}
