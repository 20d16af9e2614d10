import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Autocomplete, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import type { Row } from '@shared/inspection/entities';
import { Controller } from 'react-hook-form';
import { fromPicker, toPicker } from './note-time';
import { SpeakersField } from './SpeakersField';
import { NoteThemesField } from './themes/NoteThemesField';
import { useNoteDetails } from './useNoteDetails';

/** Where, when, what kind of visit, who by role and how many, and which questions it bears on. */
export function NoteDetails({ note }: { note: Row<'note'> }) {
  const framework = useFramework();
  const notes = useRows('note');
  const form = useNoteDetails(note);
  const { control } = form;
  const places = [...new Set(notes.map(({ place }) => place).filter((place) => place !== ''))].sort();
  return (
    <Stack gap="sm">
      <Controller
        control={control}
        name="title"
        render={({ field }) => <TextInput {...field} label="Title" placeholder="What you would call it" />}
      />
      <Controller
        control={control}
        name="type"
        render={({ field }) => (
          <Select
            {...field}
            label="Kind of note"
            allowDeselect={false}
            data={framework.noteTypes.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      />
      <Controller
        control={control}
        name="place"
        render={({ field }) => (
          <Autocomplete {...field} label="Place" data={places} placeholder="Station, suite, room" />
        )}
      />
      <Controller
        control={control}
        name="happenedAt"
        render={({ field }) => (
          <DateTimePicker
            label="When"
            valueFormat="D MMMM YYYY, HH:mm"
            value={toPicker(field.value)}
            onChange={(value) => field.onChange(fromPicker(value) ?? field.value)}
            onBlur={field.onBlur}
          />
        )}
      />
      <SpeakersField control={control} />
      <Controller
        control={control}
        name="questions"
        render={({ field }) => (
          <MultiSelect
            {...field}
            label="Questions"
            placeholder={field.value.length === 0 ? 'Which questions it bears on' : ''}
            data={framework.questions.map(({ id, code, title }) => ({
              value: id,
              label: `${code} ${title}`,
            }))}
          />
        )}
      />
      <Controller
        control={control}
        name="headings"
        render={({ field }) => (
          <MultiSelect
            {...field}
            label="Headings"
            searchable
            data={framework.questions.map(({ code, headings }) => ({
              group: code,
              items: headings.map(({ id, title }) => ({ value: id, label: title })),
            }))}
          />
        )}
      />
      <Controller
        control={control}
        name="themes"
        render={({ field }) => <NoteThemesField value={field.value} onChange={field.onChange} />}
      />
    </Stack>
  );
}
