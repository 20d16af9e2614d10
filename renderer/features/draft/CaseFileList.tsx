import { useFramework } from '@data/useInspection';
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
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      <ul className={classes.list}>
        {ids.map((id) => {
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
    </section>
  );
}
