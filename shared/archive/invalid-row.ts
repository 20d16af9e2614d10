import type { z } from 'zod';
import type { ArchiveFailure } from './archive-failure';

/** What a schema found wrong, without a word of what the row says. */
function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? 'it is missing' : `${issue.expected} was expected`;
    case 'unrecognized_keys':
      return 'it has a field that this version does not know';
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} was expected`;
    case 'invalid_union':
      return 'it is none of the kinds that may stand here';
    case 'too_small':
      return `it is less than ${issue.minimum}`;
    case 'too_big':
      return `it is more than ${issue.maximum}`;
    case 'invalid_format':
      return `it is not in the form that is expected (${issue.format})`;
    default:
      return 'it does not fit the description';
  }
}

/** @param row counted from 1, for a file that holds rows */
export function invalidRow(path: string, error: z.ZodError, row?: number): ArchiveFailure {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('/') ?? '';
  return {
    kind: 'invalid-rows',
    path,
    ...(row === undefined ? {} : { row }),
    ...(field === '' ? {} : { field }),
    problem: issue === undefined ? 'it does not fit the description' : problemOf(issue),
  };
}
