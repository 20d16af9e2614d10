import { writeInterval } from '@shared/review/interval';
import type { ResultLine } from '@shared/review/results';
import { AnswerPlot, PARTS, PlotLegend, PlotScale } from './AnswerPlot';
import { CountOf } from './CountOf';
import type { Behind } from './NumbersPage';
import classes from './NumbersPage.module.css';

interface Props {
  lines: readonly ResultLine[];
  chosen: string;
  onChoose: (criterion: string) => void;
  onOpen: (behind: Behind) => void;
}

/** The checklist at a glance: one bar a criterion on one scale, with how much a small sample can tell. */
export function ResultsChart({ lines, chosen, onChoose, onOpen }: Props) {
  return (
    <section aria-label="Answers by criterion" className={classes.chart}>
      <PlotLegend />
      <div className={classes.chartHead}>
        <PlotScale />
      </div>
      <ol className={classes.chartLines}>
        {lines.map((line) => {
          const title = `${line.number}. ${line.text}`;
          const files = { yes: line.yes, 'not-shown': line.notShown, no: line.no };
          const open = (ids: readonly string[], what: string) =>
            onOpen({ title: `${title}: ${what}`, files: ids });
          return (
            <li
              key={line.criterion}
              className={classes.chartLine}
              data-chosen={line.criterion === chosen}
              data-overall={line.criterion === 'overall'}
            >
              <button
                type="button"
                className={classes.choose}
                aria-pressed={line.criterion === chosen}
                onClick={() => onChoose(line.criterion)}
              >
                {title}
              </button>
              <AnswerPlot
                about={`Criterion ${line.number}`}
                files={files}
                interval={line.interval}
                onOpen={(part) => open(files[part], PARTS.find(({ id }) => id === part)?.words ?? '')}
              />
              <CountOf
                n={line.yes.length}
                d={line.denominator.length}
                what="yes"
                onOpenCounted={() => open(line.yes, 'yes')}
                onOpenAll={() => open(line.denominator, 'all that are counted')}
              />
              <span className={classes.quiet}>
                {line.interval === null ? '–' : writeInterval(line.interval)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
