import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  CODEBOOK_NAMESPACE,
  PROJECT_NAMESPACE,
  type QdaCode,
  type QdaProject,
  type QdaSource,
} from './qda-project';
import { attribute, element, xmlText } from './write-xml';

const ORIGIN = 'Assay';
const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';
// A zip dates its files; the same project gives the same bytes.
const NO_DATE = new Date(1980, 0, 1);

/** A GUID made from a text: always the same one for the same text. */
export function guidOf(text: string): string {
  const hex = /^[0-9a-f]{32}$/.test(text) ? text : bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function description(text: string): string {
  return text === '' ? '' : element('Description', '', xmlText(text));
}

function codeXml(code: QdaCode): string {
  const attributes =
    attribute('guid', code.guid) +
    attribute('name', code.name) +
    attribute('isCodable', 'true') +
    (code.colour === null ? '' : attribute('color', code.colour));
  return element('Code', attributes, description(code.description) + code.codes.map(codeXml).join(''));
}

/** A code book as a .qdc file. A code book without a code is none: the schema asks for one at least. */
export function writeCodebook(codes: readonly QdaCode[]): Uint8Array {
  const attributes = attribute('xmlns', CODEBOOK_NAMESPACE) + attribute('origin', ORIGIN);
  return strToU8(HEADER + element('CodeBook', attributes, element('Codes', '', codes.map(codeXml).join(''))));
}

function codingXml(id: string, code: string): string {
  return element('Coding', attribute('guid', guidOf(id)), element('CodeRef', attribute('targetGUID', code)));
}

/** Offsets count Unicode code points, as the format asks for, and not the units of a JavaScript string. */
function codePoints(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let [at, count] = [0, 0];
  for (const character of text) {
    before.fill(count, at, at + character.length);
    at += character.length;
    count += 1;
  }
  before[text.length] = count;
  return before;
}

function sourceXml(source: QdaSource): string {
  const places = codePoints(source.text);
  const selections = source.selections.map(({ from, to, codes }, at) => {
    const id = `${source.guid} ${at}`;
    const attributes =
      attribute('guid', guidOf(id)) +
      attribute('name', source.text.slice(from, Math.min(to, from + 60))) +
      attribute('startPosition', String(places[from] ?? 0)) +
      attribute('endPosition', String(places[to] ?? 0));
    const codings = codes.map((code) => codingXml(`${id} ${code}`, code)).join('');
    return element('PlainTextSelection', attributes, codings);
  });
  const attributes =
    attribute('guid', source.guid) +
    attribute('name', source.name) +
    attribute('plainTextPath', `internal://${source.guid}.txt`) +
    (source.createdAt === null ? '' : attribute('creationDateTime', source.createdAt));
  const whole = source.codes.map((code) => codingXml(`${source.guid} ${code}`, code)).join('');
  return element('TextSource', attributes, description(source.description) + selections.join('') + whole);
}

/**
 * Coded notes as a .qdpx file: a zip of `project.qde` and one plain text for each source. The same project gives the
 * same bytes.
 */
export function writeProject(project: QdaProject): Uint8Array {
  const { codes, sources } = project;
  const codebook = element('CodeBook', '', element('Codes', '', codes.map(codeXml).join('')));
  const attributes =
    attribute('xmlns', PROJECT_NAMESPACE) + attribute('name', project.name) + attribute('origin', ORIGIN);
  const content =
    (codes.length === 0 ? '' : codebook) +
    (sources.length === 0 ? '' : element('Sources', '', sources.map(sourceXml).join('')));
  const files: Zippable = { 'project.qde': strToU8(HEADER + element('Project', attributes, content)) };
  for (const { guid, text } of sources) files[`sources/${guid}.txt`] = strToU8(text);
  return zipSync(files, { level: 6, mtime: NO_DATE });
}
