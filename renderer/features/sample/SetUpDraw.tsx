import { patch } from '@data/change';
import { useFramework, useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Stack } from '@mantine/core';
import { sampleTargetFor } from '@shared/framework/sample-target';
import type { Row } from '@shared/inspection/entities';
import { unreadableWords } from '@shared/sampling/format-words';
import type { ColumnMapping, DrawSettings } from '@shared/sampling/frame';
import type { ImportFailure } from '@shared/sampling/import-failure';
import { plannedTotal, startingPlan, withMethod, withOffences } from '@shared/sampling/plan';
import { stratumLabel } from '@shared/sampling/strata';
import { inFigures } from '@shared/text/number';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { ColumnsStep } from './ColumnsStep';
import { CountsStep } from './CountsStep';
import { DrawStep } from './DrawStep';
import { drawAct } from './draw-act';
import { ImportTrouble } from './ImportTrouble';
import { newSeed } from './new-seed';
import { type SampleStep, SampleSteps } from './SampleSteps';
import { useFrameCounts } from './useFrameCounts';
import type { LiveFrame } from './useLiveFrame';

interface Props {
  frame: Row<'sampleFrame'>;
  live: LiveFrame;
  /** Reads the list again under another mapping. */
  onRemap: (mapping: ColumnMapping) => void;
  onImportAnother: () => void;
  onDrawn: (draw: string) => void;
}

/** The last two steps, and the way back to the columns: from a sealed list to a draw. */
export function SetUpDraw({ frame, live, onRemap, onImportAnother, onDrawn }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const inspection = useInspection();
  const frames = useRows('sampleFrame');
  const { summary } = live.opened;
  const { mapping, files } = frame.source;
  const words = mapping.offence === null ? [] : summary.offences.map(({ word }) => word);
  const target = sampleTargetFor(framework, inspection.force);
  const [plan, setPlan] = useState<DrawSettings>(
    () =>
      frame.plan ??
      startingPlan({
        ...framework.sample,
        target,
        types: framework.offenceTypes,
        words,
        seed: newSeed(),
        earlier: frames.findLast(({ id, plan: earlier }) => id !== frame.id && earlier !== undefined)?.plan,
      }),
  );
  const [step, setStep] = useState<SampleStep>('counts');
  const [newMapping, setNewMapping] = useState(mapping);
  const [isDrawing, setIsDrawing] = useState(false);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const counts = useFrameCounts(live, plan);
  const total = plan.strata.length === 0 ? target : plannedTotal(plan.strata);
  const label = (id: string) => stratumLabel(id, framework.offenceTypes);

  function go(next: SampleStep) {
    if (next === 'file') return onImportAnother();
    setStep(next);
    // What was chosen so far survives a restart; every keystroke of it need not.
    void workspace.commit({
      label: 'Change what counts',
      changes: [patch('sampleFrame', frame.id, { plan })],
    });
  }

  async function draw() {
    setIsDrawing(true);
    setFailure(null);
    const result = await live.reader.ask('draw', { settings: plan, frameSha256: frame.source.sha256 });
    setIsDrawing(false);
    if (!result.ok) return setFailure(result.failure);
    const act = drawAct(workspace.snapshot(), frame, plan, result.value, inspection.force, Date.now());
    await workspace.commit(act.act);
    onDrawn(act.draw);
  }

  return (
    <Stack>
      <SampleSteps
        current={step}
        facts={{
          file: files.length === 1 ? '1 file' : `${files.length} files`,
          columns: `${inFigures(frame.source.rows)} rows`,
          ...(counts === null ? {} : { counts: `${inFigures(counts.eligible)} eligible` }),
        }}
        open={[
          'file',
          'columns',
          'counts',
          ...(counts !== null && counts.eligible > 0 ? (['draw'] as const) : []),
        ]}
        onGo={go}
      />
      {failure !== null && <ImportTrouble failure={failure} />}
      {files.map(({ name, format }, at) => {
        const times = live.unreadable?.[at] ?? 0;
        return times === 0 ? null : (
          <Message key={name} meaning="attention" title={unreadableWords(name, times, format.encoding)} />
        );
      })}
      {step === 'columns' && (
        <ColumnsStep
          columns={live.opened.columns}
          rows={live.opened.head}
          mapping={newMapping}
          isRecalled={false}
          onChange={setNewMapping}
          submitLabel="Read the list again"
          onSubmit={() => onRemap(newMapping)}
        >
          <Button variant="default" onClick={() => go('counts')}>
            Keep the columns
          </Button>
        </ColumnsStep>
      )}
      {step === 'counts' && (
        <CountsStep
          summary={summary}
          mapping={mapping}
          types={framework.offenceTypes}
          plan={plan}
          counts={counts}
          onPlan={setPlan}
          onOffences={(offences) => setPlan(withOffences(plan, offences, framework.offenceTypes, total))}
          onNext={() => go('draw')}
        />
      )}
      {step === 'draw' && counts !== null && (
        <DrawStep
          plan={plan}
          counts={counts}
          label={label}
          hasStrata={words.length > 0}
          isDrawing={isDrawing}
          onPlan={setPlan}
          onMethod={(method) => setPlan(withMethod(plan, method, framework.offenceTypes, total))}
          onDraw={() => void draw()}
        />
      )}
    </Stack>
  );
}
