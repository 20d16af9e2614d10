import { memberName, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Loader, Modal, Switch, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { type NoteVersion, versionsBySitting } from '@shared/notes/history/note-versions';
import { useMemo, useState } from 'react';
import { sayShortWhen } from '../note-time';
import classes from './NoteHistory.module.css';
import { restoreAct } from './restore-act';
import { useNoteStates } from './useNoteStates';
import { VersionDifferences } from './VersionDifferences';

interface Props {
  note: Row<'note'>;
  onClose: () => void;
}

/** Every version of a note, what changed in it, and the way back to it. */
export function NoteHistory({ note, onClose }: Props) {
  const states = useNoteStates(note.id);
  const [showsAll, setShowsAll] = useState(false);
  const versions = useMemo(
    () => (showsAll ? (states ?? []) : versionsBySitting(states ?? [])).toReversed(),
    [states, showsAll],
  );
  return (
    <Modal opened onClose={onClose} title="Versions of this note" size="60rem">
      {states === null && <Loader aria-label="Reading the journal" />}
      {states !== null && versions.length === 0 && (
        <Text>The journal on this laptop has no version of this note: it came in an archive.</Text>
      )}
      <Switch
        mt={4}
        mb="sm"
        label="Every saved change, not only the end of each sitting"
        checked={showsAll}
        onChange={(event) => setShowsAll(event.currentTarget.checked)}
      />
      {versions.length > 0 && (
        <Versions key={String(showsAll)} note={note} versions={versions} onClose={onClose} />
      )}
    </Modal>
  );
}

function Versions({ note, versions, onClose }: Props & { versions: NoteVersion[] }) {
  const workspace = useWorkspace();
  const inspection = useInspection();
  const [at, setAt] = useState(0);
  const [compares, setCompares] = useState<'before' | 'now'>('before');
  const chosen = versions[at];
  const latest = versions[0];
  if (chosen === undefined || latest === undefined) return null;
  const restore = () => {
    // A failure shows in the save state.
    void workspace.commit(restoreAct(workspace, note, chosen)).catch(() => undefined);
    onClose();
  };
  return (
    <div className={classes.history}>
      <ul className={classes.versions} aria-label="Versions, the latest first">
        {versions.map((version, index) => (
          <li key={version.act}>
            <button
              type="button"
              aria-current={index === at ? 'true' : undefined}
              onClick={() => setAt(index)}
              data-autofocus={index === 0 ? '' : undefined}
            >
              <strong>{sayShortWhen(version.at)}</strong>
              <span>{memberName(inspection, version.author)}</span>
              <span>{index === 0 ? 'as it is now' : version.label}</span>
            </button>
          </li>
        ))}
      </ul>
      <section className={classes.version} aria-label="What changed">
        <Group justify="space-between">
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant={compares === 'before' ? 'filled' : 'default'}
              aria-pressed={compares === 'before'}
              onClick={() => setCompares('before')}
            >
              Changes made here
            </Button>
            <Button
              size="compact-sm"
              variant={compares === 'now' ? 'filled' : 'default'}
              aria-pressed={compares === 'now'}
              disabled={at === 0}
              onClick={() => setCompares('now')}
            >
              Changes since then
            </Button>
          </Group>
          <Button size="compact-sm" variant="default" disabled={at === 0} onClick={restore}>
            Bring this version back
          </Button>
        </Group>
        {compares === 'before' || at === 0 ? (
          <VersionDifferences before={versions[at + 1] ?? null} after={chosen} />
        ) : (
          <VersionDifferences before={chosen} after={latest} />
        )}
      </section>
    </div>
  );
}
