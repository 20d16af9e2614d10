import { useFramework } from '@data/useInspection';
import { Button, Stack } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { unreadableWords } from '@shared/sampling/format-words';
import type { ColumnMapping } from '@shared/sampling/frame';
import { plannedTotal, withOffences, withStrata, withSubset } from '@shared/sampling/plan';
import { stratumLabel } from '@shared/sampling/strata';
import { inFigures } from '@shared/text/number';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { ColumnsStep } from './ColumnsStep';
import { CountsStep } from './CountsStep';
import { DrawStep } from './DrawStep';
import { FlaggedFiles } from './FlaggedFiles';
import { ImportTrouble } from './ImportTrouble';
import { ReadingProgress } from './ReadingProgress';
import { type SampleStep, SampleSteps } from './SampleSteps';
import { useDraw } from './useDraw';
import { useFrameCounts } from './useFrameCounts';
import type { LiveFrame } from './useLiveFrame';
import { usePlan } from './usePlan';

interface Props {
  frame: Row<'sampleFrame'>;
  live: LiveFrame;
  /** Reads the words of another column for a purposive draw. */
  onMark: (column: number | null) => void;
  /** Reads the list again under another mapping. */
  onRemap: (mapping: ColumnMapping) => void;
  onImportAnother: () => void;
  onDrawn: (draw: string) => void;
}

/** The last two steps, and the way back to the columns: from a sealed list to a draw. */
export function SetUpDraw({ frame, live, onMark, onRemap, onImportAnother, onDrawn }: Props) {
  const { offenceTypes } = useFramework();
  const { summary, columns } = live.opened;
  const { mapping, files } = frame.source;
  const words = mapping.offence === null ? [] : summary.offences.map(({ word }) => word);
  const { plan, target, setPlan, flush } = usePlan(frame, words);
  const [step, setStep] = useState<SampleStep>('counts');
  const [newMapping, setNewMapping] = useState(mapping);
  const counts = useFrameCounts(live, plan);
  const drawing = useDraw(frame, live.reader, onDrawn);
  const total = plan.strata.length === 0 ? target : plannedTotal(plan.strata);

  const facts = {
    file: files.length === 1 ? '1 file' : `${files.length} files`,
    columns: `${inFigures(frame.source.rows)} rows`,
    ...(counts === null ? {} : { counts: `${inFigures(counts.eligible)} eligible` }),
  };
  const reachable: SampleStep[] = ['file', 'columns', 'counts'];
  if (counts !== null && counts.eligible > 0) reachable.push('draw');

  function chooseFlag(column: number | null) {
    setPlan(withSubset(plan, column === null ? null : { column, values: [], reason: '' }));
    onMark(column);
  }

  if (drawing.state.kind === 'drawing')
    return <ReadingProgress label="Drawing" progress={drawing.state.progress} />;
  return (
    <Stack>
      <SampleSteps
        current={step}
        facts={facts}
        open={reachable}
        onGo={(next) => (next === 'file' ? onImportAnother() : setStep(next))}
      />
      {drawing.state.kind === 'failed' && <ImportTrouble failure={drawing.state.failure} />}
      {files.map(({ name, format }, at) => {
        const times = live.unreadable?.[at] ?? 0;
        return times === 0 ? null : (
          <Message key={name} meaning="attention" title={unreadableWords(name, times, format.encoding)} />
        );
      })}
      {step === 'columns' && (
        <ColumnsStep
          columns={columns}
          rows={live.opened.head}
          mapping={newMapping}
          isRecalled={false}
          onChange={setNewMapping}
          submitLabel="Read the list again"
          onSubmit={() => onRemap(newMapping)}
        >
          <Button variant="default" onClick={() => setStep('counts')}>
            Keep the columns
          </Button>
        </ColumnsStep>
      )}
      {step === 'counts' && (
        <CountsStep
          summary={summary}
          mapping={mapping}
          types={offenceTypes}
          plan={plan}
          counts={counts}
          onPlan={setPlan}
          onOffences={(offences) => setPlan(withOffences(plan, offences, offenceTypes, total))}
          flagged={
            <FlaggedFiles
              columns={columns}
              subset={plan.subset}
              marks={summary.marks}
              onColumn={chooseFlag}
              onSubset={(subset) => setPlan(withSubset(plan, subset))}
            />
          }
          onNext={() => setStep('draw')}
        />
      )}
      {step === 'draw' && counts !== null && (
        <DrawStep
          plan={plan}
          counts={counts}
          label={(id) => stratumLabel(id, offenceTypes)}
          hasStrata={words.length > 0}
          onPlan={setPlan}
          onStrata={(byOffence) => setPlan(withStrata(plan, byOffence, offenceTypes, total))}
          // Written first: the draw leaves another seed behind for the next one.
          onDraw={() => void flush().then(() => drawing.draw(plan))}
        />
      )}
    </Stack>
  );
}
