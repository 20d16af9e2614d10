import { useInspection } from '@data/useInspection';
import type { Row } from '@shared/inspection/entities';
import { onceFor } from '@shared/once-for';
import { type DragEvent, useState } from 'react';
import { inSample } from './case-file-filter';
import classes from './ReviewerStrip.module.css';

/** What a dragged case file is called on its way; its value is the case file's id. */
export const DRAGGED_FILE = 'application/x-assay-case-file';

interface Props {
  caseFiles: readonly Row<'caseFile'>[];
  /** Whose files are shown: a team member's id, "nobody", or anything else. */
  shown: string;
  onShow: (reviewer: string) => void;
  onAssign: (caseFile: string, reviewer: string) => void;
}

const filesByReviewer = onceFor((caseFiles: readonly Row<'caseFile'>[]) => {
  const files = new Map<string, number>();
  for (const { reviewer } of inSample(caseFiles)) files.set(reviewer, (files.get(reviewer) ?? 0) + 1);
  return files;
});

/** Everybody on the team with their files: a file dragged onto somebody is theirs, a click shows what they have. */
export function ReviewerStrip({ caseFiles, shown, onShow, onAssign }: Props) {
  const { team } = useInspection();
  const files = filesByReviewer(caseFiles);
  const people = [...team.map(({ id, name }) => ({ id, name })), { id: '', name: 'Nobody yet' }];
  return (
    <fieldset className={classes.strip}>
      <legend>Drag a file onto its reviewer</legend>
      {people.map(({ id, name }) => (
        <Person
          key={id}
          name={name}
          files={files.get(id) ?? 0}
          isShown={shown === (id === '' ? 'nobody' : id)}
          onShow={() => onShow(id === '' ? 'nobody' : id)}
          onDropped={(caseFile) => onAssign(caseFile, id)}
        />
      ))}
    </fieldset>
  );
}

interface PersonProps {
  name: string;
  files: number;
  isShown: boolean;
  onShow: () => void;
  onDropped: (caseFile: string) => void;
}

function Person({ name, files, isShown, onShow, onDropped }: PersonProps) {
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED_FILE);
  return (
    <button
      type="button"
      className={classes.person}
      aria-pressed={isShown}
      data-over={isOver}
      onClick={onShow}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        onDropped(event.dataTransfer.getData(DRAGGED_FILE));
      }}
    >
      {name} <span className={classes.files}>{files}</span>
    </button>
  );
}
