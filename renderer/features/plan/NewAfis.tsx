import { newId } from '@data/change';
import { Button, Stack } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { useFormContext } from 'react-hook-form';
import { AfiFields } from './AfiFields';
import classes from './AfiRow.module.css';
import type { EarlierAfiValues, NewInspectionValues } from './plan-values';

/** Earlier areas for improvement of an inspection that does not exist yet. */
export function NewAfis({ framework }: { framework: Framework }) {
  const { watch, setValue, formState } = useFormContext<NewInspectionValues>();
  const afis = watch('earlierAfis');
  const set = (changed: EarlierAfiValues[]) =>
    setValue('earlierAfis', changed, { shouldValidate: formState.isSubmitted });

  function add() {
    const year = watch('year') - 1;
    const question = afis.at(-1)?.question ?? framework.questions[0]?.id ?? '';
    set([...afis, { id: newId(), question, text: '', source: afis.at(-1)?.source ?? '', year }]);
  }

  return (
    <Stack gap="sm" align="flex-start">
      {afis.map((afi, at) => (
        <div key={afi.id} className={classes.row}>
          <AfiFields
            framework={framework}
            number={at + 1}
            value={afi}
            onChange={(change) => set(afis.map((one) => (one.id === afi.id ? { ...one, ...change } : one)))}
            problem={formState.errors.earlierAfis?.[at]?.text?.message}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            mt="xs"
            onClick={() => set(afis.filter(({ id }) => id !== afi.id))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-md" onClick={add}>
        Add an earlier area for improvement
      </Button>
    </Stack>
  );
}
