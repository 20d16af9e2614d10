import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, SegmentedControl, Stack, Tabs } from '@mantine/core';
import { linkedIds } from '@shared/evidence/find-sources';
import type { EvidenceSource, Row, Stance } from '@shared/inspection/entities';
import { SourcePicker } from '@ui/SourcePicker';
import { useState } from 'react';
import { CountForm } from './CountForm';
import { DocumentForm } from './DocumentForm';
import { linkAct } from './findings-acts';

interface Props {
  finding: Row<'finding'>;
  onClose: () => void;
}

/** Finds a note's passage, a reviewed file, a count or a document and links it with one click. */
export function LinkEvidenceDialog({ finding, onClose }: Props) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const linked = linkedIds(useRows('evidenceLink').filter((one) => one.finding === finding.id));
  const [stance, setStance] = useState<Stance>('supporting');
  const link = (source: EvidenceSource) => void workspace.commit(linkAct(finding.id, source, stance));
  return (
    <Modal opened onClose={onClose} title="Link evidence" size="lg">
      <Stack>
        <SegmentedControl
          aria-label="The evidence is"
          value={stance}
          onChange={(value) => setStance(value)}
          data={[
            { value: 'supporting', label: '+ Supporting' },
            { value: 'contradicting', label: '− Contradicting' },
            { value: 'context', label: 'Context' },
          ]}
        />
        <Tabs defaultValue="notes" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="notes">Notes</Tabs.Tab>
            <Tabs.Tab value="reviews">Case files</Tabs.Tab>
            <Tabs.Tab value="count">Count</Tabs.Tab>
            <Tabs.Tab value="series">Data series</Tabs.Tab>
            <Tabs.Tab value="document">Document</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="notes" pt="sm">
            <SourcePicker snapshot={snapshot} linked={linked} kind="note-block" onPick={link} />
          </Tabs.Panel>
          <Tabs.Panel value="reviews" pt="sm">
            <SourcePicker snapshot={snapshot} linked={linked} kind="review" onPick={link} />
          </Tabs.Panel>
          <Tabs.Panel value="series" pt="sm">
            <SourcePicker snapshot={snapshot} linked={linked} kind="data-series" onPick={link} />
          </Tabs.Panel>
          <Tabs.Panel value="count" pt="sm">
            <CountForm action="Link this count" onChoose={(query) => link({ kind: 'count', query })} />
          </Tabs.Panel>
          <Tabs.Panel value="document" pt="sm">
            <DocumentForm onChoose={link} />
          </Tabs.Panel>
        </Tabs>
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
