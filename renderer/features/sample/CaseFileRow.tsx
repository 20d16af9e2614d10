import { useFramework, useInspection } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { flagLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import { mayReviewFirst } from '@shared/sampling/assignment';
import { eliminationLabel } from '@shared/sampling/elimination';
import { type FileStatus, STATUS_LABELS } from '@shared/sampling/progress';
import { recordedOnInWords } from '@shared/sampling/recorded-on';
import { useRouter } from '@tanstack/react-router';
import { StatusMark } from '@ui/StatusMark';
import { memo } from 'react';
import { assignAct } from './assign-act';
import classes from './DrawnSample.module.css';
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
  onFlags: (id: string, button: HTMLElement) => void;
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

/**
 * Everything in a row is the browser's own: some twenty rows are drawn whenever the room is opened, and what a library puts
 * around a link, a button and a list took most of that time.
 */
export const CaseFileRow = memo(function CaseFileRow({
  file,
  replacement,
  replaces,
  status,
  stratum,
  rowIndex,
  onEliminate,
  onFlags,
}: Props) {
  const workspace = useWorkspace();
  const { team } = useInspection();
  const framework = useFramework();
  const { history } = useRouter();
  const flags = file.flags.map((flag) => flagLabel(framework, flag)).join(', ');
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
          <a href={history.createHref(`/inspection/review/${file.id}`)}>{file.reference}</a>
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
        <button
          type="button"
          className={classes.quiet}
          aria-haspopup="dialog"
          aria-label={`Flags of ${file.reference}: ${flags === '' ? 'none' : flags}`}
          onClick={({ currentTarget }) => onFlags(file.id, currentTarget)}
        >
          {flags === '' ? 'Add a flag' : flags}
        </button>
      </td>
      <td className={classes.cut}>
        <Standing file={file} status={status} replacement={replacement} />
      </td>
      <td>
        {file.standing === 'drawn' && (
          <select
            className={classes.select}
            aria-label={`Reviewer of ${file.reference}`}
            value={file.reviewer}
            onChange={(event) => void workspace.commit(assignAct(file, event.currentTarget.value))}
          >
            <option value="">Nobody yet</option>
            {team.map(({ id, name }) => (
              <option key={id} value={id} disabled={!mayReviewFirst(file, id)}>
                {mayReviewFirst(file, id) ? name : `${name} (reviews it second)`}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {file.standing === 'drawn' && (
          <button
            type="button"
            className={classes.quiet}
            onClick={() => onEliminate(file.id)}
            aria-label={`Eliminate ${file.reference}`}
          >
            Eliminate
          </button>
        )}
      </td>
    </tr>
  );
});
