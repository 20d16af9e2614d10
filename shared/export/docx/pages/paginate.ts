import type { FlowBlock } from './flow-block';

export interface PageRoom {
  /** Points between the top and the bottom margin. */
  height: number;
  /** The line above footnotes, with the room around it. */
  separator: number;
  /** Below each footnote, except the last. */
  noteGap: number;
}

/** Word leaves at least so many lines of a paragraph on either side of a page's end. */
const TOGETHER = 2;

/** The page being filled. Written out in full wherever one is made: copying it by spreading took most of the time. */
interface Page {
  number: number;
  /** Where the last line ends. */
  y: number;
  /** Room that the last paragraph asks for below it. */
  after: number;
  notes: number;
  isEmpty: boolean;
}

const emptyPage = (number: number, y = 0): Page => ({ number, y, after: 0, notes: 0, isEmpty: true });

/** At the top of a page nothing is left free above a paragraph; elsewhere the larger of the two gaps. */
const gapOf = (page: Page, block: FlowBlock) => (page.isEmpty ? 0 : Math.max(page.after, block.before));

class Pages {
  page = emptyPage(1);
  private readonly room: PageRoom;

  constructor(room: PageRoom) {
    this.room = room;
  }

  next(repeated = 0): void {
    this.page = emptyPage(this.page.number + 1, repeated);
  }

  /** The page with some more lines of a block, or null when they do not fit on it. */
  private with(page: Page, block: FlowBlock, from: number, count: number): Page | null {
    const y = page.y + (from === 0 ? gapOf(page, block) : 0) + count * block.lineHeight;
    let { notes } = page;
    for (const { line, height } of block.notes) if (line >= from && line < from + count) notes += height;
    const taken = notes === 0 ? -block.hang : this.room.separator + notes - this.room.noteGap;
    if (y + taken > this.room.height) return null;
    return { number: page.number, y, after: block.after, notes, isEmpty: false };
  }

  /** True when blocks that belong together have room here: all of each, and the first lines of the last. */
  fits(blocks: readonly FlowBlock[]): boolean {
    let page: Page | null = this.page;
    for (const [at, block] of blocks.entries()) {
      const isLast = at === blocks.length - 1;
      const lines = isLast && !block.keepLines && block.lines > TOGETHER + 1 ? TOGETHER : block.lines;
      page = this.with(page, block, 0, lines);
      if (page === null) return false;
    }
    return true;
  }

  /** Sets a block, over as many pages as it takes. @returns the page that it begins on */
  set(block: FlowBlock): number {
    let begun: number | null = null;
    let from = 0;
    while (from < block.lines) {
      const count = this.linesHere(block, from);
      const page = count === 0 ? null : this.with(this.page, block, from, count);
      if (page !== null) this.page = page;
      // What does not even fit on an empty page runs over its end.
      else if (this.page.isEmpty) {
        this.page.y += block.lineHeight;
        this.page.isEmpty = false;
      } else {
        this.next(block.repeated);
        continue;
      }
      begun ??= this.page.number;
      from += Math.max(1, count);
      if (from < block.lines) this.next(block.repeated);
    }
    return begun ?? this.page.number;
  }

  private linesHere(block: FlowBlock, from: number): number {
    const left = block.lines - from;
    let count = left;
    while (count > 0 && this.with(this.page, block, from, count) === null) count -= 1;
    if (count === left) return count;
    if (block.keepLines && !this.page.isEmpty) return 0;
    const most = Math.min(count, left - TOGETHER);
    return most < TOGETHER && !this.page.isEmpty ? 0 : Math.max(0, most);
  }
}

/** The page that each heading is on, by its anchor; the first page is 1. */
export function paginate(blocks: readonly FlowBlock[], room: PageRoom): Map<string, number> {
  const pages = new Pages(room);
  const found = new Map<string, number>();
  let keptUntil = -1;
  for (const [at, block] of blocks.entries()) {
    if (block.startsPage === true && !pages.page.isEmpty) pages.next();
    if (at > keptUntil) {
      keptUntil = at;
      while (blocks[keptUntil]?.keepNext && blocks[keptUntil + 1]?.startsPage === false) keptUntil += 1;
      if (!pages.page.isEmpty && !pages.fits(blocks.slice(at, keptUntil + 1))) pages.next(block.repeated);
    }
    const page = pages.set(block);
    if (block.anchor !== undefined) found.set(block.anchor, page);
  }
  return found;
}
