import type { Framework } from '@shared/framework/framework';
import { flagLabel, offenceLabel } from '@shared/framework/labels';
import type { CaseFile } from '@shared/inspection/entities';
import { writeShortDay } from '@shared/text/day';
import type { AnswerValue } from './instrument';

/** An answer as screens and exports print it. */
export function answerLabel(value: AnswerValue): string {
  const labels: Record<AnswerValue, string> = {
    yes: 'Yes',
    no: 'No',
    'not-applicable': 'Not applicable',
    'not-shown': 'File does not show it',
  };
  return labels[value];
}

/** "WM-0031, stalking, recorded 14 Feb 2017": a case file in one line. The force's own reference is never in it. */
export function caseFileLabel(framework: Framework, file: CaseFile): string {
  const offence = offenceLabel(framework, file.offenceType).toLowerCase();
  const recorded = file.recordedOn === '' ? '' : `, recorded ${writeShortDay(file.recordedOn)}`;
  return `${file.reference}, ${offence}${recorded}`;
}

/** "Vulnerable victim, child": the flags of a case file in the framework's order; empty when there are none. */
export function flagsLabel(framework: Framework, file: Pick<CaseFile, 'flags'>): string {
  const labels = framework.caseFlags
    .filter(({ id }) => file.flags.includes(id))
    .map(({ id }, at) => (at === 0 ? flagLabel(framework, id) : flagLabel(framework, id).toLowerCase()));
  return labels.join(', ');
}
