import { patch } from '@data/change';
import { useAuthor, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Box, Button, NativeSelect, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { shareEvenly } from '@shared/sampling/assignment';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import type { FileStatus } from '@shared/sampling/progress';
import { useVirtualizer } from '@tanstack/react-virtual';
import { EmptyState } from '@ui/EmptyState';
import { announce } from '@ui/LiveRegion';
import { useRef, useState } from 'react';
import { CaseFileRow } from './CaseFileRow';
import { caseFilesShown, type ListFilter, STANDING_FILTERS } from './case-file-filter';
import classes from './DrawnSample.module.css';
import { EliminateDialog } from './EliminateDialog';

interface Props {
  draw: Row<'draw'>;
  caseFiles: readonly Row<'caseFile'>[];
  statuses: ReadonlyMap<string, FileStatus>;
  label: StratumLabel;
}

const ROW_HEIGHT = 44;
const COLUMNS = ['Reference', 'Stratum', 'Recorded', 'Flags', 'Review', 'Reviewer', 'Action'];

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0 }} />
    </tr>
  );
}

/** The case files of a draw; only the rows in sight are in the page. */
export function CaseFileList({ draw, caseFiles, statuses, label }: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const author = useAuthor();
  const [filter, setFilter] = useState<ListFilter>({ standing: 'drawn', reviewer: '', stratum: '' });
  const [eliminating, setEliminating] = useState<string | null>(null);
  const shown = caseFilesShown(caseFiles, filter, author);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const inSight = virtual.getVirtualItems();
  const assignable = shown.filter(({ standing }) => standing === 'drawn');
  const unassigned = caseFiles.filter(
    ({ standing, reviewer }) => standing === 'drawn' && reviewer === '',
  ).length;

  function share() {
    const assignments = shareEvenly(
      caseFiles,
      team.map(({ id }) => id),
    );
    void workspace.commit({
      label: `Share ${assignments.length} files evenly`,
      changes: assignments.map(({ caseFile, reviewer }) => patch('caseFile', caseFile, { reviewer })),
    });
    announce(`${assignments.length} files shared among ${team.length} people`);
  }

  function assignShown(reviewer: string) {
    const name = team.find(({ id }) => id === reviewer)?.name ?? '';
    void workspace.commit({
      label: `Assign ${assignable.length} files to ${name}`,
      changes: assignable.map(({ id }) => patch('caseFile', id, { reviewer })),
    });
    announce(`${assignable.length} files assigned to ${name}`);
  }

  return (
    <section aria-label="Case files">
      <div className={classes.tools}>
        <NativeSelect
          aria-label="Which files"
          data={STANDING_FILTERS.map(({ id, label: words }) => ({ value: id, label: words }))}
          value={filter.standing}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, standing: currentTarget.value as ListFilter['standing'] })
          }
        />
        <NativeSelect
          aria-label="Whose files"
          data={[
            { value: '', label: 'Everybody’s files' },
            { value: 'mine', label: 'My files' },
            { value: 'nobody', label: 'Not assigned' },
            ...team.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filter.reviewer}
          onChange={({ currentTarget }) => setFilter({ ...filter, reviewer: currentTarget.value })}
        />
        <NativeSelect
          aria-label="Which stratum"
          data={[
            { value: '', label: 'All strata' },
            ...draw.settings.strata.map(({ id }) => ({ value: id, label: label(id) })),
          ]}
          value={filter.stratum}
          onChange={({ currentTarget }) => setFilter({ ...filter, stratum: currentTarget.value })}
        />
        {unassigned > 0 && team.length > 0 && (
          <Button variant="default" onClick={share}>
            Share {unassigned} evenly
          </Button>
        )}
        {assignable.length > 0 && (
          <NativeSelect
            aria-label={`Assign the ${assignable.length} files shown`}
            data={[
              { value: '', label: `Assign these ${assignable.length} to …` },
              ...team.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value=""
            onChange={({ currentTarget }) => assignShown(currentTarget.value)}
          />
        )}
        <Text c="dimmed" size="sm" role="status">
          {shown.length === 1 ? '1 file' : `${shown.length} files`}
        </Text>
      </div>
      {shown.length === 0 ? (
        <EmptyState>No file of this draw is like that.</EmptyState>
      ) : (
        <Box
          component="section"
          className={classes.list}
          ref={scroller}
          tabIndex={0}
          aria-label="List of case files"
        >
          <table className={classes.table} aria-rowcount={shown.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                {COLUMNS.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Gap height={inSight[0]?.start ?? 0} />
              {inSight.map(({ index }) => {
                const file = shown[index];
                return file === undefined ? null : (
                  <CaseFileRow
                    key={file.id}
                    file={file}
                    replacement={caseFiles.find(({ id }) => id === file.elimination?.replacedBy)?.reference}
                    replaces={caseFiles.find(({ id }) => id === file.replaces)?.reference}
                    status={statuses.get(file.id) ?? 'not-started'}
                    stratum={label(file.stratum)}
                    rowIndex={index + 2}
                    onEliminate={setEliminating}
                  />
                );
              })}
              <Gap height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
            </tbody>
          </table>
        </Box>
      )}
      <EliminateDialog
        key={eliminating}
        caseFiles={caseFiles}
        id={eliminating}
        label={label}
        hasReview={eliminating !== null && statuses.has(eliminating)}
        onClose={() => setEliminating(null)}
      />
    </section>
  );
}
