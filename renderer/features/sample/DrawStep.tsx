import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { drawRemarks, filesToDraw, type StratumLabel } from '@shared/sampling/draw-problems';
import type { DrawSettings, FrameCounts } from '@shared/sampling/frame';
import { isByOffence, isSharedEvenly, plannedTotal, withTotal } from '@shared/sampling/plan';
import { Message } from '@ui/Message';
import { newSeed } from './new-seed';
import { QuotaTable } from './QuotaTable';
import classes from './SampleRoom.module.css';

interface Props {
  plan: DrawSettings;
  counts: FrameCounts;
  label: StratumLabel;
  /** False when the list has no offence column. */
  hasStrata: boolean;
  onPlan: (plan: DrawSettings) => void;
  /** Draws by offence, or from the whole list at once. */
  onStrata: (byOffence: boolean) => void;
  onDraw: () => void;
}

const METHODS = [
  { value: 'by-offence', label: 'By offence' },
  { value: 'whole', label: 'From the whole list' },
];

/** Method, quotas and seed; then the draw. */
export function DrawStep({ plan, counts, label, hasStrata, onPlan, onStrata, onDraw }: Props) {
  const remarks = drawRemarks(plan, counts, label);
  const problems = remarks.filter(({ meaning }) => meaning === 'problem');
  const files = filesToDraw(plan.strata, counts);
  const short = plannedTotal(plan.strata) - files;
  return (
    <Stack maw="60rem">
      <Group align="flex-end">
        {hasStrata && (
          <div>
            <Text size="sm" fw={500} id="draw-method">
              Method
            </Text>
            <SegmentedControl
              aria-labelledby="draw-method"
              data={METHODS}
              value={isByOffence(plan) ? 'by-offence' : 'whole'}
              onChange={(value) => onStrata(value === 'by-offence')}
            />
          </div>
        )}
        <NumberInput
          label="Files in all"
          w="8rem"
          value={plannedTotal(plan.strata)}
          onChange={(value) => onPlan(withTotal(plan, value === '' ? 0 : Number(value)))}
        />
        {!isSharedEvenly(plan.strata) && (
          <Button variant="default" onClick={() => onPlan(withTotal(plan, plannedTotal(plan.strata)))}>
            Share evenly
          </Button>
        )}
      </Group>
      <Title order={2}>Quotas</Title>
      <QuotaTable
        strata={plan.strata}
        counts={counts}
        remarks={remarks}
        label={label}
        onChange={(strata) => onPlan({ ...plan, strata })}
      />
      <Group align="flex-end">
        <TextInput
          label="Seed"
          description="With the list and the settings, the seed decides the draw: anybody can repeat it"
          value={plan.seed}
          onChange={(event) => onPlan({ ...plan, seed: event.currentTarget.value })}
          w="28rem"
          maxLength={200}
          spellCheck={false}
        />
        <Button variant="default" onClick={() => onPlan({ ...plan, seed: newSeed() })}>
          New seed
        </Button>
      </Group>
      {problems.map(({ words }) => (
        <Message key={words} meaning="problem" title={words} />
      ))}
      {problems.length === 0 && short > 0 && (
        <Message
          meaning="attention"
          title={`The sample will be ${short} short of ${plannedTotal(plan.strata)} files.`}
        >
          Strata with fewer eligible files than wanted give all they have. Nothing is added from other strata;
          raise another quota if you want the total.
        </Message>
      )}
      <div className={classes.foot}>
        <Button onClick={onDraw} disabled={problems.length > 0}>
          {files === 1 ? 'Draw 1 file' : `Draw ${files} files`}
        </Button>
      </div>
    </Stack>
  );
}
