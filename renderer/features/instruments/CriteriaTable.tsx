import { Table, Text } from '@mantine/core';
import type { Instrument } from '@shared/review/instrument';

/** A checklist to read: what it asks, and how it judges. */
export function CriteriaTable({
  instrument,
}: {
  instrument: Pick<Instrument, 'criteria' | 'overall' | 'derivation'>;
}) {
  const { criteria, overall, derivation } = instrument;
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">No.</Table.Th>
            <Table.Th scope="col">Criterion</Table.Th>
            <Table.Th scope="col">Weight</Table.Th>
            <Table.Th scope="col">Applies</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.map((criterion) => (
            <Table.Tr key={criterion.id}>
              <Table.Td>{criterion.number}</Table.Td>
              <Table.Th scope="row">{criterion.text}</Table.Th>
              <Table.Td>{criterion.weight}</Table.Td>
              <Table.Td>{criterion.applies?.because ?? 'To every file'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text mt="sm">
        {overall.text} Not effective from {derivation.criticalNo} critical or {derivation.keyNo} key “no”.
      </Text>
    </>
  );
}
