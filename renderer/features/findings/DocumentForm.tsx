import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { EvidenceSource } from '@shared/inspection/entities';
import { Controller, useForm } from 'react-hook-form';

type DocumentSource = EvidenceSource & { kind: 'document' };

const PROVENANCES: { value: DocumentSource['provenance']; label: string }[] = [
  { value: 'document', label: 'Document of the force' },
  { value: 'data', label: 'Data return' },
  { value: 'public', label: 'From the public' },
];

/** Names a document or a data return that is kept elsewhere. */
export function DocumentForm({ onChoose }: { onChoose: (source: EvidenceSource) => void }) {
  const form = useForm<Omit<DocumentSource, 'kind'>>({
    defaultValues: { title: '', provenance: 'document' },
  });
  const submit = form.handleSubmit(({ title, provenance }) => {
    onChoose({ kind: 'document', title: title.trim(), provenance });
    form.reset();
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          label="Title, date and page"
          placeholder="Domestic abuse action plan, June 2017, p. 4"
          error={form.formState.errors.title?.message}
          {...form.register('title', {
            validate: (title) =>
              title.trim() !== '' || 'Name the document so that somebody else can find it.',
          })}
        />
        <Controller
          control={form.control}
          name="provenance"
          render={({ field }) => <Select {...field} label="Kind" data={PROVENANCES} allowDeselect={false} />}
        />
        <Group justify="flex-end">
          <Button type="submit">Link this document</Button>
        </Group>
      </Stack>
    </form>
  );
}
