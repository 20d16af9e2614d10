import { useFramework } from '@data/useInspection';
import { useReadable } from '@data/useReadable';
import { useRows } from '@data/useWorkspace';
import { Text, Title } from '@mantine/core';
import { offenceLabel } from '@shared/framework/labels';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './CaseFileList.module.css';

interface Props {
  title: string;
  /** Ids of case files, in the order of their references. */
  ids: readonly string[];
}

/** The case files behind a number; each opens its review. */
export function CaseFileList({ title, ids }: Props) {
  const framework = useFramework();
  const files = useRows('caseFile');
  const { blind } = useReadable();
  // Its place in this list would give the other reviewer's answer away.
  const named = ids.filter((id) => !blind.includes(id));
  const unnamed = ids.length - named.length;
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      <ul className={classes.list}>
        {named.map((id) => {
          const file = files.find((candidate) => candidate.id === id);
          return (
            <li key={id}>
              <LinkAnchor to="/inspection/review/$caseFileId" params={{ caseFileId: id }}>
                {file?.reference ?? 'Removed file'}
              </LinkAnchor>
              {file !== undefined && (
                <Text component="span" size="xs" c="dimmed">
                  {offenceLabel(framework, file.offenceType)}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
      {unnamed > 0 && (
        <Text size="xs" c="dimmed">
          {unnamed} that you review blind: named once both reviews are complete.
        </Text>
      )}
    </section>
  );
}
