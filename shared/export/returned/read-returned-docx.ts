import { unpackedBytes, zipEntries } from '@shared/archive/zip-entries';
import { fail, type Result, succeed } from '@shared/result';
import { strFromU8, unzipSync } from 'fflate';
import { collectBody } from './collect-body';
import { isElement, ownText, readXml, type XmlElement } from './read-xml';
import type { ReturnedComment, ReturnedDocument, ReturnedFailure } from './returned-document';

const LARGEST = 64 * 1024 * 1024;
const MOST_FILES = 2000;
const BODY = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const REPLIES = 'word/commentsExtended.xml';
const WANTED = new Set([BODY, COMMENTS, REPLIES]);

type Parts = Record<string, Uint8Array>;

/** The three parts we read; nothing else of the file is even unpacked. */
function unpack(bytes: Uint8Array): Result<Parts, ReturnedFailure> {
  const entries = zipEntries(bytes, MOST_FILES);
  if (!entries.ok) return fail({ kind: entries.failure.kind === 'not-a-zip' ? 'not-a-docx' : 'too-large' });
  if (entries.value.some(({ name }) => /vbaProject|vbaData/i.test(name))) return fail({ kind: 'has-macros' });
  const wanted = entries.value.filter(({ name }) => WANTED.has(name));
  if (unpackedBytes(wanted) > LARGEST) return fail({ kind: 'too-large' });
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => WANTED.has(name) });
    return parts[BODY] === undefined ? fail({ kind: 'not-a-docx' }) : succeed(parts);
  } catch {
    // fflate throws for bytes that do not unpack.
    return fail({ kind: 'not-a-docx' });
  }
}

function rootOf(parts: Parts, path: string): XmlElement | null | undefined {
  const bytes = parts[path];
  return bytes === undefined ? undefined : readXml(strFromU8(bytes));
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return '';
      if (child.name === 'w:t') return ownText(child);
      if (child.name === 'w:tab' || child.name === 'w:br') return ' ';
      return textOf(child);
    })
    .join('');
}

interface Written {
  author: string;
  at: string;
  text: string;
  /** Id of the comment's last paragraph, by which replies point to it. */
  paragraphId: string;
}

function writtenComments(root: XmlElement): Map<string, Written> {
  const written = new Map<string, Written>();
  for (const comment of root.children) {
    if (!isElement(comment) || comment.name !== 'w:comment') continue;
    const paragraphs = comment.children.filter(isElement).filter(({ name }) => name === 'w:p');
    written.set(comment.attributes.get('w:id') ?? '', {
      author: comment.attributes.get('w:author') ?? '',
      at: comment.attributes.get('w:date') ?? '',
      text: paragraphs.map(textOf).join('\n').trim(),
      paragraphId: paragraphs.at(-1)?.attributes.get('w14:paraId') ?? '',
    });
  }
  return written;
}

/** Paragraph id of a reply to the paragraph id of what it answers. */
function replies(root: XmlElement | null | undefined): Map<string, string> {
  const answers = new Map<string, string>();
  for (const one of root?.children ?? []) {
    if (!isElement(one)) continue;
    const [own, parent] = [one.attributes.get('w15:paraId'), one.attributes.get('w15:paraIdParent')];
    if (own !== undefined && parent !== undefined) answers.set(own, parent);
  }
  return answers;
}

/**
 * Reads the comments and tracked changes of a document that came back, from Word or LibreOffice. Its formatting,
 * pictures and fields are left alone.
 * @param bytes the .docx
 */
export function readReturnedDocx(bytes: Uint8Array): Result<ReturnedDocument, ReturnedFailure> {
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  const body = rootOf(parts.value, BODY);
  const commentRoot = rootOf(parts.value, COMMENTS);
  const replyRoot = rootOf(parts.value, REPLIES);
  if (body === null || body === undefined || commentRoot === null || replyRoot === null)
    return fail({ kind: 'damaged' });
  const { anchors, changes } = collectBody(body);
  const written = commentRoot === undefined ? new Map<string, Written>() : writtenComments(commentRoot);
  const answers = replies(replyRoot);
  const byParagraph = new Map([...written].map(([id, { paragraphId }]) => [paragraphId, id]));
  const comments = [...written].map(([id, { paragraphId, ...comment }]): ReturnedComment => {
    const parent = answers.get(paragraphId);
    const anchor = anchors.get(id);
    return {
      id,
      ...comment,
      about: anchor?.about.trim() ?? '',
      paragraph: anchor?.paragraph() ?? '',
      answers: parent === undefined ? null : (byParagraph.get(parent) ?? null),
    };
  });
  return succeed({
    comments,
    changes: changes.map(({ paragraph, ...change }) => ({ ...change, paragraph: paragraph() })),
  });
}
