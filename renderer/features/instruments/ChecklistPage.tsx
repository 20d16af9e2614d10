import type { Act } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button } from '@mantine/core';
import { PageHeader } from '@ui/PageHeader';
import { useState } from 'react';
import { ChecklistVersions } from './ChecklistVersions';
import { InstrumentEditor } from './InstrumentEditor';
import classes from './Instruments.module.css';
import { editAct, newInstrumentAct } from './instrument-acts';
import { MoveReviews } from './MoveReviews';
import { XlsformImport } from './XlsformImport';

const BLANK_OVERALL = { text: 'Overall, was this effective?', positive: '', negative: '' };

/** The checklists of the inspection: which one new reviews are made on, its versions, drafts, and forms from elsewhere. */
export function ChecklistPage() {
  const workspace = useWorkspace();
  const { instruments } = useFramework();
  const rows = useRows('instrument');
  const [open, setOpen] = useState<string | null>(null);
  const [isImporting, setImporting] = useState(false);
  const draft = rows.find(({ id, status }) => id === open && status === 'draft');
  const start = async ({ act, draft: made }: { act: Act; draft: string }) => {
    await workspace.commit(act);
    setOpen(made);
  };
  if (draft !== undefined)
    return <InstrumentEditor key={draft.id} draft={draft} onClose={() => setOpen(null)} />;
  if (isImporting)
    return (
      <XlsformImport
        onCancel={() => setImporting(false)}
        onCreate={({ title, criteria, overall, derivation }) => {
          setImporting(false);
          void start(newInstrumentAct(title, criteria, overall, derivation));
        }}
      />
    );
  const [current] = instruments;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Checklist"
        summary={
          current !== undefined && `New reviews are made on ${current.title}, version ${current.version}.`
        }
        actions={
          <>
            <Button variant="default" onClick={() => setImporting(true)}>
              Import an XLSForm
            </Button>
            <Button
              variant="default"
              onClick={() => void start(newInstrumentAct('New checklist', [], BLANK_OVERALL))}
            >
              New checklist
            </Button>
          </>
        }
      />
      <ChecklistVersions
        onOpen={setOpen}
        onEdit={(instrument) => void start(editAct(workspace.snapshot(), instrument))}
      />
      {current !== undefined && <MoveReviews to={current} />}
    </div>
  );
}
