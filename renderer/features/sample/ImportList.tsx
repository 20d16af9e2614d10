import { Button, Stack } from '@mantine/core';
import type { ColumnMapping } from '@shared/sampling/frame';
import { useState } from 'react';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { ImportTrouble } from './ImportTrouble';
import { ReadingProgress } from './ReadingProgress';
import { SampleSteps } from './SampleSteps';
import { type ImportState, useListImport } from './useListImport';
import type { LiveFrame } from './useLiveFrame';

/** The first two steps: from chosen files to a sealed list. */
export function ImportList({ onImported }: { onImported: (live: LiveFrame) => void }) {
  const list = useListImport(onImported);
  const { state } = list;
  const [step, setStep] = useState<'file' | 'columns'>('file');
  const looks = state.kind === 'looked' ? state.looks : [];
  const files = looks.length === 1 ? '1 file' : `${looks.length} files`;
  return (
    <Stack>
      <SampleSteps
        current={step}
        facts={looks.length > 0 ? { file: files } : {}}
        open={looks.length > 0 ? ['file', 'columns'] : []}
        onGo={(next) => setStep(next === 'columns' ? 'columns' : 'file')}
      />
      {list.failure !== null && <ImportTrouble failure={list.failure} />}
      {step === 'columns' && state.kind === 'looked' ? (
        <MappedColumns key={state.looks[0]?.columns.join()} state={state} onImport={list.importList} />
      ) : (
        <Reading state={state} onCancel={list.cancel} />
      )}
      {step === 'file' && (state.kind === 'looked' || state.kind === 'choose') && (
        <FileStep
          looks={looks}
          onFiles={(chosen) => {
            setStep('file');
            void list.choose(chosen);
          }}
          onChoose={(at, choice) => void list.change(at, choice)}
          onNext={() => setStep('columns')}
        />
      )}
    </Stack>
  );
}

function MappedColumns({
  state,
  onImport,
}: {
  state: ImportState & { kind: 'looked' };
  onImport: (mapping: ColumnMapping) => Promise<void>;
}) {
  const [mapping, setMapping] = useState(state.mapping);
  const [first] = state.looks;
  if (first === undefined) return null;
  return (
    <ColumnsStep
      columns={first.columns}
      rows={first.rows.slice(first.format.headerRow + 1)}
      mapping={mapping}
      isRecalled={state.isRecalled}
      onChange={setMapping}
      submitLabel="Read the list"
      onSubmit={() => void onImport(mapping)}
    />
  );
}

function Reading({ state, onCancel }: { state: ImportState; onCancel: () => void }) {
  if (state.kind === 'looking')
    return <ReadingProgress label="Looking at the files" progress={null} onCancel={onCancel} />;
  if (state.kind === 'reading')
    return <ReadingProgress label="Reading the list" progress={state.progress} onCancel={onCancel} />;
  if (state.kind === 'sealing') return <Button loading>Sealing the list</Button>;
  return null;
}
