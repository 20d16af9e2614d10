import { newId, patch } from '@data/change';
import { useInspection } from '@data/useInspection';
import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Button, Group, Modal, NativeSelect, Tabs, Text } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import { linkedIds } from '@shared/evidence/find-sources';
import { highlightedIn, reportsOf } from '@shared/findings/earlier/earlier-reports';
import type { EvidenceSource, Row } from '@shared/inspection/entities';
import { SourceLink } from '@ui/SourceLink';
import { SourcePicker } from '@ui/SourcePicker';
import { useState } from 'react';
import classes from './AfiRow.module.css';

/** How often it was highlighted, what shows what became of it, and the finding that takes it up. */
export function AfiEvidence({ afi, number }: { afi: Row<'earlierAfi'>; number: number }) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const { year } = useInspection();
  const findings = useRows('finding').filter((row) => row.question === afi.question);
  const [isLinking, setLinking] = useState(false);
  const evidence = Object.entries(afi.evidence ?? {});
  const set = (label: string, value: Record<`${string}/${string}`, unknown>) =>
    void workspace.commit({ label, changes: [patch('earlierAfi', afi.id, value)] });
  const link = (source: EvidenceSource) =>
    set(`Link evidence to earlier area for improvement ${number}`, { [`evidence/${newId()}`]: source });
  const reports = reportsOf(afi);
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        Highlighted {highlightedIn(afi, year)}
        {reports.length > 1 && `: ${reports.map(({ source, year: of }) => `${source} (${of})`).join(', ')}`}
      </Text>
      {evidence.length > 0 && (
        <ul className={classes.evidence} aria-label="What shows it">
          {evidence.map(([id, source]) => {
            const { kind, text, opens } = describeSource(source, snapshot);
            return (
              <li key={id}>
                <span>
                  <Text span size="xs" c="dimmed">
                    {kind}
                  </Text>{' '}
                  <SourceLink opens={opens} text={text} />
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Unlink: ${text}`}
                  onClick={() =>
                    set(`Unlink evidence of earlier area for improvement ${number}`, {
                      [`evidence/${id}`]: undefined,
                    })
                  }
                >
                  <span aria-hidden="true">×</span>
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <Group mt="xs" align="flex-end">
        <NativeSelect
          label="Finding that takes it up"
          flex={1}
          data={[
            { value: '', label: 'None: the draft says what became of it on its own' },
            ...findings.map(({ id, statement }) => ({
              value: id,
              label: statement.trim().slice(0, 90) || 'Finding without a statement',
            })),
          ]}
          value={afi.finding ?? ''}
          onChange={(event) =>
            void workspace.commit({
              label: `Say which finding takes up earlier area for improvement ${number}`,
              changes: [patch('earlierAfi', afi.id, { finding: event.currentTarget.value })],
            })
          }
        />
        <Button variant="default" size="compact-md" onClick={() => setLinking(true)}>
          Link evidence
        </Button>
      </Group>
      {isLinking && (
        <Modal opened onClose={() => setLinking(false)} title="Link evidence of what became of it" size="lg">
          <Tabs defaultValue="note-block" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="note-block">Notes</Tabs.Tab>
              <Tabs.Tab value="review">Case files</Tabs.Tab>
              <Tabs.Tab value="data-series">Data series</Tabs.Tab>
            </Tabs.List>
            {(['note-block', 'review', 'data-series'] as const).map((kind) => (
              <Tabs.Panel key={kind} value={kind} pt="sm">
                <SourcePicker
                  snapshot={snapshot}
                  kind={kind}
                  linked={linkedIds(evidence.map(([, source]) => ({ source })))}
                  onPick={link}
                />
              </Tabs.Panel>
            ))}
          </Tabs>
          <Group justify="flex-end" mt="md">
            <Button onClick={() => setLinking(false)}>Done</Button>
          </Group>
        </Modal>
      )}
    </>
  );
}
