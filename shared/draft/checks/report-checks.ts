import { draftedQuestions } from '@shared/draft/compile/overview';
import { questionsNotCompiled } from '@shared/draft/to-report-document';
import type { Framework } from '@shared/framework/framework';
import type { Snapshot } from '@shared/inspection/entities';
import type { CheckResult } from './check';
import { runChecks } from './run-checks';

/** Everything to look at before the whole report leaves: what its sections have, and the sections that it lacks. */
export function reportChecks(snapshot: Snapshot, framework: Framework): CheckResult[] {
  const missing = questionsNotCompiled(snapshot, framework).map(
    ({ title }): CheckResult => ({
      rule: 'section-missing',
      severity: 'block',
      blockId: null,
      range: null,
      message: `“${title}” is not compiled yet and would be missing from the report.`,
    }),
  );
  const sections = draftedQuestions(framework).flatMap(
    ({ id }) => snapshot.section.find((section) => section.question === id) ?? [],
  );
  return [...missing, ...sections.flatMap((section) => runChecks(snapshot, framework, section.id))];
}
