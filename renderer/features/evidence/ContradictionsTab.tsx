import { useFramework } from '@data/useInspection';
import { useRowForm } from '@data/useRowForm';
import { useSnapshot } from '@data/useWorkspace';
import { Text } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import { type Contradiction, contradictionsOf } from '@shared/findings/contradictions';
import { questionCode } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import { EmptyState } from '@ui/EmptyState';
import { GrowingTextarea } from '@ui/GrowingTextarea';
import { LinkAnchor } from '@ui/LinkAnchor';
import { SourceLink } from '@ui/SourceLink';
import { StatusMark } from '@ui/StatusMark';
import { useMemo } from 'react';
import classes from './EvidenceRoom.module.css';

/** What speaks against the findings. An open one keeps its finding from being signed off. */
export function ContradictionsTab() {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const all = useMemo(() => contradictionsOf(snapshot, framework), [snapshot, framework]);
  const open = all.filter(({ isOpen }) => isOpen).length;
  if (all.length === 0)
    return (
      <EmptyState>
        No evidence contradicts a finding. Link what speaks against one as well: a finding that has met it
        stands better.
      </EmptyState>
    );
  return (
    <>
      <Text mb="sm">
        {open === 0
          ? 'Every contradiction was addressed.'
          : `${open} of ${all.length} still ${open === 1 ? 'keeps its finding' : 'keep their findings'} from being signed off.`}
      </Text>
      <ul className={classes.rows} aria-label="Contradictions">
        {all.map((one) => (
          <ContradictionItem
            key={one.link.id}
            {...one}
            code={questionCode(framework, one.finding.question)}
          />
        ))}
      </ul>
    </>
  );
}

function ContradictionItem({ finding, link, isOpen, code }: Contradiction & { code: string }) {
  const snapshot = useSnapshot();
  const { kind, text, opens } = describeSource(link.source, snapshot);
  return (
    <li className={classes.row} data-question={finding.question}>
      <div>
        <span className={classes.code}>{code}</span>{' '}
        <LinkAnchor to="/inspection/findings" search={{ question: finding.question, finding: finding.id }}>
          {finding.statement.trim() || 'Finding without a statement'}
        </LinkAnchor>
      </div>
      <div>
        <span className={classes.unused}>− {kind}</span> <SourceLink opens={opens} text={text} />
      </div>
      <StatusMark meaning={isOpen ? 'problem' : 'good'}>{isOpen ? 'Open' : 'Addressed'}</StatusMark>
      <AddressedField link={link} isReadOnly={finding.status === 'signed-off'} />
    </li>
  );
}

function AddressedField({ link, isReadOnly }: { link: Row<'evidenceLink'>; isReadOnly: boolean }) {
  const { register } = useRowForm({
    table: 'evidenceLink',
    row: link,
    fields: ['addressed'],
    label: () => 'Say how a contradiction was addressed',
  });
  return (
    <GrowingTextarea
      size="sm"
      label="How it was addressed"
      placeholder="What you checked, and what it showed"
      maw="44rem"
      readOnly={isReadOnly}
      {...register('addressed')}
    />
  );
}
