import { printedGrade } from '@shared/draft/compile/judgment-passages';
import { ORIGIN } from '@shared/draft/compile/passage';
import { judgmentProblems } from '@shared/findings/judgment-checks';
import { gradeLabel } from '@shared/framework/labels';
import type { CheckedSection, CheckResult } from './check';
import { isRunningText } from './checked-section';

/** What was judged, and what has to go with it: a cause of concern needs a recommendation, a grade its reasons. */
export function checkOutcomes({ snapshot, question, blocks }: CheckedSection): CheckResult[] {
  const blockFor = (row: { table: string; id: string } | undefined) => {
    const origin =
      row?.table === 'causeOfConcern'
        ? ORIGIN.cause(row.id)
        : row?.table === 'areaForImprovement'
          ? ORIGIN.afis
          : ORIGIN.judgment;
    return blocks.find((block) => block.origin === origin)?.id ?? null;
  };
  return judgmentProblems(snapshot, question.id)
    .filter(({ kind }) => kind !== 'open-contradiction' && kind !== 'area-not-to-the-force')
    .map(({ kind, severity, message, row }) => ({
      rule: kind === 'cause-without-recommendation' ? kind : 'judgment-problem',
      severity,
      blockId: blockFor(row),
      range: null,
      message,
    }));
}

/** The lists under "Area for improvement": each item speaks to the force and says what it should do. */
export function checkAreas({ blocks }: CheckedSection): CheckResult[] {
  const results: CheckResult[] = [];
  let isUnderHeading = false;
  for (const block of blocks) {
    if (block.node.type === 'heading') isUnderHeading = /^areas? for improvement$/i.test(block.text.trim());
    if (!isUnderHeading || (block.node.type !== 'bulletList' && block.node.type !== 'orderedList')) continue;
    let from = 0;
    for (const line of block.text.split('\n')) {
      if (!/^The force should\b/.test(line.trim()))
        results.push({
          rule: 'area-not-to-the-force',
          severity: 'block',
          blockId: block.id,
          range: { from, to: from + line.length },
          message: 'An area for improvement starts with “The force should”.',
        });
      from += line.length + 1;
    }
  }
  return results;
}

/** The grade that is printed has to be the one that was given, and a carried one has to say so. */
export function checkGrade(section: CheckedSection): CheckResult[] {
  const { snapshot, framework, inspection, question, blocks } = section;
  const scope = inspection.scope[question.id];
  const grade = printedGrade(question, inspection, snapshot, framework);
  const results: CheckResult[] = [];
  for (const block of blocks) {
    if (block.node.type !== 'judgment' || block.node.attrs.question !== question.id) continue;
    if (block.node.attrs.grade !== grade)
      results.push({
        rule: 'grade-out-of-date',
        severity: 'block',
        blockId: block.id,
        range: null,
        message: `The draft prints “${gradeLabel(framework, block.node.attrs.grade)}”, ${grade === undefined ? 'but no grade is given' : `but the grade given is “${gradeLabel(framework, grade)}”`}.`,
      });
    const year = String(scope?.year ?? '');
    const saysYear = blocks.some((other) => isRunningText(other) && year !== '' && other.text.includes(year));
    if (scope?.status === 'carried-forward' && !saysYear)
      results.push({
        rule: 'carried-grade-as-new',
        severity: 'block',
        blockId: block.id,
        range: null,
        message: `This grade is carried forward${year === '' ? '' : ` from ${year}`}, and the section does not say so.`,
      });
  }
  return results;
}
