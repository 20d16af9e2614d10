import { useFramework, useInspection } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Button } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { fileStatuses, progressBy } from '@shared/sampling/progress';
import { stratumLabel } from '@shared/sampling/strata';
import { PageHeader } from '@ui/PageHeader';
import { type ReactNode, useMemo } from 'react';
import { CaseFileList } from './CaseFileList';
import { CertificateCard } from './CertificateCard';
import classes from './DrawnSample.module.css';
import { ProgressTable } from './ProgressTable';

interface Props {
  draw: Row<'draw'>;
  frame: Row<'sampleFrame'> | undefined;
  /** Chooses among several draws. */
  choice: ReactNode;
  onDrawAgain: () => void;
  onImport: () => void;
}

/** A draw's case files, where they stand and who has them; its certificate beside them. */
export function DrawnSample({ draw, frame, choice, onDrawAgain, onImport }: Props) {
  const framework = useFramework();
  const inspection = useInspection();
  const allFiles = useRows('caseFile');
  const reviews = useRows('review');
  const caseFiles = useMemo(() => allFiles.filter((file) => file.draw === draw.id), [allFiles, draw.id]);
  const statuses = useMemo(() => fileStatuses(reviews), [reviews]);
  const label = (id: string) => stratumLabel(id, framework.offenceTypes);
  const reviewerName = (id: string) => {
    if (id === '') return 'Nobody yet';
    return inspection.team.find((member) => member.id === id)?.name ?? 'Left the team';
  };
  const byStratum = progressBy(
    ({ stratum }) => stratum,
    draw.settings.strata.map(({ id }) => id),
    caseFiles,
    statuses,
  );
  const byReviewer = progressBy(({ reviewer }) => reviewer, [], caseFiles, statuses);
  const files = byStratum.reduce((total, line) => total + line.all, 0);
  const completed = byStratum.reduce((total, line) => total + line.completed, 0);
  return (
    <>
      <PageHeader
        title="Sample"
        summary={`${files} ${files === 1 ? 'file' : 'files'} in the sample, ${completed} reviewed`}
        actions={
          <>
            {choice}
            <Button variant="default" onClick={onImport}>
              Import another list
            </Button>
            {frame !== undefined && (
              <Button variant="default" onClick={onDrawAgain}>
                Draw again
              </Button>
            )}
          </>
        }
      />
      <div className={classes.room}>
        <CaseFileList draw={draw} caseFiles={caseFiles} statuses={statuses} label={label} />
        <aside className={classes.beside} aria-label="About this draw">
          <CertificateCard draw={draw} frame={frame} caseFiles={caseFiles} label={label} />
          <ProgressTable title="By offence" lines={byStratum} label={label} />
          <ProgressTable title="By reviewer" lines={byReviewer} label={reviewerName} />
        </aside>
      </div>
    </>
  );
}
