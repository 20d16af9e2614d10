import { patch } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, NativeSelect, NumberInput, TextInput, Title } from '@mantine/core';
import { assignSecondReviewers, drawSecondReviews, shareOfSample } from '@shared/review/second-review-draw';
import { Message } from '@ui/Message';
import { useUnhurried } from '@ui/useUnhurried';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import classes from './NumbersPage.module.css';

interface DrawFields {
  wanted: number;
  unit: 'files' | 'percent';
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
  const form = useForm<DrawFields>({ defaultValues: { wanted: 6, unit: 'files', seed: freshSeed() } });
  const unit = useWatch({ control: form.control, name: 'unit' });
  const draw = useUnhurried(async ({ wanted: said, unit: of, seed }: DrawFields) => {
    const wanted = of === 'percent' ? shareOfSample(workspace.rows('caseFile'), said) : said;
    const files = drawSecondReviews(workspace.rows('caseFile'), wanted, seed);
    const assigned = assignSecondReviewers(files, team, workspace.rows('review'));
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
  const submit = form.handleSubmit(draw);
  return (
    <section>
      <Title order={2}>Draw files for a second review</Title>
      <form onSubmit={(event) => void submit(event)} className={classes.compare}>
        <Group align="flex-end">
          <Controller
            control={form.control}
            name="wanted"
            rules={{
              validate: (wanted, { unit: of }) =>
                (Number.isInteger(wanted) && wanted >= 1 && (of === 'files' || wanted <= 100)) ||
                (of === 'files' ? 'Draw at least one file.' : 'Draw 1 to 100% of the sample.'),
            }}
            render={({ field, fieldState }) => (
              <NumberInput
                {...field}
                label="How many"
                clampBehavior="none"
                {...(unit === 'percent' && { suffix: '%' })}
                allowDecimal={false}
                allowNegative={false}
                w="8rem"
                error={fieldState.error?.message}
              />
            )}
          />
          <NativeSelect
            label="Of what"
            data={[
              { value: 'files', label: 'files' },
              { value: 'percent', label: '% of the sample' },
            ]}
            {...form.register('unit')}
          />
          <TextInput
            label="Seed"
            w="10rem"
            error={form.formState.errors.seed?.message}
            {...form.register('seed', {
              validate: (seed) =>
                seed.trim() !== '' || 'The draw needs a seed, so that anybody can repeat it.',
            })}
          />
          <Button type="submit">Draw for second review</Button>
        </Group>
        {problem !== '' && <Message meaning="attention" title={problem} />}
      </form>
    </section>
  );
}
