import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  /** One line under the title: where this page stands. */
  summary?: ReactNode;
  /** Buttons at the right, the most wanted one last. */
  actions?: ReactNode;
}

export function PageHeader({ title, summary, actions }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {summary !== undefined && (
          <Text component="div" c="dimmed">
            {summary}
          </Text>
        )}
      </div>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </header>
  );
}
