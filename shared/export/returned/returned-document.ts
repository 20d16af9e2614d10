/** What somebody wrote about a place of the document that we sent. */
export interface ReturnedComment {
  id: string;
  author: string;
  /** As the program wrote it ("2018-03-09T10:15:00Z"); empty when it did not. */
  at: string;
  text: string;
  /** The words that the comment is about; empty when it marks a place only. */
  about: string;
  /** The whole paragraph in which it begins, as it was before any tracked change. */
  paragraph: string;
  /** Id of the comment that this one answers, when it is a reply. */
  answers: string | null;
}

/** A tracked change; a replacement is a deletion and an insertion. */
export interface ReturnedChange {
  kind: 'insertion' | 'deletion';
  author: string;
  at: string;
  text: string;
  /** The whole paragraph as it was before any tracked change. */
  paragraph: string;
}

export interface ReturnedDocument {
  comments: ReturnedComment[];
  changes: ReturnedChange[];
}

export type ReturnedFailure =
  | { kind: 'not-a-docx' }
  | { kind: 'too-large' }
  | { kind: 'has-macros' }
  /** The document's XML is damaged, or has a part that no word processor writes. */
  | { kind: 'damaged' };

/** What happened, what is safe and what to do next. */
export function returnedFailureMessage(failure: ReturnedFailure): string {
  const after = 'Nothing was read from it and the draft is as it was.';
  switch (failure.kind) {
    case 'not-a-docx':
      return `This file is not a Word document (.docx). ${after} Ask for it as .docx, or type the comments in.`;
    case 'too-large':
      return `This document is larger than 64 MB unpacked. ${after} Ask for one without pictures.`;
    case 'has-macros':
      return `This document carries macros, which no comment needs. ${after} Ask for it as .docx.`;
    case 'damaged':
      return `This document is damaged. ${after} Ask for a fresh copy, or type the comments in.`;
  }
}
