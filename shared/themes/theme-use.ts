import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { foldName, themeOf } from './find-theme';
import { spanIn, type TextSpan } from './spans';

/** Some words of a note to which a theme was given. */
export interface CodedWords {
  coding: Row<'coding'>;
  block: Row<'noteBlock'>;
  /** Where they stand; null when they were taken out of the passage. */
  span: TextSpan | null;
}

/** A note in which a theme is used. */
export interface ThemedNote {
  note: Row<'note'>;
  /** Whether the note as a whole has the theme. */
  isWhole: boolean;
  words: CodedWords[];
}

type Book = Pick<Snapshot, 'note' | 'noteBlock' | 'theme' | 'coding'>;

/** Every note that has a theme, as a whole or in some of its words; the latest first, the words in reading order. */
export function notesWithTheme(book: Book, theme: string): ThemedNote[] {
  const blocks = new Map(book.noteBlock.map((block) => [block.id, block]));
  const words = new Map<string, CodedWords[]>();
  for (const coding of book.coding) {
    const block = coding.theme === theme ? blocks.get(coding.block) : undefined;
    if (block === undefined) continue;
    const ofNote = words.get(block.note) ?? [];
    ofNote.push({ coding, block, span: spanIn(block.text, coding) });
    words.set(block.note, ofNote);
  }
  const inOrder = (a: CodedWords, b: CodedWords) =>
    byPosition(a.block, b.block) || (a.span?.from ?? 0) - (b.span?.from ?? 0);
  return book.note
    .map((note) => ({
      note,
      isWhole: note.themes.some((mention) => themeOf(book.theme, mention)?.id === theme),
      words: (words.get(note.id) ?? []).sort(inOrder),
    }))
    .filter(({ isWhole, words: coded }) => isWhole || coded.length > 0)
    .sort((a, b) => b.note.happenedAt - a.note.happenedAt || (a.note.id < b.note.id ? -1 : 1));
}

/** How often each theme is used, by its id: notes that have it, and words in notes. */
export function themeCounts(book: Book): Map<string, { notes: number; words: number }> {
  const counts = new Map(book.theme.map(({ id }) => [id, { notes: 0, words: 0 }]));
  const blocks = new Map(book.noteBlock.map(({ id, note }) => [id, note]));
  const seen = new Set<string>();
  const countNote = (theme: string, note: string) => {
    const count = counts.get(theme);
    if (count === undefined || seen.has(`${theme} ${note}`)) return;
    seen.add(`${theme} ${note}`);
    count.notes += 1;
  };
  const byMention = new Map<string, string | undefined>();
  for (const { id, themes } of book.note)
    for (const mention of themes) {
      if (!byMention.has(mention)) byMention.set(mention, themeOf(book.theme, mention)?.id);
      countNote(byMention.get(mention) ?? '', id);
    }
  for (const { theme, block } of book.coding) {
    const note = blocks.get(block);
    const count = counts.get(theme);
    if (note === undefined || count === undefined) continue;
    count.words += 1;
    countNote(theme, note);
  }
  return counts;
}

const ROW_ID = /^[0-9a-f]{32}$/;

/** Names that notes of older vaults use and the code book does not have yet, each once, in the order of the alphabet. */
export function namesWithoutTheme(book: Pick<Snapshot, 'note' | 'theme'>): string[] {
  const names = new Map<string, string>();
  // The id of a theme that was removed is no name.
  for (const mention of new Set(book.note.flatMap(({ themes }) => themes)))
    if (!ROW_ID.test(mention) && themeOf(book.theme, mention) === undefined)
      names.set(foldName(mention), mention.trim());
  return [...names.values()].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'en-GB'));
}

/** Themes as a code book lists them: parts below what they are a part of, each level by name. */
export function inBookOrder(themes: readonly Row<'theme'>[]): { theme: Row<'theme'>; depth: number }[] {
  const known = new Set(themes.map(({ id }) => id));
  const below = new Map<string, Row<'theme'>[]>();
  for (const theme of themes) {
    const parent = known.has(theme.parent) ? theme.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), theme]);
  }
  const listed: { theme: Row<'theme'>; depth: number }[] = [];
  const placed = new Set<string>();
  const list = (parent: string, depth: number) => {
    const level = [...(below.get(parent) ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    for (const theme of level) {
      if (placed.has(theme.id)) continue;
      placed.add(theme.id);
      listed.push({ theme, depth });
      list(theme.id, depth + 1);
    }
  };
  list('', 0);
  // Two laptops can make two themes part of each other: nothing is left out for that.
  for (const theme of themes) if (!placed.has(theme.id)) listed.push({ theme, depth: 0 });
  return listed;
}
