import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Button, Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import type { QuantifierScale } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { type BandFields, fieldsOf, OWN_SCALE, readBands } from '@shared/text/own-scale';
import { Message } from '@ui/Message';
import { Controller, useFieldArray, useForm, useWatch } from 'react-hook-form';
import classes from './EditScale.module.css';

interface Props {
  inspection: Row<'inspection'>;
  /** The bands to start from. */
  startFrom: QuantifierScale;
  onClose: () => void;
}

interface Fields {
  label: string;
  source: string;
  smallest: number | string;
  bands: BandFields[];
}

/** A scale of one's own: used only once every share from 0% to 100% has exactly one word. */
export function EditScale({ inspection, startFrom, onClose }: Props) {
  const workspace = useWorkspace();
  const isOwn = startFrom.id === OWN_SCALE;
  const { register, control, handleSubmit } = useForm<Fields>({
    defaultValues: {
      label: isOwn ? startFrom.label : 'Our own scale',
      source: isOwn ? startFrom.source : '',
      smallest: startFrom.smallest,
      bands: startFrom.bands.map(fieldsOf),
    },
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'bands' });
  const values = useWatch({ control }) as Fields;
  const { bands, problems: inBands } = readBands(values.bands);
  const smallest = Number(values.smallest);
  const problems = [
    ...(values.label.trim() === '' ? ['Give the scale a name.'] : []),
    ...(values.source.trim() === '' ? ['Say whose scale this is.'] : []),
    ...(Number.isInteger(smallest) && smallest >= 1
      ? []
      : ['Say from how many people or files a word may be used: a whole number from 1.']),
    ...inBands,
  ];

  const save = handleSubmit(async ({ label, source }) => {
    if (problems.length > 0) return;
    const ownScale = { id: OWN_SCALE, label: label.trim(), source: source.trim(), smallest, bands };
    await workspace.commit({
      label: 'Write a quantifier scale',
      changes: [patch('inspection', inspection.id, { ownScale, quantifierScale: OWN_SCALE })],
    });
    onClose();
  });

  return (
    <Modal opened onClose={onClose} size="xl" title="A scale of your own">
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput label="Name" {...register('label')} />
          <TextInput
            label="Whose scale it is"
            placeholder="Bands agreed by the programme board, March 2017."
            {...register('source')}
          />
          <Controller
            control={control}
            name="smallest"
            render={({ field }) => (
              <NumberInput
                {...field}
                label="Words from"
                description="Below it, only counts"
                maw="12rem"
                min={1}
              />
            )}
          />
          <ol className={classes.bands} aria-label="Bands">
            {fields.map(({ id }, at) => (
              <li key={id} className={classes.band}>
                <TextInput label={`Word ${at + 1}`} {...register(`bands.${at}.word`)} />
                <TextInput label={`From, % (${at + 1})`} {...register(`bands.${at}.from`)} />
                <Checkbox label="including" {...register(`bands.${at}.includesFrom`)} />
                <TextInput label={`To, % (${at + 1})`} {...register(`bands.${at}.to`)} />
                <Checkbox label="including" {...register(`bands.${at}.includesTo`)} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Take out band ${at + 1}`}
                  onClick={() => remove(at)}
                >
                  <span aria-hidden="true">×</span>
                </ActionIcon>
              </li>
            ))}
          </ol>
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => append({ word: '', from: '', includesFrom: true, to: '', includesTo: false })}
            >
              Add a band
            </Button>
          </Group>
          {problems.length > 0 && (
            <Message meaning="attention" title="The scale cannot be used yet">
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Message>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={problems.length > 0}>
              Use this scale
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
