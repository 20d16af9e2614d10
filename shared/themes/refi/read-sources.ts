import { isElement, ownText, type XmlElement } from '@shared/export/returned/read-xml';
import { strFromU8 } from 'fflate';
import type { QdaSelection, QdaSource } from './qda-project';
import { childrenNamed, descriptionOf, localName, readGuid } from './refi-xml';

/** How often something could not be carried over. */
type Lost = Map<string, number>;

const OTHER_SOURCES: Record<string, string> = {
  PictureSource: 'picture',
  PDFSource: 'PDF',
  AudioSource: 'recording',
  VideoSource: 'video',
};

function note(lost: Lost, what: string): void {
  lost.set(what, (lost.get(what) ?? 0) + 1);
}

/** Where the code points of a text begin, in UTF-16 code units; one more for the end. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}

function textOf(source: XmlElement, files: ReadonlyMap<string, Uint8Array>): string | null {
  const inside = childrenNamed(source, 'PlainTextContent')[0];
  if (inside !== undefined) return ownText(inside);
  const path = source.attributes.get('plainTextPath') ?? '';
  const name = /^internal:\/\/([^/\\]+)$/i.exec(path)?.[1];
  const bytes = name === undefined ? undefined : files.get(`sources/${name}`.toLowerCase());
  // The decoder takes a byte order mark away, which no tool counts.
  return bytes === undefined ? null : strFromU8(bytes);
}

function codesOf(parent: XmlElement, known: ReadonlySet<string>, lost: Lost): string[] {
  const codes = childrenNamed(parent, 'Coding').flatMap((coding) => {
    const guid = readGuid(childrenNamed(coding, 'CodeRef')[0]?.attributes.get('targetGUID'));
    if (guid !== null && known.has(guid)) return [guid];
    note(lost, 'coding with a code that is not in the code book');
    return [];
  });
  return [...new Set(codes)];
}

function selectionsOf(
  source: XmlElement,
  text: string,
  known: ReadonlySet<string>,
  lost: Lost,
): QdaSelection[] {
  const units = unitsOf(text);
  return childrenNamed(source, 'PlainTextSelection').flatMap((selection) => {
    const [start, end] = ['startPosition', 'endPosition'].map((name) => {
      const written = selection.attributes.get(name)?.trim() ?? '';
      return /^\d{1,9}$/.test(written) ? Number(written) : -1;
    });
    const [from, to] = [units[start ?? -1], units[end ?? -1]];
    if (from === undefined || to === undefined || from >= to) {
      note(lost, 'coded passage that lies outside its text');
      return [];
    }
    const codes = codesOf(selection, known, lost);
    return codes.length === 0 ? [] : [{ from, to, codes }];
  });
}

const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function createdAt(source: XmlElement): string | null {
  const written = source.attributes.get('creationDateTime')?.trim() ?? '';
  const at = DATE.test(written)
    ? Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(written) ? written : `${written}Z`)
    : NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/**
 * The texts of a project with what was coded in them.
 * @param files the project's own files by path, in lower case
 * @param known GUIDs of the code book
 * @returns and what could not be carried over, in words
 */
export function readSources(
  parent: XmlElement | undefined,
  files: ReadonlyMap<string, Uint8Array>,
  known: ReadonlySet<string>,
): { sources: QdaSource[]; lost: string[] } {
  const lost: Lost = new Map();
  const sources: QdaSource[] = [];
  for (const source of (parent?.children ?? []).filter(isElement)) {
    const kind = OTHER_SOURCES[localName(source)];
    if (kind !== undefined) note(lost, kind);
    if (localName(source) !== 'TextSource') continue;
    const text = textOf(source, files);
    const guid = readGuid(source.attributes.get('guid'));
    if (text === null || guid === null) {
      note(lost, 'text that is not in the file');
      continue;
    }
    sources.push({
      guid,
      name: (source.attributes.get('name') ?? '').trim(),
      description: descriptionOf(source),
      text,
      createdAt: createdAt(source),
      codes: codesOf(source, known, lost),
      selections: selectionsOf(source, text, known, lost),
    });
  }
  return {
    sources,
    lost: [...lost].map(([what, count]) => (count === 1 ? `one ${what}` : `${count} × ${what}`)),
  };
}
