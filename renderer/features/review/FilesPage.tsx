import { useRows, useWorkspace } from '@data/useWorkspace';
import type { Instrument } from '@shared/review/instrument';
import { useNavigate } from '@tanstack/react-router';
import { FileList } from './FileList';
import { fileStatuses } from './file-status';
import { ReviewForm } from './ReviewForm';
import classes from './ReviewRoom.module.css';
import { inReviewOrder } from './review-order';
import { roleFor } from './review-role';

interface Props {
  caseFileId: string | undefined;
  instrument: Instrument;
}

/** Files at the left, one file in the centre, guidance at the right. */
export function FilesPage({ caseFileId, instrument }: Props) {
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const caseFiles = useRows('caseFile');
  const statuses = fileStatuses(caseFiles, useRows('review'), workspace.author);
  const files = inReviewOrder(caseFiles);
  const caseFile =
    caseFiles.find((file) => file.id === caseFileId) ??
    files.find((file) => statuses.get(file.id) !== 'completed') ??
    files[0];
  const open = (id: string) =>
    void navigate({ to: '/inspection/review/$caseFileId', params: { caseFileId: id }, search: {} });
  const goFile = (step: 1 | -1) => {
    const next = files[files.findIndex((file) => file.id === caseFile?.id) + step];
    if (next !== undefined) open(next.id);
  };
  if (caseFile === undefined) return null;
  const role = roleFor(caseFile, workspace.author);
  return (
    <div className={classes.room}>
      <FileList current={caseFile.id} onOpen={open} />
      <ReviewForm
        key={`${caseFile.id}/${role}`}
        place={{ caseFile, instrument, role, reviewer: workspace.author }}
        onGoFile={goFile}
      />
    </div>
  );
}
