import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { toldProblem } from '@shared/review/escalation';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { WhenField } from '@ui/WhenField';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { escalateAct } from './review-acts';

interface Props {
  caseFile: Row<'caseFile'>;
  onClose: () => void;
}

interface EscalationFields {
  what: string;
  toldWhom: string;
  toldAt: number;
}

/** Opens a record that stays on the overview until somebody closes it. */
export function EscalationDialog({ caseFile, onClose }: Props) {
  const workspace = useWorkspace();
  const { force } = useInspection();
  const [opened] = useState(() => Date.now());
  const { register, control, handleSubmit, formState } = useForm<EscalationFields>({
    defaultValues: { what: '', toldWhom: '', toldAt: opened },
  });
  const isTold = useWatch({ control, name: 'toldWhom' }).trim() !== '';
  const submit = handleSubmit(async (fields) => {
    await workspace.commit(escalateAct(caseFile, fields));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={`Someone may be at risk now: ${caseFile.reference}`}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>
            Tell {force} today, by telephone: the duty inspector in the control room, or the force’s liaison
            officer. Assay sends nothing by itself; this record stays on the overview until it is closed.
          </Text>
          <GrowingTextarea
            label="What you saw"
            data-autofocus
            minRows={3}
            error={formState.errors.what?.message}
            {...register('what', {
              validate: (what) =>
                what.trim() !== '' || 'Say what the file shows, so that the force can act on it.',
            })}
          />
          <TextInput
            label="Who at the force was told (by role)"
            description="Leave it empty if nobody has been told yet."
            {...register('toldWhom')}
          />
          {isTold && (
            <Controller
              control={control}
              name="toldAt"
              rules={{ validate: (toldAt, all) => toldProblem({ ...all, toldAt }, Date.now()) || true }}
              render={({ field, fieldState }) => (
                <WhenField
                  label="When"
                  value={field.value}
                  onChange={field.onChange}
                  error={fieldState.error?.message}
                />
              )}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red">
              Open the record
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
