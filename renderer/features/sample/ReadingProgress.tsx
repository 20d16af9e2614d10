import { Progress as Bar, Button, Group, Stack, Text } from '@mantine/core';
import { sizeInWords } from '@shared/sampling/format-words';
import { inFigures } from '@shared/text/number';
import type { Progress } from './import/frame-protocol';

interface Props {
  /** What is going on: "Reading the list". */
  label: string;
  progress: Progress | null;
  onCancel?: () => void;
}

export function ReadingProgress({ label, progress, onCancel }: Props) {
  const share = progress === null || progress.bytesAll === 0 ? 0 : progress.bytesDone / progress.bytesAll;
  return (
    <Stack gap="xs" maw="40rem">
      <Text fw={600}>{label}</Text>
      <Bar value={share * 100} aria-label={label} transitionDuration={0} />
      <Group justify="space-between">
        <Text c="dimmed" size="sm">
          {progress === null
            ? 'Starting …'
            : `${inFigures(progress.rows)} rows, ${sizeInWords(progress.bytesDone)} of ${sizeInWords(progress.bytesAll)}`}
        </Text>
        {onCancel !== undefined && (
          <Button variant="default" size="compact-sm" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Group>
    </Stack>
  );
}
