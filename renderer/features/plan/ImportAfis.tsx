import { patch, put } from '@data/change';
import type { TableFile } from '@data/read-table-file';
import { useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, NativeSelect, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { reportsOf } from '@shared/findings/earlier/earlier-reports';
import {
  type AfiColumns,
  guessAfiColumns,
  readEarlierAfis,
} from '@shared/findings/earlier/read-earlier-afis';
import type { Framework } from '@shared/framework/framework';
import { questionCode } from '@shared/framework/labels';
import { FieldGrid } from '@ui/FieldGrid';
import { Message } from '@ui/Message';
import { useMemo, useState } from 'react';

interface Props {
  file: TableFile;
  framework: Framework;
  onClose: () => void;
}

const PARTS: { part: keyof AfiColumns; label: string; none: string }[] = [
  { part: 'text', label: 'Column of what was asked', none: '' },
  { part: 'question', label: 'Column of the question', none: 'None: one question for all' },
  { part: 'source', label: 'Column of the report', none: 'None: one report for all' },
  { part: 'year', label: 'Column of the year', none: 'None: taken from the report’s name' },
];

const SHOWN = 8;

/** Columns, a preview, what is refused and why; nothing is written before the last button. */
export function ImportAfis({ file, framework, onClose }: Props) {
  const workspace = useWorkspace();
  const { year } = useInspection();
  const existing = useRows('earlierAfi');
  const [columns, setColumns] = useState(() => guessAfiColumns(file.table));
  const [question, setQuestion] = useState(framework.questions[0]?.id ?? '');
  const [source, setSource] = useState('');
  const reading = useMemo(
    () =>
      readEarlierAfis(file.table, columns, { question, source, inspectionYear: year }, framework, existing),
    [file.table, columns, question, source, year, framework, existing],
  );
  const { added, changed, known, refused } = reading;
  const total = added.length + changed.length;

  async function save(): Promise<void> {
    await workspace.commit({
      label: 'Import earlier areas for improvement',
      changes: [
        ...added.map((afi) => put('earlierAfi', afi)),
        ...changed.map(({ id, set }) => patch('earlierAfi', id, set)),
      ],
    });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title="Import earlier areas for improvement">
      <Stack>
        <Text>
          {file.name}, {file.table.rows.length} rows
        </Text>
        <FieldGrid>
          {PARTS.map(({ part, label, none }) => (
            <NativeSelect
              key={part}
              label={label}
              data={[
                ...(none === '' ? [] : [{ value: '', label: none }]),
                ...file.table.columns.map((name, at) => ({ value: String(at), label: name })),
              ]}
              value={columns[part] === null ? '' : String(columns[part])}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setColumns({ ...columns, [part]: value === '' ? null : Number(value) });
              }}
            />
          ))}
          {columns.question === null && (
            <NativeSelect
              label="Question of all rows"
              data={framework.questions.map(({ id, code, title }) => ({
                value: id,
                label: `${code} ${title}`,
              }))}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
          {columns.source === null && (
            <TextInput
              label="Report of all rows"
              placeholder="PEEL Effectiveness 2016"
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          )}
        </FieldGrid>
        {refused.length > 0 ? (
          <Message meaning="problem" title="This list cannot be imported as it is. Nothing was imported.">
            <ul>
              {refused.slice(0, SHOWN).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {refused.length > SHOWN && <p>And {refused.length - SHOWN} more.</p>}
            <p>Choose other columns, or mend the file and import it again.</p>
          </Message>
        ) : (
          <>
            <Text>
              {added.length} new, {changed.length} already here with a further report, {known} already here
              and left out.
            </Text>
            <Preview afis={added} framework={framework} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={refused.length > 0 || total === 0} onClick={() => void save()}>
            Import {total} {total === 1 ? 'area' : 'areas'} for improvement
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({
  afis,
  framework,
}: {
  afis: ReturnType<typeof readEarlierAfis>['added'];
  framework: Framework;
}) {
  if (afis.length === 0) return null;
  return (
    <ScrollArea.Autosize
      mah="14rem"
      type="auto"
      viewportProps={{ tabIndex: 0, 'aria-label': 'The list as read' }}
    >
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Question</Table.Th>
            <Table.Th scope="col">What was asked</Table.Th>
            <Table.Th scope="col">Reports</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {afis.map((afi) => (
            <Table.Tr key={`${afi.question} ${afi.text}`}>
              <Table.Td>{questionCode(framework, afi.question)}</Table.Td>
              <Table.Td>{afi.text}</Table.Td>
              <Table.Td>
                {reportsOf(afi)
                  .map((report) => `${report.source} (${report.year})`)
                  .join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
