import { findPrivacyMarks } from '@shared/notes/privacy/find-privacy-marks';
import { replaceByRole } from '@shared/notes/privacy/replace-by-role';

/** The text with every name, number and address that the checks find replaced by a role, or by what it was. */
export function redact(text: string): string {
  // From the last to the first, so that the offsets of the others stay true.
  return findPrivacyMarks(text)
    .sort((one, other) => other.from - one.from)
    .reduce((words, mark) => replaceByRole(words, mark), text);
}
