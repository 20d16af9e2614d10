import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './PageSection.module.css';

interface Props {
  title: string;
  /** One or two sentences: what this is for. */
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page; screen readers can jump to it. */
export function PageSection({ title, description, actions, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions}
      </div>
      {description !== undefined && (
        <Text c="dimmed" maw="70ch" mb="sm">
          {description}
        </Text>
      )}
      {children}
    </section>
  );
}
