import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { useNavigate } from '@tanstack/react-router';
import { Message } from '@ui/Message';
import { useCallback, useMemo, useState } from 'react';
import { FileList } from './FileList';
import { FilePager } from './FilePager';
import { fileStatuses } from './file-status';
import { type FileFilter, fileBeside, filesShown } from './files-shown';
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
  const { author } = useWorkspace();
  const framework = useFramework();
  const caseFiles = useRows('caseFile');
  const reviews = useRows('review');
  const [filter, setFilter] = useState<FileFilter>({ which: 'all', wanted: '' });
  const [isListOpen, setListOpen] = useState(false);
  // The keyboard follows into a file that somebody opened here; a room that was only entered leaves it alone.
  const [takesKeys, setTakesKeys] = useState(false);
  const statuses = fileStatuses(caseFiles, reviews, author);
  const files = useMemo(
    () => filesShown(caseFiles, filter, { framework, statuses, author }),
    [caseFiles, filter, framework, statuses, author],
  );
  const open = useCallback(
    (id: string) => {
      setTakesKeys(true);
      setListOpen(false);
      void navigate({ to: '/inspection/review/$caseFileId', params: { caseFileId: id }, search: {} });
    },
    [navigate],
  );
  const inOrder = inReviewOrder(caseFiles);
  const caseFile =
    caseFiles.find((file) => file.id === caseFileId) ??
    inOrder.find((file) => statuses.get(file.id) !== 'completed') ??
    inOrder[0];
  if (caseFile === undefined) return null;

  const goFile = (step: 1 | -1) => {
    const next = fileBeside(caseFiles, files, caseFile.id, step);
    if (next !== undefined) open(next.id);
  };
  const role = roleFor(caseFile, author);
  const instrument = instrumentFor(framework.instruments, reviews, caseFile, role);
  return (
    <div className={classes.room}>
      <FilePager
        at={files.findIndex(({ id }) => id === caseFile.id) + 1}
        of={files.length}
        isListOpen={isListOpen}
        onToggleList={() => setListOpen(!isListOpen)}
        onGoFile={goFile}
      />
      <FileList
        files={files}
        statuses={statuses}
        filter={filter}
        current={caseFile.id}
        isOpen={isListOpen}
        onFilter={setFilter}
        onOpen={open}
      />
      {instrument === undefined ? (
        <Message
          meaning="attention"
          title="This review was made on a version of the checklist that is not here."
        >
          It is kept as it is. Merge the laptop on which the version was published, then open it again.
        </Message>
      ) : (
        <ReviewForm
          key={`${caseFile.id}/${role}/${instrument.id}/${instrument.version}`}
          place={{ caseFile, instrument, role, reviewer: author }}
          takesKeys={takesKeys}
          onGoFile={goFile}
        />
      )}
    </div>
  );
}
