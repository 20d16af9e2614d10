import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Text } from '@mantine/core';
import { caseFileLabel } from '@shared/review/review-labels';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './NumbersPage.module.css';

/** The case files that a number counts, each one click from its review. */
export function FilesBehind({ files }: { files: readonly string[] }) {
  const framework = useFramework();
  const caseFiles = useRows('caseFile');
  if (files.length === 0) return <Text c="dimmed">No file.</Text>;
  const known = new Map(caseFiles.map((file) => [file.id, file]));
  return (
    <ol className={classes.files}>
      {files.map((id) => {
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
  );
}
