import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import type { OffenceType } from '@shared/framework/framework';
import { emptyWindowWords, windowProblem } from '@shared/sampling/draw-problems';
import type { ColumnMapping, DrawSettings, FrameCounts } from '@shared/sampling/frame';
import { isoDay } from '@shared/sampling/recorded-on';
import { inFigures } from '@shared/text/number';
import { DayField } from '@ui/DayField';
import { Message } from '@ui/Message';
import type { ReactNode } from 'react';
import { ExclusionTable } from './ExclusionTable';
import type { FrameSummary } from './import/frame-summary';
import { OffenceTable } from './OffenceTable';
import classes from './SampleRoom.module.css';

interface Props {
  summary: FrameSummary;
  mapping: ColumnMapping;
  types: readonly OffenceType[];
  plan: DrawSettings;
  counts: FrameCounts | null;
  onPlan: (plan: DrawSettings) => void;
  onOffences: (offences: Record<string, string>) => void;
  /** The section on flagged files. */
  flagged: ReactNode;
  onNext: () => void;
}

/** The window and the offences on the left, what they leave on the right. */
export function CountsStep({
  summary,
  mapping,
  types,
  plan,
  counts,
  onPlan,
  onOffences,
  flagged,
  onNext,
}: Props) {
  const problem = windowProblem(plan.windowFrom, plan.windowTo);
  const repeated = counts?.repeatedReferences ?? 0;
  return (
    <div className={classes.columns}>
      <Stack>
        <Title order={2}>Window</Title>
        {mapping.recordedOn === null ? (
          <Text c="dimmed">The list has no date column, so no window can be applied to it.</Text>
        ) : (
          <WindowFields summary={summary} plan={plan} problem={problem} counts={counts} onPlan={onPlan} />
        )}
        <Title order={2}>Offences</Title>
        <OffenceTable
          words={mapping.offence === null ? [] : summary.offences}
          types={types}
          offences={plan.offences}
          onChange={onOffences}
        />
        {flagged}
      </Stack>
      <Stack>
        <Title order={2}>What was excluded and why</Title>
        {counts !== null && problem === null && <ExclusionTable counts={counts} settings={plan} />}
        {(repeated > 0 || plan.keepRepeatedReferences) && (
          <Checkbox
            label="Keep rows that repeat an earlier reference"
            description={`${inFigures(repeated)} ${repeated === 1 ? 'row repeats' : 'rows repeat'} a reference without being an exact duplicate. The choice is recorded with the draw.`}
            checked={plan.keepRepeatedReferences}
            onChange={(event) => onPlan({ ...plan, keepRepeatedReferences: event.currentTarget.checked })}
          />
        )}
        {summary.unreadableDates.examples.length > 0 && (
          <Text c="dimmed" size="sm">
            Dates that cannot be read, for example: {summary.unreadableDates.examples.join(', ')}
          </Text>
        )}
        {summary.raggedRows > 0 && (
          <Text c="dimmed" size="sm">
            {inFigures(summary.raggedRows)} rows have more or fewer cells than the header. Missing cells count
            as empty.
          </Text>
        )}
        <div className={classes.foot}>
          <Button onClick={onNext} disabled={problem !== null || counts === null || counts.eligible === 0}>
            Set up the draw
          </Button>
        </div>
      </Stack>
    </div>
  );
}

interface WindowProps {
  summary: FrameSummary;
  plan: DrawSettings;
  problem: string | null;
  counts: FrameCounts | null;
  onPlan: (plan: DrawSettings) => void;
}

function WindowFields({ summary, plan, problem, counts, onPlan }: WindowProps) {
  const { covers } = summary;
  const dated = counts === null ? 0 : counts.outsideWindow;
  const isEmpty =
    problem === null && counts !== null && counts.eligible === 0 && dated > 0 && counts.otherOffences === 0;
  return (
    <>
      <Group align="flex-start">
        <DayField
          label="First day"
          value={plan.windowFrom}
          onChange={(windowFrom) => onPlan({ ...plan, windowFrom })}
        />
        <DayField
          label="Last day"
          value={plan.windowTo}
          onChange={(windowTo) => onPlan({ ...plan, windowTo })}
        />
      </Group>
      {problem !== null && <Message meaning="problem" title={problem} />}
      {summary.hasMonths && (
        <Text c="dimmed" size="sm">
          The list gives months, not days. A month counts only if all of it lies in the window.
        </Text>
      )}
      {isEmpty && (
        <Message
          meaning="attention"
          title={emptyWindowWords(plan, covers)}
          action={
            covers !== null && (
              <Button
                variant="default"
                onClick={() =>
                  onPlan({ ...plan, windowFrom: isoDay(covers.firstDay), windowTo: isoDay(covers.lastDay) })
                }
              >
                Use the list’s own period
              </Button>
            )
          }
        >
          Change the window, or import the list of the period that is inspected.
        </Message>
      )}
    </>
  );
}
