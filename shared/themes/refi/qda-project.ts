// What of REFI-QDA we write and read: the exchange format of qualitative tools (www.qdasoftware.org, version 1.5, the
// schema of 18 March 2019). Ids are GUIDs in the usual spelling, lower case, without braces.

/** A code of a code book; we call it a theme. */
export interface QdaCode {
  guid: string;
  name: string;
  description: string;
  /** "#rrggbb"; null when it has none. */
  colour: string | null;
  codes: QdaCode[];
}

/** Some words of a source and the codes they have. Offsets are UTF-16 code units of `text`, up to and without `to`. */
export interface QdaSelection {
  from: number;
  to: number;
  codes: string[];
}

/** A text that was coded; for us, a note. */
export interface QdaSource {
  guid: string;
  name: string;
  description: string;
  text: string;
  /** ISO date and time, in UTC; null when it is not given. */
  createdAt: string | null;
  /** Codes of the source as a whole. */
  codes: string[];
  selections: QdaSelection[];
}

export interface QdaProject {
  name: string;
  codes: QdaCode[];
  sources: QdaSource[];
}

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';
export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';

/** Both spellings that are in use; tools mix them between code books and projects. */
export const NAMESPACES: readonly string[] = [
  CODEBOOK_NAMESPACE,
  PROJECT_NAMESPACE,
  'http://schema.qdasoftware.org/versions/Codebook/v1.0',
  'http://schema.qdasoftware.org/versions/Project/v1.0',
];
