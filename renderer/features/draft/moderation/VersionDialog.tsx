import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { blocksOf } from '@shared/draft/block-changes';
import { differences } from '@shared/draft/moderation/differences';
import { versionRestore } from '@shared/draft/moderation/restore-version';
import { blocksOfVersion } from '@shared/draft/moderation/version-blocks';
import type { Row } from '@shared/inspection/entities';
import type { BlockDifference } from '@shared/text/block-differences';
import { Message } from '@ui/Message';
import { useEffect, useState } from 'react';
import classes from './Moderation.module.css';
import { restoreVersionAct } from './moderation-acts';
import type { VersionRow } from './VersionsPanel';

interface Props {
  section: Row<'section'>;
  version: VersionRow;
  onClose: () => void;
}

const KINDS: Record<BlockDifference['kind'], string> = {
  added: 'Added since',
  removed: 'Taken out since',
  changed: 'Changed since',
};

/** What the section said then beside what it says now, word by word; and the way back. */
export function VersionDialog({ section, version, onClose }: Props) {
  const workspace = useWorkspace();
  const now = blocksOf(section.id, useRows('draftBlock'));
  const [then, setThen] = useState<Row<'draftBlock'>[] | null | 'reading'>('reading');
  useEffect(() => {
    let isOpen = true;
    void workspace.journal().then((journal) => {
      if (isOpen) setThen(blocksOfVersion(journal, section.id, version.id));
    });
    return () => {
      isOpen = false;
    };
  }, [workspace, section.id, version.id]);
  const isRead = then !== 'reading' && then !== null;
  const found = isRead ? differences(then, now) : [];
  const restore = () => {
    if (!isRead) return;
    onClose();
    void workspace.commit(restoreVersionAct(version.name, versionRestore(then, now)));
  };
  return (
    <Modal opened onClose={onClose} title={`Since “${version.name}”`} size="xl">
      <Stack gap="sm">
        {then === 'reading' && <Text>Reading the journal …</Text>}
        {then === null && (
          <Message meaning="information" title="This laptop cannot show that version">
            The section came in from an archive, and its journal here begins later. The draft is as it was.
          </Message>
        )}
        {isRead && found.length === 0 && <Text>The draft says what it said then.</Text>}
        {found.map((difference) => (
          <section key={`${difference.kind}:${difference.id}`} className={classes.difference}>
            <Text size="xs" c="dimmed">
              {KINDS[difference.kind]}
            </Text>
            <p className={classes.words}>
              {difference.parts.map(({ kind, text }, index) => {
                const key = `${index}:${kind}`;
                if (kind === 'added') return <ins key={key}>{text}</ins>;
                return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
              })}
            </p>
          </section>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {found.length > 0 && <Button onClick={restore}>Restore this version</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
