import { useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, NativeSelect } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { mayReviewFirst } from '@shared/sampling/assignment';
import { eliminationLabel } from '@shared/sampling/elimination';
import { type FileStatus, STATUS_LABELS } from '@shared/sampling/progress';
import { recordedOnInWords } from '@shared/sampling/recorded-on';
import { Link } from '@tanstack/react-router';
import { StatusMark } from '@ui/StatusMark';
import { memo } from 'react';
import { assignAct } from './assign-act';
import classes from './DrawnSample.module.css';
import { FlagsMenu } from './FlagsMenu';
import { DRAGGED_FILE } from './ReviewerStrip';

interface Props {
  file: Row<'caseFile'>;
  /** Reference of the file that stepped in for this one, or that this one stepped in for. */
  replacement: string | undefined;
  replaces: string | undefined;
  status: FileStatus;
  stratum: string;
  rowIndex: number;
  onEliminate: (id: string) => void;
}

function Standing({ file, status, replacement }: Pick<Props, 'file' | 'status' | 'replacement'>) {
  if (file.standing === 'reserve') return <span className={classes.small}>Reserve {file.drawnOrder}</span>;
  if (file.elimination !== undefined && file.standing === 'eliminated') {
    const { reason, detail } = file.elimination;
    const words = reason === 'other' ? detail : eliminationLabel(reason);
    return (
      <span title={detail}>
        {words}
        {replacement !== undefined && <span className={classes.small}> now {replacement}</span>}
      </span>
    );
  }
  if (status === 'completed') return <StatusMark meaning="good">{STATUS_LABELS[status]}</StatusMark>;
  return (
    <span className={status === 'not-started' ? classes.small : undefined}>{STATUS_LABELS[status]}</span>
  );
}

export const CaseFileRow = memo(function CaseFileRow({
  file,
  replacement,
  replaces,
  status,
  stratum,
  rowIndex,
  onEliminate,
}: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  return (
    <tr
      className={classes.row}
      aria-rowindex={rowIndex}
      data-standing={file.standing}
      draggable={file.standing === 'drawn'}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_FILE, file.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <th scope="row" className={classes.reference}>
        {file.standing === 'drawn' ? (
          <Link to="/inspection/review/$caseFileId" params={{ caseFileId: file.id }}>
            {file.reference}
          </Link>
        ) : (
          file.reference
        )}
      </th>
      <td className={classes.cut} title={stratum}>
        {stratum}
        {replaces !== undefined && <span className={classes.small}> for {replaces}</span>}
      </td>
      <td className={classes.cut}>{recordedOnInWords(file.recordedOn)}</td>
      <td>
        <FlagsMenu file={file} />
      </td>
      <td className={classes.cut}>
        <Standing file={file} status={status} replacement={replacement} />
      </td>
      <td>
        {file.standing === 'drawn' && (
          <NativeSelect
            size="xs"
            aria-label={`Reviewer of ${file.reference}`}
            data={[
              { value: '', label: 'Nobody yet' },
              ...team.map(({ id, name }) => ({
                value: id,
                label: mayReviewFirst(file, id) ? name : `${name} (reviews it second)`,
                disabled: !mayReviewFirst(file, id),
              })),
            ]}
            value={file.reviewer}
            onChange={(event) => void workspace.commit(assignAct(file, event.currentTarget.value))}
          />
        )}
      </td>
      <td>
        {file.standing === 'drawn' && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onEliminate(file.id)}
            aria-label={`Eliminate ${file.reference}`}
          >
            Eliminate
          </Button>
        )}
      </td>
    </tr>
  );
});
