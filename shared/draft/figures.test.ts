import type { DraftNode } from '@shared/draft/draft-node';
import { InspectionInHand } from '@shared/draft/testing/inspection-in-hand';
import { compiledSection } from '@shared/draft/testing/section-in-hand';
import { exportDocx } from '@shared/export/docx/export-docx';
import { exportHtml } from '@shared/export/html/export-html';
import { exportMarkdown } from '@shared/export/markdown/export-markdown';
import { SECTION } from '@shared/export/testing/section-for-tests';
import type { DataSeries } from '@shared/inspection/entities';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runChecks } from './checks/run-checks';
import { compileSection } from './compile/compile-section';

const QUESTION = 'protecting-vulnerable';
const SERIES: DataSeries = {
  title: 'Arrests per 100 domestic abuse offences',
  unit: 'arrests per 100 offences',
  source: 'an invented return',
  note: 'Cumbria counts otherwise.',
  values: [
    { force: 'Kent', value: 61.5 },
    { force: 'West Mercia', value: 47.25 },
    { force: 'Dorset', value: null, missing: 'not-supplied' },
    { force: 'Cumbria', value: 50 },
  ],
  englandAndWales: 55,
  similar: ['Cumbria'],
  file: { name: 'invented.csv', bytes: 1, sha256: '' },
  importedAt: 1,
};

function withFigure() {
  const hand = new InspectionInHand();
  const series = hand.add('dataSeries', SERIES);
  const finding = hand.finding('Arrests have fallen', { figures: [series] });
  const source = { kind: 'data-series' as const, id: series };
  hand.add('evidenceLink', { finding, source, stance: 'supporting', comment: '', addressed: '' });
  return { hand, series, finding };
}

function figures(hand: InspectionInHand): (DraftNode & { type: 'figure' })[] {
  return compileSection(hand.snapshot, hand.framework, QUESTION).flatMap(({ node }) =>
    node.type === 'figure' ? [node] : [],
  );
}

describe('a figure of a data series', () => {
  it('is compiled below its finding, with source, note and alternative text', () => {
    const { hand, series, finding } = withFigure();
    const passages = compileSection(hand.snapshot, hand.framework, QUESTION);
    const at = passages.findIndex(({ origin }) => origin === `finding:${finding}`);
    expect(passages[at + 1]?.origin).toBe(`figure:${finding}:${series}`);
    expect(figures(hand)[0]?.attrs).toMatchObject({
      title: SERIES.title,
      source: 'an invented return',
      note: 'Cumbria counts otherwise.',
      bars: [
        { label: 'Kent', value: 61.5 },
        { label: 'Cumbria', value: 50, stands: 'similar' },
        { label: 'West Mercia', value: 47.25, stands: 'inspected' },
      ],
      line: { label: 'England and Wales', value: 55 },
      absent: [{ label: 'Dorset', why: 'not supplied' }],
    });
  });

  it('calls for the caveats about data of the force and about dashes', () => {
    const origins = compileSection(withFigure().hand.snapshot, withFigure().hand.framework, QUESTION).map(
      ({ origin }) => origin,
    );
    expect(origins).toEqual(expect.arrayContaining(['annex:caveat-force-data', 'annex:caveat-dash']));
  });

  it('stops the export while it shows other values than its series, or its series is gone', () => {
    const { hand, series } = withFigure();
    const section = compiledSection(hand);
    const stale = () =>
      runChecks(hand.snapshot, hand.framework, section).filter(({ rule }) => rule === 'stale-figure');
    expect(stale()).toEqual([]);
    hand.change('dataSeries', series, { englandAndWales: 56 });
    expect(stale()).toMatchObject([
      { severity: 'block', message: expect.stringContaining('other values') as string },
    ]);
    hand.remove('dataSeries', series);
    expect(stale()).toMatchObject([
      { severity: 'block', message: expect.stringContaining('was removed') as string },
    ]);
  });
});

describe('a figure in every format', () => {
  const document = { ...SECTION, blocks: figures(withFigure().hand), figures: [] };

  it('is drawn in HTML with the force, its comparators and the line apart, and repeated as a table', () => {
    const html = exportHtml(document);
    expect(html.match(/<rect [^>]*fill="#0b5563"/g)).toHaveLength(1);
    expect(html.match(/<rect [^>]*fill="#1d558c"/g)).toHaveLength(1);
    expect(html).toMatch(/<line [^>]*stroke-dasharray/);
    expect(html).toContain('>England and Wales 55</text>');
    expect(html).toContain('<th scope="row">Dorset</th><td>– (not supplied)</td>');
    expect(html).toContain('<p class="source">Cumbria counts otherwise.</p>');
  });

  it('is a chart of Word’s own in DOCX, columns with a line across them', async () => {
    const files = unzipSync(await exportDocx(document));
    const chart = strFromU8(files['word/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toContain('<c:barDir val="col"/>');
    expect(chart).toContain('<c:lineChart>');
    expect(chart.match(/<c:v>55<\/c:v>/g)).toHaveLength(3);
    expect(chart).toContain('England and Wales (55)');
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('– (not supplied)');
  });

  it('is a table in Markdown', () => {
    const markdown = exportMarkdown(document);
    expect(markdown).toMatch(/\| West Mercia +\| 47\.25/);
    expect(markdown).toContain('Source: an invented return');
  });
});
