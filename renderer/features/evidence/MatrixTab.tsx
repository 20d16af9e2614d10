import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Group, SegmentedControl } from '@mantine/core';
import { byQuestion, evidenceMatrix, type MatrixCell } from '@shared/evidence/matrix';
import type { Provenance } from '@shared/framework/framework';
import { useMemo, useState } from 'react';
import { CellPanel } from './CellPanel';
import classes from './EvidenceRoom.module.css';
import { Matrix } from './Matrix';

/** The cell that is open: one row seen from one kind of source. */
export interface OpenCell {
  heading: string;
  provenance: Provenance;
}

/** Headings or questions by kind of source; a cell opens what is behind it. */
export function MatrixTab() {
  const framework = useFramework();
  const snapshot = useSnapshot();
  const [question, setQuestion] = useState('all');
  const [open, setOpen] = useState<OpenCell | null>(null);
  const rows = useMemo(() => {
    const isOne = question !== 'all' && question !== 'questions';
    const headings = evidenceMatrix(snapshot, framework, isOne ? question : undefined);
    return question === 'questions' ? byQuestion(headings, framework) : headings;
  }, [snapshot, framework, question]);
  const row = rows.find(({ heading }) => heading === open?.heading);
  const cell: MatrixCell | undefined = open === null ? undefined : row?.cells[open.provenance];
  return (
    <div className={classes.split} data-open={open !== null}>
      <div className={classes.main}>
        <Group mb="md">
          <SegmentedControl
            aria-label="Which rows"
            value={question}
            onChange={setQuestion}
            data={[
              { value: 'questions', label: 'Questions' },
              { value: 'all', label: 'All headings' },
              ...framework.questions.map(({ id, code }) => ({ value: id, label: code })),
            ]}
          />
        </Group>
        <Matrix rows={rows} open={open} onOpen={setOpen} />
      </div>
      {row !== undefined && cell !== undefined && open !== null && (
        <CellPanel row={row} provenance={open.provenance} cell={cell} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
