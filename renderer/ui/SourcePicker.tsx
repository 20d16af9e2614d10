import { ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { findSources, type ListedKind } from '@shared/evidence/find-sources';
import type { EvidenceSource, Snapshot } from '@shared/inspection/entities';
import { useMemo, useState } from 'react';
import classes from './SourcePicker.module.css';

interface Props {
  snapshot: Snapshot;
  kind: ListedKind;
  /** Ids that are linked already. */
  linked: ReadonlySet<string>;
  onPick: (source: EvidenceSource) => void;
}

/** More than this many hits are not shown: another word in the search is quicker than scrolling. */
const MOST = 60;

/** Passages, reviewed files or data series by some of their words; one click or Enter links one. */
export function SourcePicker({ snapshot, kind, linked, onPick }: Props) {
  const [wanted, setWanted] = useState('');
  const hits = useMemo(() => findSources(snapshot, kind, wanted), [snapshot, kind, wanted]);
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
        <ul className={classes.list}>
          {hits.slice(0, MOST).map(({ source, kind: name, text }) => (
            <li key={source.id}>
              <button type="button" disabled={linked.has(source.id)} onClick={() => onPick(source)}>
                <span className={classes.kind}>{name}</span>
                <span>{text}</span>
                <span className={classes.action}>{linked.has(source.id) ? 'Linked' : 'Link'}</span>
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
