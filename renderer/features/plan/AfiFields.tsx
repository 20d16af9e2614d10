import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { FieldGrid } from '@ui/FieldGrid';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import type { EarlierAfiValues } from './plan-values';

interface Props {
  framework: Framework;
  /** Counted from 1, to tell one from the other. */
  number: number;
  value: Omit<EarlierAfiValues, 'id'>;
  onChange: (set: Partial<Omit<EarlierAfiValues, 'id'>>) => void;
  problem?: string | undefined;
}

/** One earlier area for improvement: what the force was asked to do, in which report. */
export function AfiFields({ framework, number, value, onChange, problem }: Props) {
  return (
    <>
      <GrowingTextarea
        label={`Earlier area for improvement ${number}`}
        placeholder="The force should ..."
        value={value.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        error={problem}
        minRows={2}
      />
      <FieldGrid>
        <NativeSelect
          label="Question"
          data={framework.questions.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          value={value.question}
          onChange={(event) => onChange({ question: event.currentTarget.value })}
        />
        <TextInput
          label="Report"
          placeholder="PEEL Effectiveness 2016"
          value={value.source}
          onChange={(event) => onChange({ source: event.currentTarget.value })}
        />
        <NumberInput
          label="Year"
          value={Number.isNaN(value.year) ? '' : value.year}
          onChange={(year) => onChange({ year: typeof year === 'number' ? year : Number.NaN })}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
      </FieldGrid>
    </>
  );
}
