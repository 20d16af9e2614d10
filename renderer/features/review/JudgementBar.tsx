import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import type { Confirmation } from '@shared/inspection/entities';
import type { Derived } from '@shared/review/derive';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { derivedInWords, meaningOf } from './derived-in-words';
import classes from './ReviewRoom.module.css';

interface Props {
  derived: Derived;
  answered: number;
  applicable: number;
  confirmation: Confirmation | null;
  isCompleted: boolean;
  onConfirm: () => void;
  onOverride: (value: 'yes' | 'no', reason: string) => void;
  onReopen: () => void;
}

interface OverrideFields {
  value: 'yes' | 'no';
  reason: string;
}

/** The derived judgement and what the inspector makes of it; always in sight at the foot of the file. */
export function JudgementBar(props: Props) {
  const { derived, answered, applicable, confirmation, isCompleted } = props;
  const [isOpen, setOpen] = useState(false);
  const isDecided = derived.value === 'yes' || derived.value === 'no';
  return (
    <section className={classes.judgement} aria-label="Overall judgement">
      <div className={classes.derived}>
        <StatusMark meaning={meaningOf(derived)}>{derivedInWords(derived)}</StatusMark>
        {!isCompleted && (
          <Text c="dimmed" size="sm">
            {answered} of {applicable} answered
          </Text>
        )}
        {isCompleted && confirmation !== null && (
          <Text>
            Completed: <strong>{confirmation.value === 'yes' ? 'effective' : 'not effective'}</strong>
            {confirmation.reason !== '' && <> — {confirmation.reason}</>}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {isCompleted && (
          <Button variant="default" onClick={props.onReopen}>
            Reopen
          </Button>
        )}
        <Button variant="default" disabled={derived.value === 'incomplete'} onClick={() => setOpen(true)}>
          {isCompleted ? 'Change judgement' : isDecided ? 'Override' : 'Decide'}
        </Button>
        {!isCompleted && (
          <Button disabled={!isDecided} onClick={props.onConfirm} aria-keyshortcuts="Control+Enter">
            Confirm
          </Button>
        )}
      </Group>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Overall judgement">
        <OverrideForm
          derived={derived}
          onDone={(fields) => {
            setOpen(false);
            props.onOverride(fields.value, fields.reason);
          }}
        />
      </Modal>
    </section>
  );
}

function OverrideForm({ derived, onDone }: { derived: Derived; onDone: (fields: OverrideFields) => void }) {
  const other = derived.value === 'yes' ? 'no' : 'yes';
  const form = useForm<OverrideFields>({ defaultValues: { value: other, reason: '' } });
  const submit = form.handleSubmit((fields) => onDone({ ...fields, reason: fields.reason.trim() }));
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{derivedInWords(derived)}. Both values and your reason are kept.</Text>
        <Controller
          control={form.control}
          name="value"
          render={({ field }) => (
            <Radio.Group {...field} label="Effective investigation?">
              <Group mt="xs">
                <Radio value="yes" label="Yes, effective" />
                <Radio value="no" label="No, not effective" />
              </Group>
            </Radio.Group>
          )}
        />
        <GrowingTextarea
          label="Reason"
          data-autofocus
          minRows={3}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            validate: (reason, fields) =>
              fields.value === derived.value ||
              reason.trim() !== '' ||
              'Say why you judge it differently from the answers.',
          })}
        />
        <Group justify="flex-end">
          <Button type="submit">Complete with this judgement</Button>
        </Group>
      </Stack>
    </form>
  );
}
