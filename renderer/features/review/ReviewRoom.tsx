import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { useNavigate, useParams } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { PageHeader } from '@ui/PageHeader';
import { FileList } from './FileList';
import { fileStatuses } from './file-status';
import { ReviewForm } from './ReviewForm';
import classes from './ReviewRoom.module.css';
import { inReviewOrder } from './review-order';

/** Files at the left, one file in the centre, guidance at the right. */
export function ReviewRoom() {
  const { caseFileId } = useParams({ strict: false });
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const framework = useFramework();
  const caseFiles = useRows('caseFile');
  const reviews = useRows('review');
  const instrument = framework.instruments[0];
  const files = inReviewOrder(caseFiles);

  if (files.length === 0 || instrument === undefined) {
    return (
      <>
        <PageHeader title="Review" />
        <EmptyState
          action={<LinkAnchor to="/inspection/sample">Import the force’s list and draw files</LinkAnchor>}
        >
          There are no case files yet: they come from a draw.
        </EmptyState>
      </>
    );
  }
  const statuses = fileStatuses(caseFiles, reviews);
  const caseFile =
    caseFiles.find((file) => file.id === caseFileId) ??
    files.find((file) => statuses.get(file.id) !== 'completed') ??
    files[0];
  const open = (id: string) =>
    void navigate({ to: '/inspection/review/$caseFileId', params: { caseFileId: id } });
  const goFile = (step: 1 | -1) => {
    const next = files[files.findIndex((file) => file.id === caseFile?.id) + step];
    if (next !== undefined) open(next.id);
  };

  return (
    <div className={classes.room}>
      <FileList current={caseFile?.id} onOpen={open} />
      {caseFile !== undefined && (
        <ReviewForm
          key={caseFile.id}
          place={{ caseFile, instrument, role: 'primary', reviewer: workspace.author }}
          onGoFile={goFile}
        />
      )}
    </div>
  );
}
