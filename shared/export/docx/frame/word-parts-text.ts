import { strFromU8 } from 'fflate';
import type { PrintedDocument } from '../../printed/printed-document';
import { libraryParts } from './library-parts';

const EMPTY: PrintedDocument = {
  title: '',
  subtitle: '',
  marking: '',
  notices: [],
  contents: [],
  contentsTitle: '',
  body: [],
  annex: [],
  footnotes: [],
  footnotesTitle: '',
  inspectorate: '',
  subject: '',
  day: '',
  language: 'en-GB',
};

/** The text of `word-parts.json`: the files that the library makes for a document that says nothing. */
export async function wordPartsText(): Promise<string> {
  const files = await libraryParts(EMPTY, { charts: [], orderedLists: 0, comments: [] });
  const parts = Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]);
  return `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`;
}
