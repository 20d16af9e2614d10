import { readZip } from '@shared/archive/read-zip';
import { readXml, type XmlElement } from '@shared/export/returned/read-xml';
import { fail, type Result, succeed } from '@shared/result';
import { strFromU8 } from 'fflate';
import { NAMESPACES, type QdaCode, type QdaProject } from './qda-project';
import { readSources } from './read-sources';
import type { RefiFailure } from './refi-failure';
import { childrenNamed, descriptionOf, localName, readGuid } from './refi-xml';

/** What a file holds for us, and what of it has no place here: said before anything is created. */
export interface ReadRefi {
  project: QdaProject;
  /** "2 pictures", "a set of codes"; empty when everything is carried over. */
  lost: string[];
}

const COLOUR = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i;

function colourOf(text: string | undefined): string | null {
  const hex = COLOUR.exec((text ?? '').trim())?.[1]?.toLowerCase();
  if (hex === undefined) return null;
  return `#${hex.length === 6 ? hex : hex.replaceAll(/./g, (digit) => digit + digit)}`;
}

function readCodes(parent: XmlElement | undefined, seen: Set<string>): QdaCode[] {
  return childrenNamed(parent, 'Code').flatMap((code): QdaCode[] => {
    const guid = readGuid(code.attributes.get('guid'));
    const codes = readCodes(code, seen);
    // A code that nobody can refer to, or that is there twice, still hands its parts on.
    if (guid === null || seen.has(guid)) return codes;
    seen.add(guid);
    const name = (code.attributes.get('name') ?? '').trim().replaceAll(/\s+/g, ' ');
    return [
      {
        guid,
        name: name === '' ? 'Code without a name' : name,
        description: descriptionOf(code),
        colour: colourOf(code.attributes.get('color')),
        codes,
      },
    ];
  });
}

/** The namespace of the root, whatever prefix it is given. */
function isRefi(root: XmlElement): boolean {
  const prefix = root.name.includes(':') ? `xmlns:${root.name.split(':')[0] ?? ''}` : 'xmlns';
  return NAMESPACES.includes((root.attributes.get(prefix) ?? '').trim());
}

function rootOf(bytes: Uint8Array, name: 'CodeBook' | 'Project'): Result<XmlElement, RefiFailure> {
  const root = readXml(strFromU8(bytes).trim());
  if (root === null) return fail({ kind: 'not-readable' });
  return localName(root) === name && isRefi(root) ? succeed(root) : fail({ kind: 'not-refi' });
}

const OTHERS: readonly [element: string, one: string, many: string][] = [
  ['Variables', 'a list of variables', 'lists of variables'],
  ['Cases', 'a list of cases', 'lists of cases'],
  ['Notes', 'the memos', 'the memos'],
  ['Links', 'the links between things', 'the links between things'],
  ['Sets', 'the sets', 'the sets'],
  ['Graphs', 'the diagrams', 'the diagrams'],
];

/** A .qdc file. */
export function readCodebook(bytes: Uint8Array): Result<ReadRefi, RefiFailure> {
  const root = rootOf(bytes, 'CodeBook');
  if (!root.ok) return root;
  const codes = readCodes(childrenNamed(root.value, 'Codes')[0], new Set());
  if (codes.length === 0) return fail({ kind: 'nothing-in-it' });
  const lost = childrenNamed(root.value, 'Sets').length > 0 ? ['the sets'] : [];
  return succeed({ project: { name: '', codes, sources: [] }, lost });
}

/** A .qdpx file. Only its own files are opened: a source that lies elsewhere on a disk is not looked for. */
export function readProject(bytes: Uint8Array): Result<ReadRefi, RefiFailure> {
  const unpacked = readZip(bytes);
  if (!unpacked.ok) {
    const { kind } = unpacked.failure;
    if (kind === 'too-large' || kind === 'unsafe-path') return fail({ kind });
    return fail({ kind: 'not-readable' });
  }
  const files = new Map([...unpacked.value].map(([path, file]) => [path.toLowerCase(), file]));
  const qde = files.get('project.qde');
  if (qde === undefined) return fail({ kind: 'no-project' });
  const root = rootOf(qde, 'Project');
  if (!root.ok) return root;
  const seen = new Set<string>();
  const codes = readCodes(childrenNamed(childrenNamed(root.value, 'CodeBook')[0], 'Codes')[0], seen);
  const { sources, lost } = readSources(childrenNamed(root.value, 'Sources')[0], files, seen);
  if (codes.length === 0 && sources.length === 0) return fail({ kind: 'nothing-in-it' });
  const others = OTHERS.flatMap(([name, one]) => (childrenNamed(root.value, name).length > 0 ? [one] : []));
  const name = (root.value.attributes.get('name') ?? '').trim();
  return succeed({ project: { name, codes, sources }, lost: [...lost, ...others] });
}
