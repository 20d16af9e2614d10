import type { Row } from '@shared/inspection/entities';
import { memo } from 'react';
import type { FileStatus } from './file-status';
import classes from './ReviewRoom.module.css';

interface Props {
  file: Row<'caseFile'>;
  top: number;
  status: FileStatus;
  isCurrent: boolean;
  onOpen: (caseFileId: string) => void;
}

const SHAPES: Record<FileStatus, { shape: string; words: string }> = {
  'not-started': { shape: '○', words: 'to do' },
  'in-progress': { shape: '◐', words: 'started' },
  completed: { shape: '●', words: 'done' },
};

/** Drawn again only when it changes: the list hears of every answer. */
export const FileRow = memo(function FileRow({ file, top, status, isCurrent, onOpen }: Props) {
  const { shape, words } = SHAPES[status];
  return (
    <li style={{ position: 'absolute', insetInline: 0, transform: `translateY(${top}px)` }}>
      <button
        type="button"
        className={classes.file}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onOpen(file.id)}
      >
        <span aria-hidden="true">{shape}</span>
        <span className={classes.fileReference}>{file.reference}</span>
        <span className={classes.fileStatus}>{words}</span>
      </button>
    </li>
  );
});
