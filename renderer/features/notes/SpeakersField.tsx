import { ActionIcon, Autocomplete, Button, Fieldset, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { type Control, Controller, useFieldArray } from 'react-hook-form';
import { COMMON_ROLES } from './common-roles';
import { SpeakersLine } from './SpeakersLine';
import { useFocusKey } from './useFocusKey';
import type { NoteFields } from './useNoteDetails';

/** Who was spoken to: by role and number, never by name. */
export function SpeakersField({ control }: { control: Control<NoteFields> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'speakers' });
  const line = useRef<HTMLInputElement>(null);
  useFocusKey('p', line);
  return (
    <Fieldset legend="Who you spoke to" p="xs">
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          By role and number, never by name.
        </Text>
        <SpeakersLine inputRef={line} onAdd={(groups) => append(groups, { shouldFocus: false })} />
        {fields.map((field, index) => (
          <Group key={field.id} gap={6} wrap="nowrap" align="center">
            <Controller
              control={control}
              name={`speakers.${index}.count`}
              render={({ field: input }) => (
                <NumberInput
                  {...input}
                  aria-label={`How many, group ${index + 1}`}
                  w="3.5rem"
                  hideControls
                  min={1}
                  max={999}
                  allowDecimal={false}
                  allowNegative={false}
                />
              )}
            />
            <Controller
              control={control}
              name={`speakers.${index}.role`}
              render={({ field: input }) => (
                <Autocomplete
                  {...input}
                  aria-label={`Role, group ${index + 1}`}
                  placeholder="response officers"
                  data={COMMON_ROLES}
                  flex={1}
                />
              )}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove group ${index + 1}`}
              onClick={() => remove(index)}
            >
              <span aria-hidden="true">×</span>
            </ActionIcon>
          </Group>
        ))}
        <Button variant="default" size="compact-sm" onClick={() => append({ role: '', count: 1 })}>
          Add a role
        </Button>
      </Stack>
    </Fieldset>
  );
}
