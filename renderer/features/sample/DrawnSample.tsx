import { useFramework, useInspection } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Button, Tabs, Text, Title } from '@mantine/core';
import { exportCsv } from '@shared/export/scores/export-csv';
import type { Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { fileStatuses, progressBy } from '@shared/sampling/progress';
import { repeatedFiles, repeatedFilesWords } from '@shared/sampling/repeated-files';
import { requestSheet } from '@shared/sampling/request-sheet';
import { stratumLabel } from '@shared/sampling/strata';
import { Message } from '@ui/Message';
import { PageHeader } from '@ui/PageHeader';
import { type ReactNode, useState } from 'react';
import { CaseFileList } from './CaseFileList';
import { CertificateCard } from './CertificateCard';
import { filesByDraw, type ListFilter, WHOLE_SAMPLE } from './case-file-filter';
import classes from './DrawnSample.module.css';
import { ExclusionTable } from './ExclusionTable';
import { ProgressTable } from './ProgressTable';
import { useSaveFile } from './useSaveFile';

interface Props {
  draw: Row<'draw'>;
  frame: Row<'sampleFrame'> | undefined;
  /** Chooses among several draws. */
  choice: ReactNode;
  onDrawAgain: () => void;
  onImport: () => void;
}

const NO_FILES: readonly Row<'caseFile'>[] = [];

/** Counted once, until a file, a review's status or the strata change: the room is opened far more often. */
const progressByStratum = onceFor((caseFiles: readonly Row<'caseFile'>[]) =>
  onceFor((statuses: ReturnType<typeof fileStatuses>) =>
    onceFor((strata: Row<'draw'>['settings']['strata']) =>
      progressBy(
        ({ stratum }) => stratum,
        strata.map(({ id }) => id),
        caseFiles,
        statuses,
      ),
    ),
  ),
);

/** A draw's case files, where they stand and who has them; its progress and its certificate behind two tabs. */
export function DrawnSample({ draw, frame, choice, onDrawAgain, onImport }: Props) {
  const framework = useFramework();
  const { team } = useInspection();
  const allFiles = useRows('caseFile');
  const reviews = useRows('review');
  const caseFiles = filesByDraw(allFiles).get(draw.id) ?? NO_FILES;
  const statuses = fileStatuses(reviews);
  // The one list that holds the force's own references: it is what the force is asked for.
  const { said, save } = useSaveFile();
  const repeated = repeatedFiles(allFiles, draw.id);
  const [tab, setTab] = useState('files');
  const [filter, setFilter] = useState<ListFilter>(WHOLE_SAMPLE);
  const show = (part: Partial<ListFilter>) => {
    setFilter({ ...WHOLE_SAMPLE, ...part });
    setTab('files');
  };
  const label = (id: string) => stratumLabel(id, framework.offenceTypes);
  const reviewerName = (id: string) =>
    id === '' ? 'Nobody yet' : (team.find((member) => member.id === id)?.name ?? 'Left the team');
  const byStratum = progressByStratum(caseFiles)(statuses)(draw.settings.strata);
  const files = byStratum.reduce((total, line) => total + line.all, 0);
  const completed = byStratum.reduce((total, line) => total + line.completed, 0);
  return (
    <>
      <PageHeader
        title="Sample"
        summary={
          <>
            {files} {files === 1 ? 'file' : 'files'} in the sample, {completed} reviewed
            <Text component="span" role="status" ml="md">
              {said}
            </Text>
          </>
        }
        actions={
          <>
            {choice}
            <Button
              variant="default"
              onClick={() => void save('files-to-ask-for.csv', exportCsv(requestSheet(caseFiles, label)))}
            >
              Save the list for the force
            </Button>
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
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'files')} keepMounted={false}>
        <Tabs.List aria-label="About this draw">
          <Tabs.Tab value="files">Case files</Tabs.Tab>
          <Tabs.Tab value="progress">Progress</Tabs.Tab>
          <Tabs.Tab value="certificate">Certificate</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="files" pt="md">
          {repeated.length > 0 && (
            <Message meaning="attention" title={repeatedFilesWords(repeated)}>
              Each would be counted twice. Eliminate one of the two as a duplicate of another file.
            </Message>
          )}
          <CaseFileList
            draw={draw}
            caseFiles={caseFiles}
            statuses={statuses}
            label={label}
            filter={filter}
            onFilter={setFilter}
          />
        </Tabs.Panel>
        <Tabs.Panel value="progress" pt="md">
          <div className={classes.progressPair}>
            <ProgressTable
              title="By stratum"
              lines={byStratum}
              label={label}
              onShow={(stratum) => show({ stratum })}
            />
            <ProgressTable
              title="By reviewer"
              lines={progressBy(
                ({ reviewer }) => reviewer,
                team.map(({ id }) => id),
                caseFiles,
                statuses,
              )}
              label={reviewerName}
              onShow={(id) => show({ reviewer: id === '' ? 'nobody' : id, firstOnly: true })}
            />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="certificate" pt="md">
          {frame !== undefined && (
            <div className={classes.pair}>
              <CertificateCard draw={draw} frame={frame} caseFiles={caseFiles} label={label} />
              <section aria-label="What was counted">
                <Title order={2}>What was excluded and why</Title>
                <ExclusionTable counts={draw.counts} settings={draw.settings} />
              </section>
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
