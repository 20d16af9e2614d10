import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, REPORT, SECTION, text } from '../testing/section-for-tests';
import { exportHtml } from './export-html';

const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the page of a section', () => {
  const html = exportHtml(SECTION);

  it('names its language, its title and its character set', () => {
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain(
      '<title>Protecting vulnerable people and supporting victims – PEEL Effectiveness 2017</title>',
    );
  });

  it('allows its own style sheet by its fingerprint and nothing else', () => {
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const fingerprint = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`style-src &#39;sha256-${fingerprint}&#39;`);
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|src=|https?:/);
  });

  it('leads from every mark to its footnote and back', () => {
    for (const document of [SECTION, REPORT]) {
      const page = exportHtml(document);
      const ids = matches(page, /\sid="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = matches(page, /href="#([^"]+)"/g);
      expect(targets.length).toBeGreaterThan(4);
      expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
      expect(page).toContain('role="doc-noteref" aria-label="Footnote 1"');
      expect(page).toContain('href="#mark-1" role="doc-backlink"');
    }
  });

  it('does not skip a level of headings', () => {
    const levels = matches(exportHtml(REPORT), /<h([1-6])[ >]/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, at) => level <= (levels[at] ?? 0) + 1)).toBe(true);
  });

  it('shows a grade as a word beside its symbol', () => {
    expect(html).toContain('<span aria-hidden="true">◐</span> Requires improvement');
    expect(exportHtml(REPORT)).toContain('Good (last inspected in 2016)');
  });

  it('describes a figure and repeats its numbers in a table with headings', () => {
    expect(html).toContain('<svg role="img" aria-label="Bar chart: West Mercia Police is far below');
    expect(html).toContain('<th scope="row">England and Wales</th><td>1,249</td>');
    expect(html).toContain('<caption>Case files left out, and why</caption>');
  });

  it('prints on A4, keeps headings with what follows them and puts the annex on a new page', () => {
    expect(html).toContain('@page { size: A4;');
    expect(html).toMatch(/h1, h2, h3[^}]*break-after: avoid/);
    expect(html).toMatch(/\.annex \{ break-before: page/);
  });

  it('shows the marking above and below the text, but leaves it to the printed pages in a PDF', () => {
    expect(html.split('OFFICIAL – SENSITIVE')).toHaveLength(3);
    expect(exportHtml(SECTION, 'pdf')).not.toContain('OFFICIAL – SENSITIVE');
  });

  it('shows what was typed as text and never as markup', () => {
    const attack = '<img src=x onerror="alert(1)">&amp;\'';
    const page = exportHtml({
      ...SECTION,
      title: attack,
      blocks: [heading(1, attack), paragraph(text(attack))],
    });
    expect(page).not.toContain('<img');
    expect(page.split('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;&#39;').length).toBeGreaterThan(
      3,
    );
  });
});
