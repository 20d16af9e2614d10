import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import {
  Button,
  Group,
  Modal,
  ScrollArea,
  SegmentedControl,
  Stack,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import type { EvidenceSource, Row, Snapshot, Stance } from '@shared/inspection/entities';
import { useMemo, useState } from 'react';
import { CountForm } from './CountForm';
import { DocumentForm } from './DocumentForm';
import classes from './FindingsRoom.module.css';
import { linkAct } from './findings-acts';

interface Props {
  finding: Row<'finding'>;
  onClose: () => void;
}

/** Finds a note's passage, a reviewed file, a count or a document and links it with one click. */
export function LinkEvidenceDialog({ finding, onClose }: Props) {
  const workspace = useWorkspace();
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
            <SourceList finding={finding} kind="note-block" onLink={link} />
          </Tabs.Panel>
          <Tabs.Panel value="reviews" pt="sm">
            <SourceList finding={finding} kind="review" onLink={link} />
          </Tabs.Panel>
          <Tabs.Panel value="series" pt="sm">
            <SourceList finding={finding} kind="data-series" onLink={link} />
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

type ListedKind = 'note-block' | 'review' | 'data-series';

interface ListProps {
  finding: Row<'finding'>;
  kind: ListedKind;
  onLink: (source: EvidenceSource) => void;
}

function rowsOf(kind: ListedKind, snapshot: Snapshot): readonly { id: string }[] {
  if (kind === 'data-series') return snapshot.dataSeries;
  return kind === 'review' ? snapshot.review.filter(({ role }) => role === 'primary') : snapshot.noteBlock;
}

/** More than this many hits are not shown: another word in the search is quicker than scrolling. */
const MOST = 60;

function SourceList({ finding, kind, onLink }: ListProps) {
  const snapshot = useSnapshot();
  const links = useRows('evidenceLink');
  const [wanted, setWanted] = useState('');
  const linked = new Set(
    links
      .filter((link) => link.finding === finding.id)
      .map(({ source }) => (source.kind === 'count' || source.kind === 'document' ? '' : source.id)),
  );
  const hits = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/);
    return rowsOf(kind, snapshot)
      .map(({ id }) => ({ id, ...describeSource({ kind, id }, snapshot) }))
      .filter(({ text, kind: name }) => words.every((word) => `${name} ${text}`.toLowerCase().includes(word)))
      .sort((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }));
  }, [snapshot, kind, wanted]);
  return (
    <Stack gap="xs">
      <TextInput
        aria-label="Search evidence"
        placeholder="Words, place or reference"
        data-autofocus
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah="18rem">
        {hits.length === 0 && (
          <Text c="dimmed">Nothing fits. Notes, reviews and data series appear here as they are made.</Text>
        )}
        <ul className={classes.sources}>
          {hits.slice(0, MOST).map(({ id, kind: name, text }) => (
            <li key={id}>
              <button type="button" disabled={linked.has(id)} onClick={() => onLink({ kind, id })}>
                <span className={classes.sourceKind}>{name}</span>
                <span>{text}</span>
                <span className={classes.sourceAction}>{linked.has(id) ? 'Linked' : 'Link'}</span>
              </button>
            </li>
          ))}
        </ul>
        {hits.length > MOST && (
          <Text c="dimmed" size="sm">
            {hits.length - MOST} more: type another word.
          </Text>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}
