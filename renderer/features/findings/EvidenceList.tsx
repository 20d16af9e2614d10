import { remove } from '@data/change';
import { useRowForm } from '@data/useRowForm';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Text, TextInput } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import type { Row, Stance } from '@shared/inspection/entities';
import { SourceLink } from '@ui/SourceLink';
import classes from './FindingsRoom.module.css';

interface Props {
  title: string;
  stance: Stance;
  links: readonly Row<'evidenceLink'>[];
  isReadOnly: boolean;
}

/** One column of a finding's evidence: supporting, contradicting or context. */
export function EvidenceList({ title, stance, links, isReadOnly }: Props) {
  const own = links.filter((link) => link.stance === stance);
  return (
    <section className={classes.evidence} data-stance={stance}>
      <h4>
        {title} <span className={classes.tally}>{own.length}</span>
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
    <li>
      <div className={classes.item}>
        <div>
          <Text span size="xs" c="dimmed">
            {kind}
          </Text>{' '}
          <SourceLink opens={opens} text={text} />
        </div>
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Unlink: ${text}`}
            onClick={() =>
              void workspace.commit({ label: 'Unlink evidence', changes: [remove('evidenceLink', link.id)] })
            }
          >
            <span aria-hidden="true">×</span>
          </ActionIcon>
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
    <TextInput
      size="xs"
      label="How it was addressed"
      placeholder="What you checked, and what it showed"
      readOnly={isReadOnly}
      {...register('addressed')}
    />
  );
}
