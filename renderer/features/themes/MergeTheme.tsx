import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { inBookOrder } from '@shared/themes/theme-use';
import { useState } from 'react';
import { mergeAct } from './theme-acts';

interface Props {
  theme: Row<'theme'>;
  onClose: () => void;
}

/** Which theme takes over what this one was given to. */
export function MergeTheme({ theme, onClose }: Props) {
  const workspace = useWorkspace();
  const others = useRows('theme').filter(({ id }) => id !== theme.id);
  const [into, setInto] = useState('');
  const target = others.find(({ id }) => id === into);
  const merge = () => {
    if (target === undefined) return;
    void workspace.commit(mergeAct(workspace, theme, target));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Merge “${theme.name}” into another theme`}>
      <Stack gap="sm">
        <Text size="sm">
          What has “{theme.name}” gets the other theme, and “{theme.name}” leaves the code book. One undo
          brings it back.
        </Text>
        <NativeSelect
          label="Merge into"
          data-autofocus
          value={into}
          onChange={(event) => setInto(event.currentTarget.value)}
          data={[
            { value: '', label: 'Choose a theme' },
            ...inBookOrder(others).map(({ theme: other }) => ({ value: other.id, label: other.name })),
          ]}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={target === undefined} onClick={merge}>
            Merge the themes
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
