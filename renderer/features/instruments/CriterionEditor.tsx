import { Button, Checkbox, Group, Radio, TextInput } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import type { Criterion, CriterionWeight } from '@shared/review/instrument';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { ApplicabilityFields } from './ApplicabilityFields';
import classes from './Instruments.module.css';

interface Props {
  criterion: Criterion;
  framework: Framework;
  onChange: (criterion: Criterion) => void;
  onRemove: () => void;
}

const WEIGHTS: { value: CriterionWeight; label: string }[] = [
  { value: 'critical', label: 'Critical' },
  { value: 'key', label: 'Key' },
  { value: 'ordinary', label: 'Ordinary' },
];

/** Everything about one criterion. */
export function CriterionEditor({ criterion, framework, onChange, onRemove }: Props) {
  const { weightOnlyWithFlag, ...withoutFlags } = criterion;
  return (
    <section className={classes.fields} aria-label={`Criterion ${criterion.number}`}>
      <GrowingTextarea
        label="What it asks"
        minRows={2}
        value={criterion.text}
        onChange={(event) => onChange({ ...criterion, text: event.currentTarget.value })}
      />
      <GrowingTextarea
        label="Guidance"
        description="What good looks like, and where to find it in the file."
        minRows={3}
        value={criterion.guidance}
        onChange={(event) => onChange({ ...criterion, guidance: event.currentTarget.value })}
      />
      <Radio.Group
        label="Weight"
        value={criterion.weight}
        onChange={(value) => onChange({ ...criterion, weight: value })}
      >
        <Group mt={4}>
          {WEIGHTS.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Group>
      </Radio.Group>
      {criterion.weight !== 'ordinary' && (
        <Checkbox
          label={`${criterion.weight === 'key' ? 'Key' : 'Critical'} only for files with some flags`}
          checked={weightOnlyWithFlag !== undefined}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? { ...criterion, weightOnlyWithFlag: [] } : withoutFlags)
          }
        />
      )}
      {criterion.weight !== 'ordinary' && weightOnlyWithFlag !== undefined && (
        <Checkbox.Group
          label={`Flags that make it ${criterion.weight}`}
          value={weightOnlyWithFlag}
          onChange={(flags) => onChange({ ...criterion, weightOnlyWithFlag: flags })}
        >
          <Group mt={4}>
            {framework.caseFlags.map(({ id, label }) => (
              <Checkbox key={id} value={id} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <ApplicabilityFields criterion={criterion} framework={framework} onChange={onChange} />
      <TextInput
        label="In a draft, for “yes”"
        placeholder="a proportionate plan"
        description="Finishes “there was …”; leave both empty when no sentence is made of it."
        value={criterion.positive ?? ''}
        onChange={(event) => onChange({ ...criterion, positive: event.currentTarget.value })}
      />
      <TextInput
        label="In a draft, for “no”"
        placeholder="the investigation lacked a plan"
        value={criterion.negative ?? ''}
        onChange={(event) => onChange({ ...criterion, negative: event.currentTarget.value })}
      />
      <Group>
        <Button variant="outline" color="red" onClick={onRemove}>
          Remove criterion {criterion.number}
        </Button>
      </Group>
    </section>
  );
}
