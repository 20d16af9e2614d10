import { writeInterval } from '@shared/review/interval';
import type { GroupLine } from '@shared/review/results';
import { AnswerPlot, PARTS } from './AnswerPlot';
import { CountOf } from './CountOf';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  line: GroupLine;
  onOpen: (behind: Behind) => void;
}

/** One group of files as a bar, with its numbers. */
export function GroupBar({ line, onOpen }: Props) {
  const { label, count, others, interval } = line;
  const { numerator, denominator, notShown } = count;
  const files = { yes: numerator, 'not-shown': notShown, no: others };
  const open = (ids: readonly string[], what: string) => onOpen({ title: `${label}: ${what}`, files: ids });
  return (
    <li className={classes.chartLine}>
      <span>{label}</span>
      <AnswerPlot
        about={label}
        files={files}
        interval={interval}
        onOpen={(part) => open(files[part], PARTS.find(({ id }) => id === part)?.words ?? '')}
      />
      <CountOf
        n={numerator.length}
        d={denominator.length}
        what="yes"
        onOpenCounted={() => open(numerator, 'yes')}
        onOpenAll={() => open(denominator, 'all that are counted')}
      />
      <span className={classes.quiet}>{interval === null ? '–' : writeInterval(interval)}</span>
    </li>
  );
}
