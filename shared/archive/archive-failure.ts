/** Why an archive cannot be read. Paths and table names are the archive's own; no word of an inspector is in them. */
export type ArchiveFailure =
  | { kind: 'not-a-zip' }
  | { kind: 'not-an-archive' }
  | { kind: 'newer-version'; version: number; reads: number }
  | { kind: 'unsafe-path' }
  | { kind: 'unexpected-file'; path: string }
  | {
      kind: 'too-large';
      what: 'archive' | 'file' | 'number-of-files' | 'packed-too-tightly' | 'nested-too-deeply';
    }
  | { kind: 'missing-file'; path: string }
  | { kind: 'missing-attachment'; name: string }
  | { kind: 'tampered'; path: string }
  | { kind: 'not-json'; path: string }
  /** `row` counts from 1; `field` is the path inside the row; both are absent when the whole file is meant. */
  | { kind: 'invalid-rows'; path: string; row?: number; field?: string; problem: string }
  | { kind: 'repeated-id'; path: string; row: number }
  | { kind: 'unknown-framework'; framework: string; version: string };

const AFTER = 'Nothing was imported and nothing here has changed.';

const TOO_LARGE = {
  archive: 'it is larger than 512 MB unpacked',
  file: 'one of its files is larger than 256 MB',
  'number-of-files': 'it holds more than 5,000 files',
  'packed-too-tightly': 'a file in it would unpack to more than 500 times its size',
  'nested-too-deeply': 'its JSON is nested more than 100 levels deep',
} as const;

function happened(failure: ArchiveFailure): { what: string; next: string } {
  switch (failure.kind) {
    case 'not-a-zip':
      return {
        what: 'This file is not an open archive, or it is cut off.',
        next: 'Choose the .zip file that “Save an open archive” made, or copy it again.',
      };
    case 'not-an-archive':
      return {
        what: 'This zip file has no manifest of an Assay archive.',
        next: 'Choose the .zip file that “Save an open archive” made.',
      };
    case 'newer-version':
      return {
        what: `This archive has version ${failure.version}; this app reads up to version ${failure.reads}.`,
        next: 'Update the app, then import it again.',
      };
    case 'unsafe-path':
      return {
        what: 'A file in this archive names a place outside the archive, as an attack would.',
        next: 'Do not use it; ask the sender for a fresh copy.',
      };
    case 'unexpected-file':
      return {
        what: `The archive holds a file that its manifest does not list: ${failure.path}.`,
        next: 'Take the file out, or ask the sender for a fresh copy.',
      };
    case 'too-large':
      return {
        what: `This archive is too large: ${TOO_LARGE[failure.what]}.`,
        next: 'Ask the sender for a smaller one.',
      };
    case 'missing-file':
      return { what: `The archive lacks ${failure.path}.`, next: 'Ask the sender for a fresh copy.' };
    case 'missing-attachment':
      return {
        what: `The archive lacks an attachment: ${failure.name}.`,
        next: 'Ask the sender for a fresh copy.',
      };
    case 'tampered':
      return {
        what: `${failure.path} is not what it was when the archive was written: it was changed or damaged.`,
        next: 'Ask the sender for a fresh copy.',
      };
    case 'not-json':
      return { what: `${failure.path} is not JSON.`, next: 'Ask the sender for a fresh copy.' };
    case 'invalid-rows': {
      const row = failure.row === undefined ? '' : `, row ${failure.row}`;
      const field = failure.field === undefined ? '' : `, field ${failure.field}`;
      return {
        what: `${failure.path}${row}${field}: ${failure.problem}.`,
        next: 'Correct it (docs/archive-format.md describes every field), or ask the sender for a fresh copy.',
      };
    }
    case 'repeated-id':
      return {
        what: `${failure.path}, row ${failure.row}: its id is already used by another row.`,
        next: 'Give every row an id of its own.',
      };
    case 'unknown-framework':
      return {
        what: `This archive follows ${failure.framework}, version ${failure.version}, which this app does not know.`,
        next: 'Update the app, then import it again.',
      };
  }
}

/** What happened, what is safe and what to do next, in one paragraph. */
export function archiveFailureMessage(failure: ArchiveFailure): string {
  const { what, next } = happened(failure);
  return `${what} ${AFTER} ${next}`;
}
