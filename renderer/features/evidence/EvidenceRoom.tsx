import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { SegmentedControl, Tabs } from '@mantine/core';
import { evidenceMatrix, type MatrixCell } from '@shared/evidence/matrix';
import type { Provenance } from '@shared/framework/framework';
import { PageHeader } from '@ui/PageHeader';
import { useMemo, useState } from 'react';
import { CellPanel } from './CellPanel';
import { CoverageTable } from './CoverageTable';
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
          summary="What stands behind each heading, and where nobody has looked."
        />
        <Tabs defaultValue="matrix" keepMounted={false} onChange={() => setOpen(null)}>
          <Tabs.List>
            <Tabs.Tab value="matrix">Headings by source</Tabs.Tab>
            <Tabs.Tab value="coverage">Places by role</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="matrix" pt="md">
            <SegmentedControl
              mb="md"
              aria-label="Which question"
              value={question}
              onChange={setQuestion}
              data={[
                { value: 'all', label: 'All' },
                ...framework.questions.map(({ id, code }) => ({ value: id, label: code })),
              ]}
            />
            <Matrix rows={rows} open={open} onOpen={setOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="coverage" pt="md">
            <CoverageTable />
          </Tabs.Panel>
        </Tabs>
      </div>
      {row !== undefined && cell !== undefined && open !== null && (
        <CellPanel row={row} provenance={open.provenance} cell={cell} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
