import type { Coding, Note, NoteBlock, Row, Theme } from '@shared/inspection/entities';
import { positionBetween } from '@shared/inspection/position';
import { themeNamed } from '../find-theme';
import { themeColour } from '../theme-colours';
import type { QdaCode, QdaProject, QdaSource } from './qda-project';

/** A row that an import makes. */
export type ImportedRow =
  | { table: 'theme'; id: string; value: Theme }
  | { table: 'note'; id: string; value: Note }
  | { table: 'noteBlock'; id: string; value: NoteBlock }
  | { table: 'coding'; id: string; value: Coding };

export interface ImportPlan {
  rows: ImportedRow[];
  /** Themes that are made, and codes whose theme is there already by name. */
  themes: { made: number; known: number };
  notes: number;
  /** Coded words. */
  words: number;
}

interface Importing {
  themes: readonly Row<'theme'>[];
  newId: () => string;
  /** The team member who imports. */
  author: string;
  /** The note type that imported texts get. */
  type: string;
  /** For texts without a date. */
  now: number;
}

/**
 * What a project becomes here: codes become themes (those that the code book has by name are used), texts become notes
 * with a passage for each line, coded words keep their codes.
 */
export function projectAsRows(project: QdaProject, importing: Importing): ImportPlan {
  const rows: ImportedRow[] = [];
  const themeIds = new Map<string, string>();
  const made: Row<'theme'>[] = [];
  let known = 0;
  const takeCodes = (codes: readonly QdaCode[], parent: string) => {
    for (const { guid, name, description, colour, codes: parts } of codes) {
      const there = themeNamed([...importing.themes, ...made], name);
      const id = there?.id ?? importing.newId();
      themeIds.set(guid, id);
      if (there === undefined) {
        const at = importing.themes.length + made.length;
        const value = { name, description, colour: colour ?? themeColour(at), parent };
        made.push({ ...value, id });
        rows.push({ table: 'theme', id, value });
      } else known += 1;
      takeCodes(parts, id);
    }
  };
  takeCodes(project.codes, '');
  const notes = project.sources.flatMap((source) => noteRows(source, themeIds, importing));
  return {
    rows: [...rows, ...notes],
    themes: { made: made.length, known },
    notes: project.sources.length,
    words: notes.filter(({ table }) => table === 'coding').length,
  };
}

function noteRows(
  source: QdaSource,
  themeIds: ReadonlyMap<string, string>,
  importing: Importing,
): ImportedRow[] {
  const note = importing.newId();
  const themesOf = (codes: readonly string[]) => [
    ...new Set(codes.flatMap((guid) => themeIds.get(guid) ?? [])),
  ];
  const rows: ImportedRow[] = [
    {
      table: 'note',
      id: note,
      value: {
        type: importing.type,
        title: source.name,
        place: '',
        happenedAt: source.createdAt === null ? importing.now : Date.parse(source.createdAt),
        author: importing.author,
        speakers: [],
        questions: [],
        headings: [],
        themes: themesOf(source.codes),
      },
    },
  ];
  let position: string | null = null;
  for (const line of linesOf(source.text)) {
    const block = importing.newId();
    position = positionBetween(position, null);
    const value = {
      note,
      position,
      kind: 'paraphrase' as const,
      text: line.text,
      heldBy: null,
      ofSpeakers: null,
    };
    rows.push({ table: 'noteBlock', id: block, value });
    for (const { from, to, codes } of source.selections) {
      // Words that run over several lines have their codes in each of them.
      const start = Math.max(from, line.from) - line.from;
      const end = Math.min(to, line.from + line.text.length) - line.from;
      const quote = start < end ? line.text.slice(start, end) : '';
      if (quote.trim() === '') continue;
      for (const theme of themesOf(codes))
        rows.push({
          table: 'coding',
          id: importing.newId(),
          value: { theme, block, from: start, to: end, quote, by: importing.author },
        });
    }
  }
  return rows;
}

/** Lines that hold something, with the place where each begins. */
function linesOf(text: string): { text: string; from: number }[] {
  const lines: { text: string; from: number }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g))
    if (match[0].trim() !== '') lines.push({ text: match[0], from: match.index });
  return lines;
}
