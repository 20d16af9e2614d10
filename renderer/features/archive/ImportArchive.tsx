import { useInspections } from '@data/useVaultSession';
import { Button, FileButton, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { dayOf, writeDay } from '@shared/text/day';
import { Message } from '@ui/Message';
import { useRef } from 'react';
import type { ArchiveSummary } from './archive-protocol';
import { contentWords, journalWords } from './archive-words';
import { useArchiveImport } from './useArchiveImport';

interface Props {
  /** The import opens its new inspection for a moment; whichever was open is closed. */
  onBegin: () => void;
  onImported: (id: string) => void;
}

/** Brings an open archive in as a new inspection. */
export function ImportArchive({ onBegin, onImported }: Props) {
  const { state, choose, take, close } = useArchiveImport(onBegin, onImported);
  const reset = useRef<() => void>(null);

  return (
    <>
      <FileButton
        accept=".zip,application/zip"
        resetRef={reset}
        inputProps={{ 'aria-label': 'Archive to import' }}
        onChange={(file) => {
          if (file !== null) choose(file);
          // The same file can be chosen again after it was corrected.
          reset.current?.();
        }}
      >
        {(props) => (
          <Button variant="default" {...props}>
            Import an archive
          </Button>
        )}
      </FileButton>
      <Modal
        opened={state.kind !== 'idle'}
        onClose={close}
        title="Import an archive"
        size="lg"
        closeOnClickOutside={state.kind !== 'doing'}
        closeOnEscape={state.kind !== 'doing'}
        withCloseButton={state.kind !== 'doing'}
      >
        {state.kind === 'doing' && (
          <Group role="status">
            <Loader size="sm" />
            <Text>{state.what} …</Text>
          </Group>
        )}
        {state.kind === 'ready' && (
          <Ready summary={state.summary} onTake={() => take(state.summary)} onClose={close} />
        )}
        {state.kind === 'failed' && (
          <Message
            meaning="problem"
            title="The archive was not imported"
            action={<Button onClick={close}>Close</Button>}
          >
            {state.words}
          </Message>
        )}
      </Modal>
    </>
  );
}

function Ready({
  summary,
  onTake,
  onClose,
}: {
  summary: ArchiveSummary;
  onTake: () => void;
  onClose: () => void;
}) {
  const inspections = useInspections();
  const { inspection, writtenBy, writtenAt } = summary;
  const isHere = inspections.some(
    ({ id, importedFrom = [] }) =>
      id === inspection.id || importedFrom.some((from) => from.inspection === inspection.id),
  );
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {inspection.title}, {inspection.force}
      </Text>
      <Text>
        Written on {writeDay(dayOf(writtenAt))} by {writtenBy}. It holds {contentWords(summary)}.
      </Text>
      <Text>{journalWords(summary)}</Text>
      {isHere && (
        <Message meaning="information" title="This inspection is already here">
          The import makes a second one beside it. Nothing is merged or overwritten.
        </Message>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={onTake}>Import it as a new inspection</Button>
      </Group>
    </Stack>
  );
}
