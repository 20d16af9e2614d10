import { memberName, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import type { Row } from '@shared/inspection/entities';
import { toldWords } from '@shared/review/escalation';
import { writeInstant } from '@shared/text/day';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './LinkList.module.css';

/** Risks that were dealt with: out of the way, but never gone. */
export function ClosedEscalations({ closed }: { closed: readonly Row<'escalation'>[] }) {
  const workspace = useWorkspace();
  const inspection = useInspection();
  if (closed.length === 0) return null;
  return (
    <details className={classes.closed}>
      <summary>
        {closed.length === 1 ? '1 closed risk record' : `${closed.length} closed risk records`}
      </summary>
      <ul>
        {closed.map((record) => (
          <li key={record.id}>
            <LinkAnchor
              to="/inspection/review/$caseFileId"
              params={{ caseFileId: record.caseFile }}
              search={{}}
            >
              {workspace.row('caseFile', record.caseFile)?.reference ?? 'A case file'}
            </LinkAnchor>
            : {record.what} {toldWords(record)} Closed
            {record.closedAt != null && ` on ${writeInstant(record.closedAt)}`}
            {record.closedBy !== undefined && ` by ${memberName(inspection, record.closedBy)}`}:{' '}
            {record.closedBecause}
          </li>
        ))}
      </ul>
    </details>
  );
}
