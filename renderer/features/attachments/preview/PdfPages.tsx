import { Button, Group, NumberInput, ScrollArea, Text, VisuallyHidden } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState } from 'react';
import classes from './Preview.module.css';
import { usePdfPage } from './usePdfPage';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

interface Props {
  document: PDFDocumentProxy;
  name: string;
}

/** One page at a time, with the text of it for those who listen. */
export function PdfPages({ document, name }: Props) {
  const [page, setPage] = useState(1);
  const [step, setStep] = useState(2);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { text, trouble } = usePdfPage(document, page, STEPS[step] ?? 1, canvas);
  const go = (to: number) => setPage(Math.min(document.numPages, Math.max(1, to)));
  return (
    <>
      <Group gap="xs" role="toolbar" aria-label="Pages">
        <Button size="compact-sm" variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
          Previous page
        </Button>
        <NumberInput
          className={classes.pageNumber}
          size="xs"
          aria-label="Page"
          hideControls
          min={1}
          max={document.numPages}
          value={page}
          onChange={(value) => {
            if (typeof value === 'number') go(value);
          }}
        />
        <Text size="sm">of {document.numPages}</Text>
        <Button
          size="compact-sm"
          variant="default"
          disabled={page === document.numPages}
          onClick={() => go(page + 1)}
        >
          Next page
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label="Smaller"
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          −
        </Button>
        <Text size="sm">{Math.round((STEPS[step] ?? 1) * 100)}%</Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label="Larger"
          disabled={step === STEPS.length - 1}
          onClick={() => setStep(step + 1)}
        >
          +
        </Button>
      </Group>
      {trouble !== '' && <Text role="alert">{trouble}</Text>}
      <ScrollArea
        className={classes.pages}
        // A stretch that scrolls has to be reached by keyboard.
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${name}, page ${page}` }}
      >
        <canvas ref={canvas} className={classes.page} aria-hidden="true" />
        <VisuallyHidden>{text}</VisuallyHidden>
      </ScrollArea>
    </>
  );
}
