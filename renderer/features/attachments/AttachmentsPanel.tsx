import { useRows } from '@data/useWorkspace';
import { Button, Checkbox, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { AttachmentList } from './AttachmentList';
import classes from './Attachments.module.css';
import { DeskProgress } from './DeskProgress';
import { type Incoming, incomingFile, incomingPaste } from './incoming';
import { useAttachDesk } from './useAttachDesk';
import { type FromOutside, useFilesFromOutside } from './useFilesFromOutside';
import { VoiceMemo } from './VoiceMemo';

/** The files of a note, and three ways to add one; for `null` the documents of the inspection as a whole. */
export function AttachmentsPanel({ note }: { note: string | null }) {
  const { desk, state } = useAttachDesk();
  const rows = useRows('attachment').filter((row) => row.note === note);
  const [keepsLocation, setKeepsLocation] = useState(false);
  const reset = useRef<() => void>(null);
  const titleId = useId();

  const add = (files: readonly Incoming[]) => desk.add(files, { note, keepsLocation });
  const take = ({ files, folders, isPasted }: FromOutside) => {
    for (const name of folders) desk.refuse({ kind: 'folder', name });
    const now = Date.now();
    void add(files.map((file) => (isPasted ? incomingPaste(file, now) : incomingFile(file))));
  };
  const isOver = useFilesFromOutside(take);

  return (
    <>
      <section
        className={classes.panel}
        data-of={note === null ? 'inspection' : 'note'}
        data-over={isOver}
        aria-labelledby={titleId}
      >
        <Title order={2} {...(note !== null && { size: 'h4' })} id={titleId}>
          {note === null ? 'Documents of the inspection' : 'Attachments'}
        </Title>
        <AttachmentList rows={rows} />
        <Group gap="xs">
          <FileButton
            multiple
            resetRef={reset}
            inputProps={{ 'aria-label': 'Files to attach' }}
            onChange={(files) => {
              if (files.length > 0) void add(files.map(incomingFile));
              // The same file can be chosen again after it was corrected.
              reset.current?.();
            }}
          >
            {(props) => (
              <Button size="compact-sm" variant="default" {...props}>
                Attach files
              </Button>
            )}
          </FileButton>
          <VoiceMemo onRecorded={(memo) => add([memo])} />
        </Group>
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {isOver
              ? 'Let go to attach.'
              : 'Or drop files here, or paste a picture. They are sealed on this laptop.'}
          </Text>
          <Checkbox
            size="xs"
            label="Keep where pictures were taken"
            description="Otherwise the place is taken out as they come in."
            checked={keepsLocation}
            onChange={(event) => setKeepsLocation(event.currentTarget.checked)}
          />
        </Stack>
      </section>
      <DeskProgress desk={desk} state={state} />
    </>
  );
}
