import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { useNavigate } from '@tanstack/react-router';
import { Message } from '@ui/Message';
import { FileList } from './FileList';
import { fileStatuses } from './file-status';
import { instrumentFor } from './instrument-for';
import { ReviewForm } from './ReviewForm';
import classes from './ReviewRoom.module.css';
import { inReviewOrder } from './review-order';
import { roleFor } from './review-role';

interface Props {
  caseFileId: string | undefined;
}

/** Files at the left, one file in the centre, guidance at the right. */
export function FilesPage({ caseFileId }: Props) {
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const { instruments } = useFramework();
  const caseFiles = useRows('caseFile');
  const reviews = useRows('review');
  const statuses = fileStatuses(caseFiles, reviews, workspace.author);
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
  const instrument = instrumentFor(instruments, reviews, caseFile, role);
  if (instrument === undefined)
    return (
      <div className={classes.room}>
        <FileList current={caseFile.id} onOpen={open} />
        <Message
          meaning="attention"
          title="This review was made on a version of the checklist that is not here."
        >
          It is kept as it is. Merge the laptop on which the version was published, then open it again.
        </Message>
      </div>
    );
  return (
    <div className={classes.room}>
      <FileList current={caseFile.id} onOpen={open} />
      <ReviewForm
        key={`${caseFile.id}/${role}/${instrument.id}/${instrument.version}`}
        place={{ caseFile, instrument, role, reviewer: workspace.author }}
        onGoFile={goFile}
      />
    </div>
  );
}
