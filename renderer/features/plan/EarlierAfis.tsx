import { put } from '@data/change';
import { readTableFile, type TableFile } from '@data/read-table-file';
import { useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Stack, Text } from '@mantine/core';
import { smallTableFailureWords } from '@shared/evidence/small-table';
import type { Framework } from '@shared/framework/framework';
import { EmptyState } from '@ui/EmptyState';
import { ListFileDrop } from '@ui/ListFileDrop';
import { Message } from '@ui/Message';
import { PageSection } from '@ui/PageSection';
import { useState } from 'react';
import { AfiRow } from './AfiRow';
import { ImportAfis } from './ImportAfis';

/** No force has been asked for more than this. */
const MOST_ROWS = 500;

/** What earlier reports asked for, and what became of it. */
export function EarlierAfis({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const { year } = useInspection();
  const afis = useRows('earlierAfi');
  const last = afis.at(-1);
  const [incoming, setIncoming] = useState<TableFile | null>(null);
  const [problem, setProblem] = useState('');

  function add() {
    void workspace.commit({
      label: 'Add an earlier area for improvement',
      changes: [
        put('earlierAfi', {
          question: last?.question ?? framework.questions[0]?.id ?? '',
          text: '',
          source: last?.source ?? '',
          year: last?.year ?? year - 1,
          status: 'not-followed-up',
          followUp: '',
        }),
      ],
    });
  }

  async function read(file: File): Promise<void> {
    const found = await readTableFile(file, MOST_ROWS);
    setProblem(found.ok ? '' : smallTableFailureWords(found.failure, file.name));
    setIncoming(found.ok ? found.value : null);
  }

  const addButton = (
    <Button variant="default" size="compact-md" onClick={add}>
      Add an earlier area for improvement
    </Button>
  );
  return (
    <PageSection
      title="Earlier areas for improvement"
      description="What earlier reports asked the force to improve, and what this inspection found about it."
    >
      {afis.length === 0 ? (
        <EmptyState action={addButton}>
          Earlier areas for improvement are followed up here, so that the report can say what became of them.
        </EmptyState>
      ) : (
        <Stack gap="sm" align="flex-start">
          {afis.map((afi, at) => (
            <AfiRow key={afi.id} afi={afi} number={at + 1} framework={framework} />
          ))}
          {addButton}
        </Stack>
      )}
      <Stack mt="md" gap="sm">
        <ListFileDrop
          action="Import from a CSV file"
          name="File of earlier areas for improvement"
          onFile={(file) => void read(file)}
        >
          <Text c="dimmed" size="sm" flex={1} miw="16rem">
            One row for each area: what was asked, the question, the report and its year.
          </Text>
        </ListFileDrop>
        {problem !== '' && <Message meaning="problem" title={problem} />}
      </Stack>
      {incoming !== null && (
        <ImportAfis file={incoming} framework={framework} onClose={() => setIncoming(null)} />
      )}
    </PageSection>
  );
}
