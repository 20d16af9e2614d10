/** Why a file cannot be read as a code book or a project of REFI-QDA. */
export type RefiFailure =
  | { kind: 'too-large' }
  | { kind: 'not-refi' }
  | { kind: 'not-readable' }
  | { kind: 'unsafe-path' }
  | { kind: 'no-project' }
  | { kind: 'nothing-in-it' };

const AFTER = 'Nothing was created.';

/** What happened, what is safe, what to do. */
export function refiFailureWords({ kind }: RefiFailure): string {
  switch (kind) {
    case 'too-large':
      return `This file is too large to be read, or unpacks to too much. ${AFTER} Export fewer sources from the other tool.`;
    case 'not-refi':
      return `This is no REFI-QDA file. ${AFTER} In the other tool, export a code book (.qdc) or a project (.qdpx) in the REFI-QDA standard.`;
    case 'not-readable':
      return `This file is damaged or is not what its name says. ${AFTER} Export it again from the other tool.`;
    case 'unsafe-path':
      return `A file in this project names a place outside the project, as an attack would. ${AFTER} Do not use it; ask for a fresh copy.`;
    case 'no-project':
      return `This project has no project.qde in it. ${AFTER} Export it again from the other tool.`;
    case 'nothing-in-it':
      return `There is neither a code nor a text in this file. ${AFTER}`;
  }
}
