import type { Result } from '@shared/result';
import type { ReadRefi } from '@shared/themes/refi/read-refi';
import type { RefiFailure } from '@shared/themes/refi/refi-failure';

/** What the worker answers: what the file holds, or why it cannot be read. */
export type RefiAnswer = Result<ReadRefi, RefiFailure>;
