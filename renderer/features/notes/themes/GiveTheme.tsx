import { useRows } from '@data/useWorkspace';
import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { themeNamed } from '@shared/themes/find-theme';
import { inBookOrder } from '@shared/themes/theme-use';
import { useKeysAtOnce } from '@ui/useKeysAtOnce';
import { useState } from 'react';

interface Props {
  /** The words that get the theme. */
  quote: string;
  onGive: (name: string) => void;
  onClose: () => void;
}

const LONGEST = 160;

/** Asks which theme some words get: one of the code book by its first letters, or a new name. */
export function GiveTheme({ quote, onGive, onClose }: Props) {
  const themes = useRows('theme');
  const [name, setName] = useState('');
  const known = themeNamed(themes, name);
  const { take } = useKeysAtOnce();
  return (
    <Modal opened onClose={onClose} title="Give a theme">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onGive(name);
        }}
      >
        <Stack gap="sm">
          <Text size="sm">“{quote.length > LONGEST ? `${quote.slice(0, LONGEST)} …` : quote}”</Text>
          <Autocomplete
            label="Theme"
            ref={take}
            data-autofocus
            data={[...new Set(inBookOrder(themes).map(({ theme }) => theme.name))]}
            value={name}
            onChange={setName}
            selectFirstOptionOnChange={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {name.trim() === '' || known !== undefined ? 'Give the theme' : 'Make the theme and give it'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
