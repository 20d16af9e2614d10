import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  /** What is being made: "the Word document". */
  what: string;
  /** From 0 to 1; null while nobody can say. */
  share: number | null;
  onCancel: () => void;
}

const A_MOMENT = 1000;

/** How far an export is, from the second second on: what is quick says nothing. */
export function ExportProgress({ what, share, onCancel }: Props) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), A_MOMENT);
    return () => clearTimeout(timer);
  }, []);
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <Modal opened={isLong} onClose={onCancel} title={`Making ${what}`} withCloseButton={false}>
      <Progress
        value={percent ?? 100}
        animated={percent === null}
        aria-label={percent === null ? `Making ${what}` : `Making ${what}, ${percent}% done`}
      />
      <Text size="sm" mt="xs">
        The draft stays as it is, whether you wait or cancel.
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          Cancel the export
        </Button>
      </Group>
    </Modal>
  );
}
