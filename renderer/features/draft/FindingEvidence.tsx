import { Text, Title } from '@mantine/core';
import { describeSource } from '@shared/evidence/describe-source';
import { quantifiedPoints } from '@shared/evidence/quantified-points';
import { strengthOf } from '@shared/evidence/strength';
import type { Row, Snapshot, Stance } from '@shared/inspection/entities';
import { LinkAnchor } from '@ui/LinkAnchor';
import { Meter } from '@ui/Meter';
import { SourceLink } from '@ui/SourceLink';
import { StatusMark } from '@ui/StatusMark';
import classes from './CaseFileList.module.css';

interface Props {
  finding: Row<'finding'>;
  snapshot: Snapshot;
}

const STANCES: { stance: Stance; title: string }[] = [
  { stance: 'supporting', title: 'Supporting' },
  { stance: 'contradicting', title: 'Contradicting' },
  { stance: 'context', title: 'Context' },
];

/** A finding's evidence, for and against, each piece a link to where it was written down. */
export function FindingEvidence({ finding, snapshot }: Props) {
  const links = snapshot.evidenceLink.filter((link) => link.finding === finding.id);
  const strength = strengthOf(finding, links, snapshot);
  const held = quantifiedPoints(finding, links, snapshot).words;
  return (
    <>
      <section>
        <Title order={3}>Finding</Title>
        <Text>{finding.statement}</Text>
        <Meter level={strength.level} words={strength.words} />
        {held !== '' && <Text size="xs">Held by {held}</Text>}
        <LinkAnchor to="/inspection/findings" search={{ finding: finding.id }}>
          Open the finding
        </LinkAnchor>
      </section>
      {links.length === 0 && (
        <StatusMark meaning="attention">No evidence is linked to this finding</StatusMark>
      )}
      {STANCES.map(({ stance, title }) => {
        const meant = links.filter((link) => link.stance === stance);
        if (meant.length === 0) return null;
        return (
          <section key={stance}>
            <Title order={3}>
              {title} ({meant.length})
            </Title>
            <ul className={classes.list}>
              {meant.map((link) => (
                <li key={link.id}>
                  <Source link={link} snapshot={snapshot} />
                  {stance === 'contradicting' && link.addressed.trim() === '' && (
                    <StatusMark meaning="attention">Not addressed yet</StatusMark>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Source({ link, snapshot }: { link: Row<'evidenceLink'>; snapshot: Snapshot }) {
  const { kind, text, opens } = describeSource(link.source, snapshot);
  const words = `${kind}: ${text}`;
  return <SourceLink opens={opens} text={words} />;
}
