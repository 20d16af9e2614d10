import type { Framework, Provenance } from '@shared/framework/framework';
import { provenances } from '@shared/framework/labels';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { provenanceOf, provenanceOfNote } from './provenance';

/** One heading seen from one kind of source. */
export interface MatrixCell {
  /** Links that speak well of the force: they support a strength or contradict a weakness. */
  plus: Row<'evidenceLink'>[];
  /** Links that speak ill of it. */
  minus: Row<'evidenceLink'>[];
  /** Context, and everything linked to a neutral finding. */
  neutral: Row<'evidenceLink'>[];
  /** Notes about this heading that no finding uses yet. */
  unusedNotes: Row<'note'>[];
}

export interface MatrixRow {
  question: string;
  heading: string;
  title: string;
  cells: Record<Provenance, MatrixCell>;
}

function emptyCells(): Record<Provenance, MatrixCell> {
  const cell = (): MatrixCell => ({ plus: [], minus: [], neutral: [], unusedNotes: [] });
  return Object.fromEntries(provenances.map((provenance) => [provenance, cell()])) as Record<
    Provenance,
    MatrixCell
  >;
}

function side(finding: Row<'finding'>, link: Row<'evidenceLink'>): 'plus' | 'minus' | 'neutral' {
  if (link.stance === 'context' || finding.polarity === 'neutral') return 'neutral';
  return (finding.polarity === 'strength') === (link.stance === 'supporting') ? 'plus' : 'minus';
}

/**
 * Headings by kind of source: what there is, which way it points, and where there is nothing.
 * @param question only the headings of this question; all of the framework's when absent
 */
export function evidenceMatrix(snapshot: Snapshot, framework: Framework, question?: string): MatrixRow[] {
  const rows = framework.questions
    .filter(({ id }) => question === undefined || id === question)
    .flatMap(({ id, headings }) =>
      headings.map((heading) => ({
        question: id,
        heading: heading.id,
        title: heading.title,
        cells: emptyCells(),
      })),
    );
  const rowOf = new Map(rows.map((row) => [row.heading, row]));
  const findings = new Map(snapshot.finding.map((finding) => [finding.id, finding]));
  const noteOfBlock = new Map(snapshot.noteBlock.map(({ id, note }) => [id, note]));
  const used = new Set<string | undefined>();
  for (const link of snapshot.evidenceLink) {
    const finding = findings.get(link.finding);
    const { source } = link;
    if (finding === undefined) continue;
    if (source.kind === 'note') used.add(source.id);
    if (source.kind === 'note-block') used.add(noteOfBlock.get(source.id));
    const provenance = provenanceOf(source, snapshot);
    if (provenance !== null) rowOf.get(finding.heading)?.cells[provenance][side(finding, link)].push(link);
  }
  for (const note of snapshot.note) {
    const provenance = provenanceOfNote(note, framework);
    if (provenance === null || used.has(note.id)) continue;
    for (const heading of note.headings) rowOf.get(heading)?.cells[provenance].unusedNotes.push(note);
  }
  return rows;
}

/** The same by question: what its headings hold together, each note once. */
export function byQuestion(rows: readonly MatrixRow[], framework: Framework): MatrixRow[] {
  return framework.questions.flatMap(({ id, title }) => {
    const own = rows.filter(({ question }) => question === id);
    if (own.length === 0) return [];
    const cells = emptyCells();
    for (const provenance of provenances)
      for (const { cells: from } of own) {
        const [cell, more] = [cells[provenance], from[provenance]];
        cell.plus.push(...more.plus);
        cell.minus.push(...more.minus);
        cell.neutral.push(...more.neutral);
        cell.unusedNotes.push(...more.unusedNotes.filter((note) => !cell.unusedNotes.includes(note)));
      }
    return [{ question: id, heading: id, title, cells }];
  });
}

/** Links of a cell, whichever way they point. */
export function cellCount({ plus, minus, neutral }: MatrixCell): number {
  return plus.length + minus.length + neutral.length;
}

/** "+", "−" or "±" for the cell, said with a sign as well as a colour; empty where nothing points anywhere. */
export function cellSign({ plus, minus }: MatrixCell): '+' | '−' | '±' | '' {
  if (plus.length > 0 && minus.length > 0) return '±';
  return plus.length > 0 ? '+' : minus.length > 0 ? '−' : '';
}
