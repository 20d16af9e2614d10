import { patch } from '@data/change';
import { useWorkspace } from '@data/useWorkspace';
import type { Framework } from '@shared/framework/framework';
import { questionCode } from '@shared/framework/labels';
import type { QuestionScope, Row } from '@shared/inspection/entities';
import { PageSection } from '@ui/PageSection';
import { ScopeTable } from './ScopeTable';

interface Props {
  inspection: Row<'inspection'>;
  framework: Framework;
}

export function ScopePlan({ inspection, framework }: Props) {
  const workspace = useWorkspace();

  function change(question: string, scope: QuestionScope) {
    void workspace.commit({
      label: `Change the scope of ${questionCode(framework, question)}`,
      // One key of the record: two people may plan different questions without a conflict.
      changes: [patch('inspection', inspection.id, { [`scope/${question}`]: scope })],
    });
  }

  const problems = Object.fromEntries(
    Object.entries(inspection.scope)
      .filter(([, { status, grade, year }]) => status === 'carried-forward' && (!grade || year === undefined))
      .map(([question]) => [question, 'Give the grade and its year.']),
  );

  return (
    <PageSection
      title="Scope"
      description="Risk-based: a question that is not inspected this year keeps the grade of an earlier year."
    >
      <ScopeTable framework={framework} scope={inspection.scope} onChange={change} problems={problems} />
    </PageSection>
  );
}
