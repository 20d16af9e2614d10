import type { ReturnedDocument, ReturnedFailure } from '@shared/export/returned/returned-document';
import type { Result } from '@shared/result';

/** What the worker answers: what stands in the margins of the document, or why it cannot be read. */
export type ReadReturned = Result<ReturnedDocument, ReturnedFailure>;
