import type { Row } from '@shared/inspection/entities';
import { Message } from '@ui/Message';
import { useEffect } from 'react';
import { PdfPages } from './PdfPages';
import { whenReady } from './Preview';
import { type OpenPdf, openPdf } from './pdf-document';
import { useLoaded } from './useLoaded';

/** A PDF, page by page. */
export function PdfView({ attachment }: { attachment: Row<'attachment'> }) {
  const loaded = useLoaded(attachment, openPdf);
  return whenReady(loaded, (pdf) => <Opened pdf={pdf} name={attachment.name} />);
}

function Opened({ pdf, name }: { pdf: OpenPdf; name: string }) {
  useEffect(() => pdf.close, [pdf]);
  return (
    <>
      {pdf.hasScript && (
        <Message meaning="attention" title="This PDF carries JavaScript">
          Assay did not run it and never does. A saved copy may run it in another program: open that with
          care.
        </Message>
      )}
      <PdfPages document={pdf.document} name={name} />
    </>
  );
}
