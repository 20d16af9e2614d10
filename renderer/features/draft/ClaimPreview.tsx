import { Button, Group, Text } from '@mantine/core';

interface Props {
  /** The words as they will stand in the sentence. */
  words: string;
  /** What is behind them, for the inspector only. */
  note: string;
  canInsert: boolean;
  onClose: () => void;
  onInsert: () => void;
}

/** A claim in its words before it is inserted. */
export function ClaimPreview({ words, note, canInsert, onClose, onInsert }: Props) {
  return (
    <>
      <div aria-live="polite">
        <Text size="lg">“… {words} …”</Text>
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!canInsert} onClick={onInsert}>
          Insert claim
        </Button>
      </Group>
    </>
  );
}
