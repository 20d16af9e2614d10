import type { IBaseParagraphStyleOptions } from 'docx';
import { DOCX_STYLES } from '../docx-styles';
import { LINE_OF_EM } from './arial-widths';

/** What the styles say about the room that a paragraph takes; lengths in points. */
export interface ParagraphLook {
  size: number;
  isBold: boolean;
  before: number;
  after: number;
  lineHeight: number;
  /** How much of the line's height its spacing adds below the letters. */
  hang: number;
  indent: number;
  /** Stays on the page of what follows it. */
  keepNext: boolean;
  /** Is not cut in two by the end of a page. */
  keepLines: boolean;
}

const TWENTIETHS = 20;
const SINGLE = 240;

const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);

function styleOf(id: string): (IBaseParagraphStyleOptions & { basedOn?: string }) | undefined {
  const builtIn: Record<string, IBaseParagraphStyleOptions | undefined> = {
    Title: DOCX_STYLES.default?.title,
    Heading1: DOCX_STYLES.default?.heading1,
    Heading2: DOCX_STYLES.default?.heading2,
    Heading3: DOCX_STYLES.default?.heading3,
    Caption: DOCX_STYLES.default?.caption,
    FootnoteText: DOCX_STYLES.default?.footnoteText,
  };
  return builtIn[id] ?? DOCX_STYLES.paragraphStyles?.find((style) => style.id === id);
}

const known = new Map<string, ParagraphLook>();

/** @param id of a style that `DOCX_STYLES` defines, or "Normal" */
export function lookOf(id: string): ParagraphLook {
  const before = known.get(id);
  if (before !== undefined) return before;
  const defaults = DOCX_STYLES.default?.document;
  const style = styleOf(id);
  const parent =
    style?.basedOn === undefined || style.basedOn === 'Normal' ? undefined : styleOf(style.basedOn);
  const chain = [style, parent, defaults];
  const first = <T>(read: (style: IBaseParagraphStyleOptions) => T | undefined): T | undefined =>
    chain.map((one) => one && read(one)).find((value) => value !== undefined);
  const size =
    number(
      first(({ run }) => run?.size),
      22,
    ) / 2;
  const line = number(
    first(({ paragraph }) => paragraph?.spacing?.line),
    SINGLE,
  );
  const look = {
    size,
    isBold: first(({ run }) => run?.bold) ?? false,
    before:
      number(
        first(({ paragraph }) => paragraph?.spacing?.before),
        0,
      ) / TWENTIETHS,
    after:
      number(
        first(({ paragraph }) => paragraph?.spacing?.after),
        0,
      ) / TWENTIETHS,
    lineHeight: (size * LINE_OF_EM * line) / SINGLE,
    hang: size * LINE_OF_EM * (line / SINGLE - 1),
    indent: number(style?.paragraph?.indent?.left, 0) / TWENTIETHS,
    keepNext: first(({ paragraph }) => paragraph?.keepNext) ?? false,
    keepLines: first(({ paragraph }) => paragraph?.keepLines) ?? false,
  };
  known.set(id, look);
  return look;
}
