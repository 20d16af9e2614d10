import { useVaultSession } from '@data/useVaultSession';
import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { writePeriod } from '@shared/text/day';
import classes from './InspectionTable.module.css';

interface Props {
  label: string;
  inspections: readonly Row<'inspection'>[];
  onOpen: (id: string) => void;
}

export function InspectionTable({ label, inspections, onOpen }: Props) {
  return (
    <Table aria-label={label} verticalSpacing="xs" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Force</Table.Th>
          <Table.Th>Inspection</Table.Th>
          <Table.Th>Fieldwork</Table.Th>
          <Table.Th>Team</Table.Th>
          <Table.Th>
            <VisuallyHidden>Archive</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inspections.map((inspection) => (
          <InspectionRow key={inspection.id} inspection={inspection} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function InspectionRow({ inspection, onOpen }: { inspection: Row<'inspection'>; onOpen: Props['onOpen'] }) {
  const session = useVaultSession();
  const { id, force, year, title, fieldworkFrom, fieldworkTo, team, status, isExample } = inspection;
  const name = `${force} ${year}`;
  const isArchived = status === 'archived';
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <button type="button" className={classes.open} onClick={() => onOpen(id)} aria-label={`Open ${name}`}>
          {name}
        </button>
      </Table.Th>
      <Table.Td>
        {title}
        {isExample && <span className={classes.example}>Example</span>}
      </Table.Td>
      <Table.Td>{fieldwork(fieldworkFrom, fieldworkTo)}</Table.Td>
      <Table.Td>{team.map((member) => member.name).join(', ')}</Table.Td>
      <Table.Td ta="right">
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${isArchived ? 'Take out of the archive' : 'Archive'}: ${name}`}
          onClick={() => void session.setArchived(id, !isArchived)}
        >
          {isArchived ? 'Take out of the archive' : 'Archive'}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function fieldwork(from: string, to: string): string {
  if (from === '' && to === '') return 'No dates yet';
  if (from === '' || to === '') return writePeriod(from || to, from || to);
  return writePeriod(from, to);
}
