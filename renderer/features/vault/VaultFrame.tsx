import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './VaultFrame.module.css';

/** The page around every screen that stands before the inspections. */
export function VaultFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <p className={classes.name}>Assay</p>
        <Title order={1}>{title}</Title>
        <Stack gap="md" mt="sm">
          {children}
        </Stack>
      </div>
    </main>
  );
}
