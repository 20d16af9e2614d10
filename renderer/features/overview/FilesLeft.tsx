import { memberName } from '@data/useInspection';
import { Progress, Table } from '@mantine/core';
import type { Inspection } from '@shared/inspection/entities';
import { PageSection } from '@ui/PageSection';
import { leftOf, type WhatNow } from './what-now';

export function FilesLeft({ now, inspection }: { now: WhatNow; inspection: Inspection }) {
  if (now.filesLeft.length === 0) return null;
  return (
    <PageSection title="Files left, by reviewer">
      <Table maw="44rem" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Reviewer</Table.Th>
            <Table.Th ta="right" w="6rem">
              Left
            </Table.Th>
            <Table.Th w="18rem">Done</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {now.filesLeft.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Th scope="row" fw={400}>
                {line.id === '' ? 'Not assigned' : memberName(inspection, line.id)}
              </Table.Th>
              <Table.Td ta="right">{leftOf(line)}</Table.Td>
              <Table.Td>
                {line.completed} of {line.all}
                <Progress value={(line.completed / line.all) * 100} size="sm" aria-hidden="true" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </PageSection>
  );
}
