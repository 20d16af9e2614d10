import { useRows } from '@data/useWorkspace';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { EvidenceSource } from '@shared/inspection/entities';
import { Controller, useForm } from 'react-hook-form';

type DocumentSource = EvidenceSource & { kind: 'document' };

const PROVENANCES: { value: DocumentSource['provenance']; label: string }[] = [
  { value: 'document', label: 'Document of the force' },
  { value: 'data', label: 'Data return' },
  { value: 'public', label: 'From the public' },
];

/** Names a document or a data return: an attachment, or one that is kept elsewhere. */
export function DocumentForm({ onChoose }: { onChoose: (source: EvidenceSource) => void }) {
  const attachments = useRows('attachment');
  const form = useForm<Omit<DocumentSource, 'kind'>>({
    defaultValues: { title: '', provenance: 'document' },
  });
  const submit = form.handleSubmit(({ title, provenance, attachment }) => {
    const held = attachment === undefined ? {} : { attachment };
    onChoose({ kind: 'document', title: title.trim(), provenance, ...held });
    form.reset();
  });
  const chooseAttachment = (id: string | null) => {
    const chosen = attachments.find((one) => one.id === id);
    form.setValue('attachment', chosen?.id);
    if (chosen !== undefined && form.getValues('title').trim() === '')
      form.setValue('title', chosen.description === '' ? chosen.name : chosen.description);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {attachments.length > 0 && (
          <Controller
            control={form.control}
            name="attachment"
            render={({ field }) => (
              <Select
                label="Attached file"
                placeholder="None: it is kept elsewhere"
                clearable
                searchable
                data={attachments.map(({ id, name }) => ({ value: id, label: name }))}
                value={field.value ?? null}
                onChange={chooseAttachment}
                onBlur={field.onBlur}
              />
            )}
          />
        )}
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
