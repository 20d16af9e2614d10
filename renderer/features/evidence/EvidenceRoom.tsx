import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { SegmentedControl } from '@mantine/core';
import { evidenceMatrix, type MatrixCell } from '@shared/evidence/matrix';
import type { Provenance } from '@shared/framework/framework';
import { PageHeader } from '@ui/PageHeader';
import { useMemo, useState } from 'react';
import { CellPanel } from './CellPanel';
import classes from './EvidenceRoom.module.css';
import { Matrix } from './Matrix';

/** The cell that is open: one heading seen from one kind of source. */
export interface OpenCell {
  heading: string;
  provenance: Provenance;
}

/** Headings by kind of source. What is missing is as visible as what is there. */
export function EvidenceRoom() {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const [question, setQuestion] = useState('all');
  const [open, setOpen] = useState<OpenCell | null>(null);
  const rows = useMemo(
    () => evidenceMatrix(snapshot, framework, question === 'all' ? undefined : question),
    [snapshot, framework, question],
  );
  const row = rows.find(({ heading }) => heading === open?.heading);
  const cell: MatrixCell | undefined = open === null ? undefined : row?.cells[open.provenance];
  return (
    <div className={classes.room}>
      <div className={classes.main}>
        <PageHeader
          title="Evidence"
          summary="What stands behind each heading, by where it comes from. An empty cell is a place nobody has looked."
          actions={
            <SegmentedControl
              aria-label="Which question"
              value={question}
              onChange={setQuestion}
              data={[
                { value: 'all', label: 'All' },
                ...framework.questions.map(({ id, code }) => ({ value: id, label: code })),
              ]}
            />
          }
        />
        <Matrix rows={rows} open={open} onOpen={setOpen} />
      </div>
      {row !== undefined && cell !== undefined && open !== null && (
        <CellPanel row={row} provenance={open.provenance} cell={cell} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
