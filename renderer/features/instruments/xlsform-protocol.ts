import type { Result } from '@shared/result';
import type { Xlsform } from '@shared/review/xlsform/xlsform';
import type { XlsformFailure } from '@shared/review/xlsform/xlsform-failure';

/** What the worker answers: the form, or why it is none. */
export type ReadForm = Result<Xlsform, XlsformFailure>;
