import type { InlineNode } from '@shared/draft/draft-node';
import { mapLines, tidyLine } from '@shared/draft/node-text';
import type { GlossaryTerm } from '@shared/framework/framework';
import type { CompiledPassage } from './passage';

/** Where a term stands in a text, as UTF-16 offsets. */
export interface TermUse {
  from: number;
  to: number;
}

/** A spelling that starts with a small letter may start a sentence as well. */
function escaped(spelling: string): string {
  const literal = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const first = spelling.charAt(0);
  return /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]${literal.slice(1)}` : literal;
}

const patterns = new WeakMap<GlossaryTerm, RegExp>();

function patternOf(term: GlossaryTerm): RegExp {
  let pattern = patterns.get(term);
  if (pattern === undefined) {
    const spellings = [...term.spellings].sort((one, other) => other.length - one.length).map(escaped);
    // A plural "s" belongs to the term; a letter or a digit before or after makes it another word.
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})s?(?![\\p{L}\\p{N}])`, 'u');
    patterns.set(term, pattern);
  }
  return pattern;
}

/** The first use of a term in a text: whole words, plural "s" included; null when the text does not use it. */
export function firstUse(words: string, term: GlossaryTerm): TermUse | null {
  if (term.spellings.length === 0) return null;
  const match = patternOf(term).exec(words);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

/** The mark stands after what encloses the term: "(DVPNs)." and "(MASHs)" rather than inside the bracket. */
function markPlace(words: string, to: number): number {
  return to + (/^(?: \([A-Z][\w/-]*\)|\))?[.,]?/.exec(words.slice(to))?.[0].length ?? 0);
}

function withMark(line: InlineNode[], term: GlossaryTerm): InlineNode[] | null {
  for (const [index, inline] of line.entries()) {
    if (inline.type !== 'text') continue;
    const use = firstUse(inline.text, term);
    if (use === null) continue;
    const place = markPlace(inline.text, use.to);
    return tidyLine([
      ...line.slice(0, index),
      { ...inline, text: inline.text.slice(0, place) },
      {
        type: 'footnote',
        attrs: { id: term.id, term: inline.text.slice(use.from, use.to), text: term.explanation },
      },
      { ...inline, text: inline.text.slice(place) },
      ...line.slice(index + 1),
    ]);
  }
  return null;
}

/**
 * Gives every glossary term a footnote at its first use in running text. Headings carry none: a reader jumps over
 * them, and a table of contents would repeat the mark.
 */
export function insertFootnotes(passages: CompiledPassage[], glossary: GlossaryTerm[]): CompiledPassage[] {
  const open = new Set(glossary);
  return passages.map((passage) => {
    if (passage.node.type === 'heading') return passage;
    const node = mapLines(passage.node, (line) => {
      let marked = line;
      for (const term of open) {
        const next = withMark(marked, term);
        if (next === null) continue;
        marked = next;
        open.delete(term);
      }
      return marked;
    });
    return { ...passage, node };
  });
}
