import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CheckResult } from '@shared/draft/checks/check';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { useForm } from 'react-hook-form';

interface Props {
  part: 'section' | 'report';
  stops: readonly CheckResult[];
  onCancel: () => void;
  onOverride: (reason: string) => void;
}

/** Asked when something stops the export: go back and mend it, or say why it leaves as it is. */
export function ExportGateDialog({ part, stops, onCancel, onOverride }: Props) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  return (
    <Modal opened onClose={onCancel} title="The checks stop this export" size="lg">
      <form onSubmit={(event) => void handleSubmit(({ reason }) => onOverride(reason.trim()))(event)}>
        <Stack gap="sm">
          <Text>
            {stops.length === 1 ? 'One thing' : `${stops.length} things`} should be mended before the {part}{' '}
            leaves:
          </Text>
          <ul>
            {stops.slice(0, 8).map((result) => (
              <li key={`${result.rule}:${result.blockId ?? ''}:${result.message}`}>{result.message}</li>
            ))}
            {stops.length > 8 && <li>and {stops.length - 8} more</li>}
          </ul>
          <GrowingTextarea
            label="Reason for exporting anyway"
            description="The journal keeps it, with what was open."
            minRows={2}
            data-autofocus
            error={formState.errors.reason?.message}
            {...register('reason', {
              validate: (reason) =>
                reason.trim() !== '' || 'Say why, so that a reader of the journal can follow you.',
            })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              Go back and mend it
            </Button>
            <Button type="submit">Export anyway</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
