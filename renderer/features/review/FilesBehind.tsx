import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Text } from '@mantine/core';
import { mayRead } from '@shared/review/blind';
import { caseFileLabel } from '@shared/review/review-labels';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './NumbersPage.module.css';

/**
 * The case files that a number counts, each one click from its review. A file that the reader is reviewing blind is
 * counted but not named: its place in this list would give the other reviewer's answer away.
 */
export function FilesBehind({ files }: { files: readonly string[] }) {
  const framework = useFramework();
  const { author } = useWorkspace();
  const caseFiles = useRows('caseFile');
  const reviews = useRows('review');
  const known = new Map(caseFiles.map((file) => [file.id, file]));
  const isBlind = (id: string) =>
    reviews.some((review) => review.caseFile === id && !mayRead(review, known.get(id), reviews, author));
  const named = files.filter((id) => !isBlind(id));
  const blind = files.length - named.length;
  if (files.length === 0) return <Text c="dimmed">No file.</Text>;
  return (
    <>
      <ol className={classes.files}>
        {named.map((id) => {
          const file = known.get(id);
          return (
            file !== undefined && (
              <li key={id}>
                <LinkAnchor to="/inspection/review/$caseFileId" params={{ caseFileId: id }} search={{}}>
                  {caseFileLabel(framework, file)}
                </LinkAnchor>
              </li>
            )
          );
        })}
      </ol>
      {blind > 0 && (
        <Text c="dimmed">
          {blind} more {blind === 1 ? 'is' : 'are'} under blind review: not named here until both reviews are
          complete.
        </Text>
      )}
    </>
  );
}
