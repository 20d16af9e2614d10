import { Text } from '@mantine/core';
import { typeWords } from '@shared/attachments/file-kind';
import { writeSize } from '@shared/attachments/limits';
import type { Row } from '@shared/inspection/entities';
import { capitalise } from '@shared/text/number';
import { lazy, Suspense, useState } from 'react';
import classes from './Attachments.module.css';

// The viewer, and what it takes to read a PDF, comes when the first attachment is opened.
const AttachmentDialog = lazy(async () => ({
  default: (await import('./AttachmentDialog')).AttachmentDialog,
}));

/** Files as a list; one opens with a click or Enter. */
export function AttachmentList({ rows }: { rows: readonly Row<'attachment'>[] }) {
  const [shown, setShown] = useState<string | null>(null);
  const open = rows.find(({ id }) => id === shown);
  return (
    <>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing attached yet.
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map(({ id, name, mediaType, bytes, description }) => (
          <li key={id}>
            <button type="button" className={classes.file} onClick={() => setShown(id)}>
              <span className={classes.fileName}>{name}</span>
              <span className={classes.fileKind}>
                {capitalise(typeWords(mediaType))}, {writeSize(bytes)}
              </span>
              {description !== '' && <span className={classes.fileKind}>{description}</span>}
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Suspense fallback={null}>
          <AttachmentDialog key={open.id} attachment={open} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
