import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '@ui/PageHeader';
import { ContradictionsTab } from './ContradictionsTab';
import { CoverageTable } from './CoverageTable';
import { DataSeriesTab } from './DataSeriesTab';
import classes from './EvidenceRoom.module.css';
import { MatrixTab } from './MatrixTab';
import { StrengthTab } from './StrengthTab';

const VIEWS = [
  { view: 'matrix', title: 'Headings by source', Part: MatrixTab },
  { view: 'strength', title: 'Strength', Part: StrengthTab },
  { view: 'contradictions', title: 'Contradictions', Part: ContradictionsTab },
  { view: 'data', title: 'Data series', Part: DataSeriesTab },
  { view: 'coverage', title: 'Places by role', Part: CoverageTable },
] as const;

/** What the findings stand on, seen from five sides. What is missing is as visible as what is there. */
export function EvidenceRoom() {
  const search: { view?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = VIEWS.find(({ view }) => view === search.view)?.view ?? 'matrix';
  return (
    <div className={classes.room}>
      <PageHeader title="Evidence" summary="What stands behind each heading, and where nobody has looked." />
      <Tabs
        value={open}
        keepMounted={false}
        onChange={(view) => void navigate({ to: '/inspection/evidence', search: { view: view ?? 'matrix' } })}
      >
        <Tabs.List>
          {VIEWS.map(({ view, title }) => (
            <Tabs.Tab key={view} value={view}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {VIEWS.map(({ view, Part }) => (
          <Tabs.Panel key={view} value={view} pt="md">
            <Part />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
