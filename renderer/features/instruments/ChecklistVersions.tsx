import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Button, Group, Modal, Table, Text } from '@mantine/core';
import type { Instrument } from '@shared/review/instrument';
import { writeInstant } from '@shared/text/day';
import { PageSection } from '@ui/PageSection';
import { StatusMark } from '@ui/StatusMark';
import { useState } from 'react';
import { CriteriaTable } from './CriteriaTable';
import classes from './Instruments.module.css';
import { useSaveXlsform } from './useSaveXlsform';

interface Props {
  onOpen: (draft: string) => void;
  onEdit: (instrument: Instrument) => void;
}

const sameVersion =
  (a: Pick<Instrument, 'id' | 'version'>) => (b: { instrumentId: string; version: string }) =>
    a.id === b.instrumentId && a.version === b.version;

/** Drafts, then every published version with how many reviews were made on it. */
export function ChecklistVersions({ onOpen, onEdit }: Props) {
  const { instruments } = useFramework();
  const rows = useRows('instrument');
  const reviews = useRows('review');
  const [shown, setShown] = useState<Instrument | null>(null);
  const { said, save } = useSaveXlsform();
  const drafts = rows.filter(({ status }) => status === 'draft');
  return (
    <PageSection
      title="Versions"
      description="A published version never changes: “Edit” starts a draft of the next one. Reviews keep the version they were made on, and numbers never mix versions."
    >
      <div className={classes.wide}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Checklist</Table.Th>
              <Table.Th scope="col">Version</Table.Th>
              <Table.Th scope="col">Criteria</Table.Th>
              <Table.Th scope="col">Reviews</Table.Th>
              <Table.Th scope="col">Standing</Table.Th>
              <Table.Th scope="col">Actions</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drafts.map((draft) => (
              <Table.Tr key={draft.id}>
                <Table.Th scope="row">{draft.title}</Table.Th>
                <Table.Td>{draft.version}</Table.Td>
                <Table.Td>{draft.criteria.length}</Table.Td>
                <Table.Td>–</Table.Td>
                <Table.Td>
                  <StatusMark meaning="attention">Draft</StatusMark>
                </Table.Td>
                <Table.Td>
                  <Button variant="default" size="compact-sm" onClick={() => onOpen(draft.id)}>
                    Go on editing
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
            {instruments.map((instrument, at) => {
              const row = rows.find((one) => one.status === 'published' && sameVersion(instrument)(one));
              const made = reviews.filter(({ instrumentId, instrumentVersion }) =>
                sameVersion(instrument)({ instrumentId, version: instrumentVersion }),
              );
              const name = `${instrument.title}, version ${instrument.version}`;
              return (
                <Table.Tr key={`${instrument.id} ${instrument.version}`}>
                  <Table.Th scope="row">{instrument.title}</Table.Th>
                  <Table.Td>{instrument.version}</Table.Td>
                  <Table.Td>{instrument.criteria.length}</Table.Td>
                  <Table.Td>{made.length}</Table.Td>
                  <Table.Td>
                    {at === 0 ? <StatusMark meaning="good">For new reviews</StatusMark> : 'Earlier'}
                    <Text c="dimmed" size="xs">
                      {row?.publishedAt
                        ? `Published ${writeInstant(row.publishedAt)}`
                        : 'Came with the framework'}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => setShown(instrument)}
                        aria-label={`See ${name}`}
                      >
                        See
                      </Button>
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => onEdit(instrument)}
                        aria-label={`Edit ${name}`}
                      >
                        Edit
                      </Button>
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => void save(instrument)}
                        aria-label={`Save ${name} as XLSForm`}
                      >
                        Save as XLSForm
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      <Text role="status">{said}</Text>
      <Modal opened={shown !== null} onClose={() => setShown(null)} size="xl" title={shown?.title}>
        {shown !== null && <CriteriaTable instrument={shown} />}
      </Modal>
    </PageSection>
  );
}
