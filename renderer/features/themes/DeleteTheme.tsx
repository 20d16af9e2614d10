import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { deleteThemeAct } from './theme-acts';

interface Props {
  theme: Row<'theme'>;
  use: { notes: number; words: number };
  onMerge: () => void;
  onClose: () => void;
}

/** A theme in use is not deleted in passing: what was coded with it can go to another theme instead. */
export function DeleteTheme({ theme, use, onMerge, onClose }: Props) {
  const workspace = useWorkspace();
  const remove = () => {
    void workspace.commit(deleteThemeAct(workspace, theme));
    onClose();
  };
  const notes = use.notes === 1 ? 'one note' : `${use.notes} notes`;
  return (
    <Modal opened size="lg" onClose={onClose} title={`“${theme.name}” is in use`}>
      <Stack gap="sm">
        <Text size="sm">
          It was given to {notes}. Deleting takes it off them; the notes stay as they are. One undo brings it
          back.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button variant="default" onClick={remove}>
            Take it off and delete it
          </Button>
          <Button data-autofocus onClick={onMerge}>
            Merge into another
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
