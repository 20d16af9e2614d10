import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { provenancesInWords, strengthCaveats, strengthOf } from '@shared/evidence/strength';
import { questionCode } from '@shared/framework/labels';
import { byPosition } from '@shared/inspection/position';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { Meter } from '@ui/Meter';
import { StatusMark } from '@ui/StatusMark';
import { useMemo } from 'react';
import classes from './EvidenceRoom.module.css';

/** Every finding with what it stands on, the weakest first: where to go next. */
export function StrengthTab() {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const rows = useMemo(
    () =>
      [...snapshot.finding]
        .sort(byPosition)
        .map((finding) => ({ finding, strength: strengthOf(finding, snapshot.evidenceLink, snapshot) }))
        .sort((a, b) => a.strength.level - b.strength.level),
    [snapshot],
  );
  if (rows.length === 0)
    return (
      <EmptyState action={<LinkAnchor to="/inspection/findings">Go to the findings</LinkAnchor>}>
        Findings appear here with the kinds of source that each stands on.
      </EmptyState>
    );
  return (
    <ul className={classes.rows} aria-label="Findings by strength">
      {rows.map(({ finding, strength }) => (
        <li key={finding.id} className={classes.row} data-question={finding.question}>
          <div>
            <span className={classes.code}>{questionCode(framework, finding.question)}</span>{' '}
            <LinkAnchor
              to="/inspection/findings"
              search={{ question: finding.question, finding: finding.id }}
            >
              {finding.statement.trim() || 'Finding without a statement'}
            </LinkAnchor>
          </div>
          <div className={classes.standing}>
            <Meter level={strength.level} words={strength.words} />
            {strength.level > 0 && (
              <span className={classes.unused}>{provenancesInWords(strength.provenances)}</span>
            )}
            {strengthCaveats(strength).map((words) => (
              <StatusMark key={words} meaning="attention">
                {words}
              </StatusMark>
            ))}
            {strength.openContradictions.length > 0 && (
              <StatusMark meaning="problem">
                {strength.openContradictions.length} open{' '}
                {strength.openContradictions.length === 1 ? 'contradiction' : 'contradictions'}
              </StatusMark>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
