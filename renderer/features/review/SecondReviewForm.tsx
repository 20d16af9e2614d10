import { patch } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NumberInput, TextInput, Title } from '@mantine/core';
import { assignSecondReviewers, drawSecondReviews } from '@shared/review/second-review-draw';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import classes from './NumbersPage.module.css';

interface DrawFields {
  wanted: number;
  seed: string;
}

function freshSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Draws files for a second, blind review and gives each to somebody who did not review it first. */
export function SecondReviewForm() {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const [problem, setProblem] = useState('');
  const form = useForm<DrawFields>({ defaultValues: { wanted: 6, seed: freshSeed() } });
  const submit = form.handleSubmit(async ({ wanted, seed }) => {
    const files = drawSecondReviews(workspace.rows('caseFile'), wanted, seed);
    const assigned = assignSecondReviewers(files, team);
    if (assigned.length === 0) {
      setProblem(
        files.length === 0
          ? 'Every file of the sample is reviewed twice already. Nothing was changed.'
          : 'There is nobody else on the team to review these files. Add team members in Plan; nothing was changed.',
      );
      return;
    }
    setProblem(
      assigned.length < wanted ? `Only ${assigned.length} could be drawn; ${wanted} were asked for.` : '',
    );
    await workspace.commit({
      label: `Draw ${assigned.length} files for second review with seed ${seed}`,
      changes: assigned.map(({ caseFile, secondReviewer }) =>
        patch('caseFile', caseFile, { secondReviewer }),
      ),
    });
    form.setValue('seed', freshSeed());
  });
  return (
    <section>
      <Title order={2}>Draw files for a second review</Title>
      <form onSubmit={(event) => void submit(event)} className={classes.compare}>
        <Group align="flex-end">
          <Controller
            control={form.control}
            name="wanted"
            rules={{ min: { value: 1, message: 'Draw at least one file.' } }}
            render={({ field, fieldState }) => (
              <NumberInput
                {...field}
                label="How many files"
                min={1}
                allowDecimal={false}
                allowNegative={false}
                w="8rem"
                error={fieldState.error?.message}
              />
            )}
          />
          <TextInput label="Seed" w="10rem" {...form.register('seed', { required: true })} />
          <Button type="submit">Draw for second review</Button>
        </Group>
        {problem !== '' && <Message meaning="attention" title={problem} />}
      </form>
    </section>
  );
}
