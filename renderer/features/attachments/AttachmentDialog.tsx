import { memberName, useInspection } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { kindOf, typeWords } from '@shared/attachments/file-kind';
import { writeSize } from '@shared/attachments/limits';
import type { AttachmentLocation, Row } from '@shared/inspection/entities';
import { writeInstant } from '@shared/text/day';
import { capitalise } from '@shared/text/number';
import { announce } from '@ui/LiveRegion';
import { useState } from 'react';
import classes from './Attachments.module.css';
import { removeAct } from './attachment-acts';
import { Preview } from './preview/Preview';
import { SaveCopy } from './SaveCopy';

const LOCATION_WORDS: Record<AttachmentLocation, string> = {
  none: 'no place found in it',
  removed: 'the place was taken out when it was attached',
  kept: 'it says where it was made; that was kept on purpose',
  'not-removable': 'it may say where it was made',
};

interface Props {
  attachment: Row<'attachment'>;
  onClose: () => void;
}

/** One attachment: what it shows, what is known about it, a copy to hand on. */
export function AttachmentDialog({ attachment, onClose }: Props) {
  const workspace = useWorkspace();
  const [isSaving, setIsSaving] = useState(false);
  const form = useRowForm({
    table: 'attachment',
    row: attachment,
    fields: ['description'],
    label: () => `Describe the attachment “${attachment.name}”`,
  });
  const remove = () => {
    void workspace.commit(removeAct(attachment));
    announce(`${attachment.name} was removed. Undo brings it back.`);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={attachment.name} size="min(64rem, 94vw)">
      <Stack gap="sm">
        <Preview attachment={attachment} />
        <TextInput
          label="Description"
          placeholder="Whiteboard in the control room, with the number of calls waiting"
          {...form.register('description')}
        />
        <Facts attachment={attachment} />
        {isSaving ? (
          <SaveCopy attachment={attachment} onDone={() => setIsSaving(false)} />
        ) : (
          <Group justify="space-between">
            <Button
              variant="default"
              title="Undo brings it back. Its sealed bytes stay in the vault until the inspection is destroyed."
              onClick={remove}
            >
              Remove
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={() => setIsSaving(true)}>
                Save a copy …
              </Button>
              <Button onClick={onClose}>Done</Button>
            </Group>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function Facts({ attachment }: { attachment: Row<'attachment'> }) {
  const inspection = useInspection();
  const { mediaType, bytes, sha256, originalSha256, addedAt, addedBy, location } = attachment;
  const facts: [string, string][] = [
    ['Kind', `${capitalise(typeWords(mediaType))}, ${writeSize(bytes)}`],
    ['Added', `${writeInstant(addedAt)} by ${memberName(inspection, addedBy)}`],
    ['SHA-256', sha256],
  ];
  // Where no place was looked for, nothing is said about one.
  const hasPlace = location !== 'none' || kindOf(mediaType) === 'picture' || kindOf(mediaType) === 'video';
  if (hasPlace) facts.push(['Place', capitalise(LOCATION_WORDS[location])]);
  if (originalSha256 !== null) facts.push(['SHA-256 before the place was taken out', originalSha256]);
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
