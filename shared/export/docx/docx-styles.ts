import type { INumberingOptions, IStylesOptions } from 'docx';

// Types only from the library: what is written here is read where the library is not loaded.

/** Style ids of our own paragraphs; the names beside them in `DOCX_STYLES` are Word's built-in ones where it has one. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  notice: 'Notice',
  judgment: 'Judgment',
  bullet: 'ListBullet',
  number: 'ListNumber',
  listContinue: 'ListContinue',
  caption: 'Caption',
  figure: 'Figure',
  source: 'Source',
  tableHeading: 'TableHeading',
  tableText: 'TableText',
  footnote: 'FootnoteText',
  contentsTitle: 'TOCHeading',
  header: 'Header',
  footer: 'Footer',
} as const;

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const FONT = 'Arial';
const TEAL = '0B5563';
const GREY = '595959';
// Twentieths of a point.
const INDENT = 425;
const HANGING = { left: INDENT, hanging: INDENT };

const heading = (size: number, before: number, level: number) => ({
  run: { font: FONT, size, bold: true, color: level === 0 ? TEAL : '1F1F1F' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel: level },
  quickFormat: true,
});

export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 160, line: 288, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: 48, bold: true, color: TEAL },
      paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
      quickFormat: true,
    },
    heading1: heading(34, 360, 0),
    heading2: heading(26, 280, 1),
    heading3: heading(22, 200, 2),
    caption: {
      run: { size: 20, bold: true, italics: false, color: '1F1F1F' },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 26, color: GREY },
    },
    { id: STYLE.notice, name: 'Notice', basedOn: 'Normal', run: { size: 20, color: GREY } },
    {
      id: STYLE.judgment,
      name: 'Judgment',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 30, bold: true },
      paragraph: {
        spacing: { before: 120, after: 200 },
        keepLines: true,
        border: { left: { style: 'single', size: 36, space: 10, color: TEAL } },
        indent: { left: 200 },
      },
    },
    {
      id: STYLE.bullet,
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 100 } },
    },
    {
      id: STYLE.number,
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: STYLE.listContinue,
      name: 'List Continue',
      basedOn: 'Normal',
      paragraph: { indent: { left: INDENT }, spacing: { after: 100 } },
    },
    {
      id: STYLE.figure,
      name: 'Figure',
      basedOn: 'Normal',
      next: STYLE.source,
      // Without a line rule of its own LibreOffice gives a chart the height of one line.
      paragraph: { spacing: { after: 80, line: 240, lineRule: 'auto' }, keepNext: true },
    },
    {
      id: STYLE.source,
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 18, color: GREY },
      paragraph: { spacing: { before: 80 } },
    },
    {
      id: STYLE.tableText,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 240 } },
    },
    {
      id: STYLE.tableHeading,
      name: 'Table Heading',
      basedOn: STYLE.tableText,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 34, bold: true, color: TEAL },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: { after: 80 } } },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { after: 40 }, indent: { left: 240 } },
    },
    { id: STYLE.header, name: 'header', basedOn: 'Normal', run: { size: 18 } },
    { id: STYLE.footer, name: 'footer', basedOn: 'Normal', run: { size: 18 } },
  ],
};

export const DOCX_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          alignment: 'left',
          style: { paragraph: { indent: HANGING } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { paragraph: { indent: HANGING } },
        },
      ],
    },
  ],
};
