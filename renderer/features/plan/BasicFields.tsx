import { NumberInput, TextInput } from '@mantine/core';
import { DayField } from '@ui/DayField';
import { FieldGrid } from '@ui/FieldGrid';
import { Controller, useFormContext } from 'react-hook-form';
import { forces } from './forces';
import type { PlanValues } from './plan-values';

/** Which force, called what, when. */
export function BasicFields() {
  const { control, register, formState } = useFormContext<PlanValues>();
  const { errors } = formState;
  return (
    <FieldGrid>
      <TextInput
        {...register('force')}
        label="Force"
        list="forces"
        autoComplete="off"
        error={errors.force?.message}
      />
      <TextInput
        {...register('alliancePartner')}
        label="Alliance partner"
        description="The other force of a strategic alliance, if there is one"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        list="forces"
        autoComplete="off"
      />
      <datalist id="forces">
        {forces.map((force) => (
          <option key={force} value={force} />
        ))}
      </datalist>
      <TextInput {...register('title')} label="Title" error={errors.title?.message} />
      <Controller
        control={control}
        name="year"
        render={({ field }) => (
          <NumberInput
            label="Year"
            value={Number.isNaN(field.value) ? '' : field.value}
            onChange={(year) => field.onChange(typeof year === 'number' ? year : Number.NaN)}
            onBlur={field.onBlur}
            error={errors.year?.message}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
        )}
      />
      <Controller
        control={control}
        name="fieldworkFrom"
        render={({ field }) => (
          <DayField label="Fieldwork starts" value={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={control}
        name="fieldworkTo"
        render={({ field }) => (
          <DayField
            label="Fieldwork ends"
            value={field.value}
            onChange={field.onChange}
            error={errors.fieldworkTo?.message}
          />
        )}
      />
      <TextInput
        {...register('marking')}
        label="Protective marking"
        description="Printed at the head and foot of every export"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </FieldGrid>
  );
}
