import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { questionCode, questionTitle } from '@shared/framework/labels';
import { type CoverageCell, coverageOf } from '@shared/notes/coverage';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { StatusMark } from '@ui/StatusMark';
import { useMemo } from 'react';
import classes from './EvidenceRoom.module.css';

/** Places by roles: whom we have met where, about which questions, and where nobody has been yet. */
export function CoverageTable() {
  const framework = useFramework();
  const notes = useRows('note');
  const coverage = useMemo(() => coverageOf(notes, framework), [notes, framework]);
  const cellAt = new Map(coverage.cells.map((cell) => [`${cell.site}/${cell.role}`, cell]));
  if (coverage.sites.length === 0 || coverage.roles.length === 0) {
    return (
      <EmptyState
        action={
          <LinkAnchor to="/inspection/notes" search={{ new: 1 }}>
            Write a note
          </LinkAnchor>
        }
      >
        Places and roles appear here as notes say where you were and whom you spoke to.
      </EmptyState>
    );
  }
  return (
    <>
      {coverage.untouched.length > 0 && (
        <ul className={classes.untouched} aria-label="Questions that no note is about">
          {coverage.untouched.map((question) => (
            <li key={question}>
              <StatusMark meaning="attention">
                No note is about {questionCode(framework, question)} {questionTitle(framework, question)}
              </StatusMark>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.scroller}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">Place</th>
              {coverage.roles.map((role) => (
                <th key={role} scope="col">
                  {role}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.sites.map((site) => (
              <tr key={site}>
                <th scope="row">{site}</th>
                {coverage.roles.map((role) => (
                  <td key={role}>
                    <Met cell={cellAt.get(`${site}/${role}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How many were met, and about what; the first note is one click away. */
function Met({ cell }: { cell: CoverageCell | undefined }) {
  const framework = useFramework();
  const [first] = cell?.notes ?? [];
  if (cell === undefined || first === undefined) {
    return <span className={classes.nobody}>nobody yet</span>;
  }
  const about = cell.questions.map((question) => questionCode(framework, question)).join(', ');
  return (
    <LinkAnchor to="/inspection/notes/$noteId" params={{ noteId: first }} search={{}} className={classes.met}>
      {cell.people} {cell.people === 1 ? 'person' : 'people'}
      {about !== '' && <span className={classes.unused}>{about}</span>}
    </LinkAnchor>
  );
}
