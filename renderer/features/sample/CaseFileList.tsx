import { patch } from '@data/change';
import { useAuthor, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Box, Button, NativeSelect, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { mayReviewFirst } from '@shared/sampling/assignment';
import type { StratumLabel } from '@shared/sampling/draw-problems';
import type { FileStatus } from '@shared/sampling/progress';
import { EmptyState } from '@ui/EmptyState';
import { announce } from '@ui/LiveRegion';
import { Message } from '@ui/Message';
import { useRowsInSight } from '@ui/useRowsInSight';
import { useCallback, useMemo, useRef, useState } from 'react';
import { AssignByRule } from './AssignByRule';
import { assignAct } from './assign-act';
import { CaseFileRow } from './CaseFileRow';
import { caseFilesShown, inSample, type ListFilter, STANDING_FILTERS } from './case-file-filter';
import classes from './DrawnSample.module.css';
import { EliminateDialog } from './EliminateDialog';
import { FlagsMenu } from './FlagsMenu';
import { ReviewerStrip } from './ReviewerStrip';

interface Props {
  draw: Row<'draw'>;
  caseFiles: readonly Row<'caseFile'>[];
  statuses: ReadonlyMap<string, FileStatus>;
  label: StratumLabel;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
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
export function CaseFileList({ draw, caseFiles, statuses, label, filter, onFilter }: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const author = useAuthor();
  const [refusal, setRefusal] = useState('');
  const [isByRule, setByRule] = useState(false);
  const [eliminating, setEliminating] = useState<string | null>(null);
  const [flagging, setFlagging] = useState<{ id: string; button: HTMLElement } | null>(null);
  const showFlags = useCallback((id: string, button: HTMLElement) => setFlagging({ id, button }), []);
  const hideFlags = useCallback(() => setFlagging(null), []);
  const shown = useMemo(() => caseFilesShown(caseFiles, filter, author), [caseFiles, filter, author]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useRowsInSight({
    name: 'case files of a draw',
    count: shown.length,
    scroller,
    rowHeight: ROW_HEIGHT,
    ahead: 4,
  });
  const inSight = virtual.getVirtualItems();
  const nameOf = (id: string) => team.find((member) => member.id === id)?.name ?? 'nobody';
  const referenceOf = (id: string | undefined) =>
    id === undefined || id === '' ? undefined : workspace.row('caseFile', id)?.reference;
  const assignable = inSample(shown);

  function assignOne(caseFile: string, reviewer: string) {
    const file = caseFiles.find(({ id }) => id === caseFile);
    // What was dropped may come from another program: only a file of this sample, and only a change, is an act.
    if (file === undefined || file.standing !== 'drawn' || file.reviewer === reviewer) return;
    if (!mayReviewFirst(file, reviewer)) {
      setRefusal(`${nameOf(reviewer)} reviews ${file.reference} second and cannot review it first as well.`);
      return;
    }
    setRefusal('');
    void workspace.commit(assignAct(file, reviewer));
    announce(`${file.reference} assigned to ${nameOf(reviewer)}`);
  }

  function assignShown(reviewer: string) {
    const name = nameOf(reviewer);
    const free = assignable.filter((file) => mayReviewFirst(file, reviewer));
    const left = assignable.length - free.length;
    setRefusal(left === 0 ? '' : `${left} left as they were: ${name} reviews them second.`);
    if (free.length === 0) return;
    void workspace.commit({
      label: `Assign ${free.length} files to ${name}`,
      changes: free.map(({ id }) => patch('caseFile', id, { reviewer })),
    });
    announce(`${free.length} files assigned to ${name}`);
  }

  return (
    <section aria-label="Case files">
      <div className={classes.tools}>
        <NativeSelect
          aria-label="Which files"
          data={STANDING_FILTERS.map(({ id, label: words }) => ({ value: id, label: words }))}
          value={filter.standing}
          onChange={({ currentTarget }) =>
            onFilter({ ...filter, standing: currentTarget.value as ListFilter['standing'] })
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
          onChange={({ currentTarget }) =>
            onFilter({ ...filter, reviewer: currentTarget.value, firstOnly: false })
          }
        />
        <NativeSelect
          aria-label="Which stratum"
          maw="13rem"
          data={[
            { value: '', label: 'All strata' },
            ...draw.settings.strata.map(({ id }) => ({ value: id, label: label(id) })),
          ]}
          value={filter.stratum}
          onChange={({ currentTarget }) => onFilter({ ...filter, stratum: currentTarget.value })}
        />
        {team.length > 0 && (
          <Button variant="default" onClick={() => setByRule(true)}>
            Assign by rule
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
      {refusal !== '' && <Message meaning="attention" title={refusal} />}
      {team.length > 0 && (
        <ReviewerStrip
          caseFiles={caseFiles}
          shown={filter.firstOnly === true ? filter.reviewer : ''}
          onShow={(reviewer) => {
            const isShown = filter.reviewer === reviewer && filter.firstOnly === true;
            onFilter({ ...filter, reviewer: isShown ? '' : reviewer, firstOnly: !isShown });
          }}
          onAssign={assignOne}
        />
      )}
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
                    replacement={referenceOf(file.elimination?.replacedBy)}
                    replaces={referenceOf(file.replaces)}
                    status={statuses.get(file.id) ?? 'not-started'}
                    stratum={label(file.stratum)}
                    rowIndex={index + 2}
                    onEliminate={setEliminating}
                    onFlags={showFlags}
                  />
                );
              })}
              <Gap height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
            </tbody>
          </table>
        </Box>
      )}
      {flagging !== null && (
        <FlagsMenu key={flagging.id} caseFile={flagging.id} button={flagging.button} onClose={hideFlags} />
      )}
      {isByRule && (
        <AssignByRule caseFiles={caseFiles} statuses={statuses} onClose={() => setByRule(false)} />
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
