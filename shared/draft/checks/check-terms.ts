import { firstUse, type TermUse } from '@shared/draft/compile/footnotes';
import { glossaryOf } from '@shared/draft/compile/glossary';
import type { DraftNode } from '@shared/draft/draft-node';
import { inlineLines, plainText } from '@shared/draft/node-text';
import type { GlossaryTerm } from '@shared/framework/framework';
import { onceFor } from '@shared/once-for';
import type { CheckedSection, CheckResult } from './check';
import { isRunningText } from './checked-section';

/** Offsets of the footnote marks in a block's plain text, by the footnote's id. */
const marksOf = onceFor((node: DraftNode): ReadonlyMap<string, number> => {
  const marks = new Map<string, number>();
  let at = 0;
  inlineLines(node).forEach((line, index) => {
    if (index > 0) at += 1;
    for (const inline of line) {
      if (inline.type === 'footnote') {
        if (!marks.has(inline.attrs.id)) marks.set(inline.attrs.id, at);
      } else
        at +=
          inline.type === 'text'
            ? inline.text.length
            : inline.type === 'claim'
              ? inline.attrs.text.length
              : 1;
    }
  });
  return marks;
});

const usesIn = onceFor((_: DraftNode): Map<GlossaryTerm, TermUse | null> => new Map());

/** Where a node uses a term first. */
function firstUseIn(node: DraftNode, term: GlossaryTerm): TermUse | null {
  const known = usesIn(node);
  let use = known.get(term);
  if (use === undefined) {
    use = firstUse(plainText(node), term);
    known.set(term, use);
  }
  return use;
}

/** How far behind its term a mark may stand: "multi-agency safeguarding hubs (MASHs)," and the mark. */
const REACH = 20;

/** Glossary terms that are used before their footnote, or without any. */
export function checkTerms({ blocks, inspection, framework }: CheckedSection): CheckResult[] {
  const running = blocks.filter(isRunningText);
  const marks = running.map(({ node }) => marksOf(node));
  return glossaryOf(inspection, framework).flatMap((term): CheckResult[] => {
    const usedAt = running.findIndex(({ node }) => firstUseIn(node, term) !== null);
    const block = running[usedAt];
    const use = block === undefined ? null : firstUseIn(block.node, term);
    if (block === undefined || use === null) return [];
    const markedAt = marks.findIndex((found) => found.has(term.id));
    const word = block.text.slice(use.from, use.to);
    const place = { blockId: block.id, range: use };
    if (markedAt < 0)
      return [
        {
          ...place,
          rule: 'term-not-explained',
          severity: 'warn',
          message: `“${word}” is never explained in a footnote.`,
        },
      ];
    const isLate =
      markedAt > usedAt || (markedAt === usedAt && (marks[markedAt]?.get(term.id) ?? 0) > use.to + REACH);
    if (!isLate) return [];
    return [
      {
        ...place,
        rule: 'term-before-footnote',
        severity: 'warn',
        message: `“${word}” is used before its footnote.`,
      },
    ];
  });
}

/** Short forms that every reader of a police report knows. */
const KNOWN = new Set([
  'UK',
  'NHS',
  'CCTV',
  'DNA',
  'HMICFRS',
  'HMIC',
  'PEEL',
  'ICT',
  'IT',
  'GP',
  'HMRC',
  'BBC',
  'EU',
]);

/** Short forms in capitals that the section never writes out: "(DARO)" behind the full name explains it. */
export function checkShortForms({ blocks, framework }: CheckedSection): CheckResult[] {
  const glossary = new Set(framework.glossary.flatMap((term) => term.spellings));
  const explained = new Set<string>();
  const asked = new Set<string>();
  const results: CheckResult[] = [];
  for (const block of blocks.filter(isRunningText))
    for (const match of block.text.matchAll(/(\()?\b([A-Z][A-Z&]{1,7})s?\b(\))?/g)) {
      const short = match[2] ?? '';
      if (match[1] !== undefined && match[3] !== undefined) explained.add(short);
      if (explained.has(short) || asked.has(short) || KNOWN.has(short) || glossary.has(short)) continue;
      asked.add(short);
      results.push({
        rule: 'term-not-explained',
        severity: 'note',
        blockId: block.id,
        range: { from: match.index, to: match.index + match[0].length },
        message: `“${short}” is not written out at its first use, and the glossary does not know it.`,
      });
    }
  return results;
}
