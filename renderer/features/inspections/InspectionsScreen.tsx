import { useInspections } from '@data/useVaultSession';
import { Button, Group, Switch } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { PageHeader } from '@ui/PageHeader';
import { type ReactNode, useState } from 'react';
import { DestroyedInspections } from './DestroyedInspections';
import { ExampleButton } from './ExampleButton';
import { InspectionTable } from './InspectionTable';

interface Props {
  onOpen: (id: string) => void;
  /** The open inspection is about to be closed by something else than opening another one. */
  onLeave: () => void;
  onNew: () => void;
  /** Bringing in an archive belongs to another room. */
  importAction?: ReactNode;
}

/** All inspections on this laptop. */
export function InspectionsScreen({ onOpen, onLeave, onNew, importAction }: Props) {
  const all = useInspections();
  const [showsArchived, setShowsArchived] = useState(false);
  const open = all.filter(({ status }) => status === 'open');
  const archived = all.filter(({ status }) => status === 'archived');

  return (
    <>
      <PageHeader
        title="Inspections"
        actions={
          <>
            {importAction}
            <ExampleButton onBegin={onLeave} onOpen={onOpen} />
            {all.length > 0 && <Button onClick={onNew}>New inspection</Button>}
          </>
        }
      />
      {all.length === 0 && (
        <EmptyState action={<Button onClick={onNew}>New inspection</Button>}>
          An inspection is one force, one framework and one team. Start your own, or open the example to look
          around.
        </EmptyState>
      )}
      {open.length > 0 && <InspectionTable label="Open inspections" inspections={open} onOpen={onOpen} />}
      {archived.length > 0 && (
        <>
          <Group mt="lg" mb="xs">
            <Switch
              label={`Show archived inspections (${archived.length})`}
              checked={showsArchived}
              onChange={(event) => setShowsArchived(event.currentTarget.checked)}
            />
          </Group>
          {showsArchived && (
            <InspectionTable label="Archived inspections" inspections={archived} onOpen={onOpen} />
          )}
        </>
      )}
      <DestroyedInspections />
    </>
  );
}
