import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Menu, ScrollArea, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { type FoundSource, findSources, type ListedKind, linkedIds } from '@shared/evidence/find-sources';
import type { Row } from '@shared/inspection/entities';
import { useMemo, useState } from 'react';
import { startDrag } from './drag-evidence';
import classes from './EvidenceTray.module.css';
import { linkAct } from './findings-acts';
import { STANCES } from './stances';

interface Props {
  /** The findings of the question, in the order of their numbers. */
  findings: readonly Row<'finding'>[];
}

/** More than this many are not shown: another word in the search is quicker than scrolling. */
const MOST = 40;

/** Evidence that no finding of this question uses yet: dragged onto a finding's column, or linked by its menu. */
export function EvidenceTray({ findings }: Props) {
  const snapshot = useSnapshot();
  const [kind, setKind] = useState<ListedKind>('note-block');
  const [wanted, setWanted] = useState('');
  const hits = useMemo(() => {
    const ids = new Set(findings.map(({ id }) => id));
    const linked = linkedIds(snapshot.evidenceLink.filter(({ finding }) => ids.has(finding)));
    return findSources(snapshot, kind, wanted).filter(({ source }) => !linked.has(source.id));
  }, [snapshot, kind, wanted, findings]);
  return (
    <aside className={classes.tray} aria-label="Evidence to link">
      <Title order={2}>Evidence to link</Title>
      <Text size="sm" c="dimmed">
        Drag a piece onto a column of a finding, or choose “Link to”.
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Kind of evidence"
        value={kind}
        onChange={(value) => setKind(value)}
        data={[
          { value: 'note-block', label: 'Notes' },
          { value: 'review', label: 'Case files' },
          { value: 'data-series', label: 'Data' },
        ]}
      />
      <TextInput
        aria-label="Search evidence to link"
        placeholder="Words, place or reference"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah="60vh" type="auto" offsetScrollbars>
        {hits.length === 0 && <Text c="dimmed">Nothing of this kind is left to link.</Text>}
        <ul className={classes.list}>
          {hits.slice(0, MOST).map((hit) => (
            <TrayItem key={hit.source.id} hit={hit} findings={findings} />
          ))}
        </ul>
        {hits.length > MOST && (
          <Text c="dimmed" size="sm">
            {hits.length - MOST} more: type another word.
          </Text>
        )}
      </ScrollArea.Autosize>
    </aside>
  );
}

function TrayItem({ hit, findings }: { hit: FoundSource; findings: readonly Row<'finding'>[] }) {
  const workspace = useWorkspace();
  const open = findings.filter(({ status }) => status === 'open');
  return (
    <li className={classes.item} draggable onDragStart={(event) => startDrag(event, { source: hit.source })}>
      <Text span size="xs" c="dimmed">
        {hit.kind}
      </Text>
      <span>{hit.text}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={open.length === 0}
            aria-label={`Link to a finding: ${hit.text}`}
          >
            Link to
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="20rem" className={classes.menu}>
          {findings.map(
            (finding, at) =>
              finding.status === 'open' && (
                <div key={finding.id}>
                  <Menu.Label>
                    Finding {at + 1}: {finding.statement.trim().slice(0, 60) || 'without a statement'}
                  </Menu.Label>
                  {STANCES.map(({ stance, sign, title }) => (
                    <Menu.Item
                      key={stance}
                      onClick={() => void workspace.commit(linkAct(finding.id, hit.source, stance))}
                    >
                      {sign} {title}
                    </Menu.Item>
                  ))}
                </div>
              ),
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
