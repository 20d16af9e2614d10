import { put } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Stack } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { EmptyState } from '@ui/EmptyState';
import { PageSection } from '@ui/PageSection';
import { AfiRow } from './AfiRow';

/** What earlier reports asked for, and what became of it. */
export function EarlierAfis({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const { year } = useInspection();
  const afis = useRows('earlierAfi');
  const last = afis.at(-1);

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
    </PageSection>
  );
}
