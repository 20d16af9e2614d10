import type { Framework } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { byPosition } from '@shared/inspection/position';
import { noteLabel } from '@shared/notes/note-label';
import { themeOf } from '../find-theme';
import { spanIn } from '../spans';
import { inBookOrder } from '../theme-use';
import type { QdaCode, QdaProject, QdaSource } from './qda-project';
import { guidOf } from './write-refi';

/** The code book as codes, parts below what they are a part of. */
export function themesAsCodes(themes: readonly Row<'theme'>[]): QdaCode[] {
  const top: QdaCode[] = [];
  const levels: QdaCode[][] = [top];
  for (const { theme, depth } of inBookOrder(themes)) {
    const code: QdaCode = {
      guid: guidOf(theme.id),
      name: theme.name,
      description: theme.description,
      colour: /^#[0-9a-f]{6}$/.test(theme.colour) ? theme.colour : null,
      codes: [],
    };
    levels[depth]?.push(code);
    levels[depth + 1] = code.codes;
  }
  return top;
}

function noteAsSource(
  book: Snapshot,
  framework: Framework,
  note: Row<'note'>,
  blocks: Row<'noteBlock'>[],
): QdaSource {
  const known = new Set(book.theme.map(({ id }) => id));
  const starts = new Map<string, number>();
  let text = '';
  for (const block of blocks) {
    if (starts.size > 0) text += '\n';
    starts.set(block.id, text.length);
    text += block.text.replaceAll('\r', '');
  }
  const places = new Map<string, { from: number; to: number; codes: string[] }>();
  for (const coding of book.coding) {
    const block = blocks.find(({ id }) => id === coding.block);
    const span = block === undefined || !known.has(coding.theme) ? null : spanIn(block.text, coding);
    const start = starts.get(coding.block);
    if (span === null || start === undefined) continue;
    const [from, to] = [start + span.from, start + span.to];
    const place = places.get(`${from} ${to}`) ?? { from, to, codes: [] };
    if (!place.codes.includes(guidOf(coding.theme))) place.codes.push(guidOf(coding.theme));
    places.set(`${from} ${to}`, place);
  }
  const whole = note.themes.flatMap((mention) => themeOf(book.theme, mention)?.id ?? []);
  return {
    guid: guidOf(note.id),
    name: note.title.trim() || note.place.trim() || 'Untitled note',
    description: noteLabel(framework, note),
    text,
    createdAt: new Date(note.happenedAt).toISOString(),
    codes: [...new Set(whole.map(guidOf))],
    selections: [...places.values()].sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

/** The code book and all notes with what was coded in them, for another tool. Blocks become lines. */
export function notesAsProject(book: Snapshot, framework: Framework): QdaProject {
  const blocks = new Map<string, Row<'noteBlock'>[]>();
  for (const block of book.noteBlock) blocks.set(block.note, [...(blocks.get(block.note) ?? []), block]);
  return {
    name: book.inspection[0]?.title ?? 'Inspection',
    codes: themesAsCodes(book.theme),
    sources: book.note.map((note) =>
      noteAsSource(book, framework, note, (blocks.get(note.id) ?? []).sort(byPosition)),
    ),
  };
}
