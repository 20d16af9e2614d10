import { patch, remove } from '@data/change';
import { useRowForm } from '@data/useRowForm';
import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import type { Row, Stance } from '@shared/inspection/entities';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { SourceLink } from '@ui/SourceLink';
import { type DragEvent, useState } from 'react';
import { isOurs, startDrag, takeDragged } from './drag-evidence';
import classes from './FindingsRoom.module.css';
import { dropAct } from './findings-acts';
import { STANCES } from './stances';

interface Props {
  finding: Row<'finding'>;
  /** The finding's number on the page: each of its columns has a name of its own. */
  number: number;
  stance: Stance;
  links: readonly Row<'evidenceLink'>[];
}

/** One column of a finding's evidence: supporting, contradicting or context. Evidence is dropped onto it. */
export function EvidenceList({ finding, number, stance, links }: Props) {
  const workspace = useWorkspace();
  const all = useRows('evidenceLink');
  const [isOver, setOver] = useState(false);
  const isReadOnly = finding.status === 'signed-off';
  const own = links.filter((link) => link.stance === stance);
  const shown = STANCES.find((one) => one.stance === stance);
  const over = (event: DragEvent) => {
    if (isReadOnly || !isOurs(event)) return;
    // Only now may it be dropped.
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (isReadOnly) return;
    const dragged = takeDragged(event);
    if (dragged === null) return;
    event.preventDefault();
    const act = dropAct(all, finding.id, stance, dragged);
    if (act !== null) void workspace.commit(act);
  };
  return (
    <section
      className={classes.evidence}
      data-stance={stance}
      data-over={isOver}
      aria-label={`${shown?.title ?? ''}, finding ${number}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h4>
        <span aria-hidden="true">{shown?.sign}</span> {shown?.title}{' '}
        <span className={classes.tally}>{own.length}</span>
      </h4>
      {own.length === 0 ? (
        <Text c="dimmed" size="sm">
          {stance === 'contradicting' ? 'None linked.' : 'Nothing linked yet.'}
        </Text>
      ) : (
        <ul>
          {own.map((link) => (
            <EvidenceItem key={link.id} link={link} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
    </section>
  );
}

function EvidenceItem({ link, isReadOnly }: { link: Row<'evidenceLink'>; isReadOnly: boolean }) {
  const snapshot = useSnapshot();
  const workspace = useWorkspace();
  const { kind, text, opens } = describeSource(link.source, snapshot);
  return (
    <li draggable={!isReadOnly} onDragStart={(event) => startDrag(event, { link: link.id })}>
      <div className={classes.item}>
        <div>
          <Text size="xs" c="dimmed">
            {kind}
          </Text>
          <SourceLink opens={opens} text={text} />
        </div>
        {!isReadOnly && (
          <Group gap={0} wrap="nowrap">
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Move: ${text}`}>
                  <span aria-hidden="true">⇄</span>
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {STANCES.filter(({ stance }) => stance !== link.stance).map(({ stance, sign, title }) => (
                  <Menu.Item
                    key={stance}
                    onClick={() =>
                      void workspace.commit({
                        label: `Move evidence to ${stance}`,
                        changes: [patch('evidenceLink', link.id, { stance })],
                      })
                    }
                  >
                    {sign} {title}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Unlink: ${text}`}
              onClick={() =>
                void workspace.commit({
                  label: 'Unlink evidence',
                  changes: [remove('evidenceLink', link.id)],
                })
              }
            >
              <span aria-hidden="true">×</span>
            </ActionIcon>
          </Group>
        )}
      </div>
      {link.stance === 'contradicting' && <AddressedField link={link} isReadOnly={isReadOnly} />}
    </li>
  );
}

/** A contradiction gates sign-off until somebody says how it was addressed. */
function AddressedField({ link, isReadOnly }: { link: Row<'evidenceLink'>; isReadOnly: boolean }) {
  const { register } = useRowForm({
    table: 'evidenceLink',
    row: link,
    fields: ['addressed'],
    label: () => 'Say how a contradiction was addressed',
  });
  return (
    <GrowingTextarea
      size="xs"
      label="How it was addressed"
      placeholder="What you checked, and what it showed"
      minRows={1}
      readOnly={isReadOnly}
      {...register('addressed')}
    />
  );
}
