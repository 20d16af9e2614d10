import { useSnapshot } from '@data/useWorkspace';
import { judgmentProblems } from '@shared/findings/judgment-checks';
import { StatusMark } from '@ui/StatusMark';
import classes from './FindingsRoom.module.css';

/** What does not go together in the judgment of a question; a grade is never computed and never corrected. */
export function JudgmentChecks({ question }: { question: string }) {
  const problems = judgmentProblems(useSnapshot(), question);
  if (problems.length === 0) return null;
  return (
    <ul className={classes.outcomes} aria-label="Checks of the judgment">
      {problems.map(({ kind, severity, message, row }) => (
        <li key={`${kind}/${row?.id ?? ''}`}>
          <StatusMark meaning={severity === 'block' ? 'problem' : 'attention'}>{message}</StatusMark>
        </li>
      ))}
    </ul>
  );
}
