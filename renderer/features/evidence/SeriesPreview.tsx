import { ScrollArea, Table, Text } from '@mantine/core';
import { forceKey } from '@shared/evidence/series/force-name';
import { MISSING_WORDS } from '@shared/evidence/series/rank-series';
import type { SeriesReading } from '@shared/evidence/series/read-series';
import { printableNumber } from '@shared/text/printable-number';

/** The list as it was read, before anything is kept of it. */
export function SeriesPreview({ reading, force }: { reading: SeriesReading; force: string }) {
  const { values, englandAndWales } = reading;
  const given = values.filter(({ value }) => value !== null).length;
  return (
    <div>
      <Text size="sm" mb={4}>
        {given} {given === 1 ? 'force has' : 'forces have'} a value, {values.length - given} have none.
        England and Wales: {englandAndWales === null ? 'not in the list' : printableNumber(englandAndWales)}.
      </Text>
      <ScrollArea.Autosize
        mah="11rem"
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': 'The list as read' }}
      >
        <Table withRowBorders={false} verticalSpacing={2} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Force</Table.Th>
              <Table.Th scope="col" ta="end">
                Value
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {values.map((one) => (
              <Table.Tr key={one.force} fw={forceKey(one.force) === forceKey(force) ? 700 : undefined}>
                <Table.Th scope="row" fw="inherit">
                  {one.force}
                </Table.Th>
                <Table.Td ta="end">
                  {one.value === null ? MISSING_WORDS[one.missing] : printableNumber(one.value)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </div>
  );
}
