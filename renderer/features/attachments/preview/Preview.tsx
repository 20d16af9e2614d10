import { Loader, Text } from '@mantine/core';
import { type PreviewKind, previewOf } from '@shared/attachments/preview';
import type { Row } from '@shared/inspection/entities';
import { Message } from '@ui/Message';
import { lazy, type ReactNode, Suspense } from 'react';
import { AudioView } from './AudioView';
import { PictureView } from './PictureView';
import classes from './Preview.module.css';
import { TextView } from './TextView';
import type { Loaded } from './useLoaded';

// Reading a PDF takes a megabyte of code: it comes with the first PDF.
const PdfView = lazy(async () => ({ default: (await import('./PdfView')).PdfView }));

/** What an attachment shows, from memory only: nothing of it is written to the disk on the way. */
export function Preview({ attachment }: { attachment: Row<'attachment'> }) {
  return <div className={classes.preview}>{viewOf(previewOf(attachment), attachment)}</div>;
}

function viewOf(preview: PreviewKind, attachment: Row<'attachment'>): ReactNode {
  switch (preview.kind) {
    case 'picture':
      return <PictureView attachment={attachment} />;
    case 'audio':
      return <AudioView attachment={attachment} />;
    case 'text':
      return <TextView attachment={attachment} />;
    case 'pdf':
      return (
        <Suspense fallback={<Waiting />}>
          <PdfView attachment={attachment} />
        </Suspense>
      );
    case 'none':
      return <Text c="dimmed">{preview.because} A saved copy can be opened with another program.</Text>;
  }
}

export function Waiting() {
  return <Loader size="sm" aria-label="Opening the attachment" />;
}

/** The states that every preview has before it has something to show. */
export function whenReady<T>(loaded: Loaded<T>, show: (value: T) => ReactNode): ReactNode {
  if (loaded.kind === 'loading') return <Waiting />;
  if (loaded.kind === 'ready') return show(loaded.value);
  return (
    <Message meaning="problem" title="It cannot be shown">
      {loaded.words}
    </Message>
  );
}
