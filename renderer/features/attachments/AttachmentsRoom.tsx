import { useRows } from '@data/useWorkspace';
import { Stack, Text } from '@mantine/core';
import { MOST_ATTACHED, writeSize } from '@shared/attachments/limits';
import type { Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { PageHeader } from '@ui/PageHeader';
import { PageSection } from '@ui/PageSection';
import { AttachmentList } from './AttachmentList';
import classes from './Attachments.module.css';
import { AttachmentsPanel } from './AttachmentsPanel';

/** Every file of the inspection: its own documents, and those of each note. */
export function AttachmentsRoom() {
  const attachments = useRows('attachment');
  const notes = useRows('note');
  const held = attachments.reduce((sum, { bytes }) => sum + bytes, 0);
  const withFiles = [...new Set(attachments.map(({ note }) => note).filter((note) => note !== null))];
  return (
    <div className={classes.room}>
      <PageHeader
        title="Attachments"
        summary={`${attachments.length} ${attachments.length === 1 ? 'file' : 'files'}, ${writeSize(held)} of ${writeSize(MOST_ATTACHED)}`}
      />
      <Stack gap="lg">
        <AttachmentsPanel note={null} />
        <PageSection
          title="Attached to notes"
          description="Photographs, recordings and papers from visits. Open the note to add more."
        >
          <Stack gap="md">
            {withFiles.length === 0 && <Text c="dimmed">No note has an attachment yet.</Text>}
            {withFiles.map((id) => (
              <div key={id}>
                <Text fw={600}>{noteName(notes.find((note) => note.id === id))}</Text>
                <AttachmentList rows={attachments.filter(({ note }) => note === id)} />
              </div>
            ))}
          </Stack>
        </PageSection>
      </Stack>
    </div>
  );
}

function noteName(note: Row<'note'> | undefined): string {
  if (note === undefined) return 'A note that was removed';
  const name = note.title === '' ? note.place : note.title;
  return `${name === '' ? 'Untitled note' : name}, ${writeInstant(note.happenedAt)}`;
}
