import { Table } from '@mantine/core';
import type { Framework, Grade } from '@shared/framework/framework';
import { questionCode, questionTitle } from '@shared/framework/labels';
import type { Inspection, QuestionScope, Row, Snapshot } from '@shared/inspection/entities';
import { Link } from '@tanstack/react-router';
import { GradeBadge } from '@ui/GradeBadge';
import { PageSection } from '@ui/PageSection';

interface Props {
  inspection: Inspection;
  framework: Framework;
  snapshot: Pick<Snapshot, 'judgment' | 'section'>;
}

const stages: Record<Row<'judgment'>['stage'], string> = {
  proposed: 'Proposed',
  moderated: 'Moderated',
  final: 'Final',
};

/** Each question with its grade as it stands (given by inspectors, never computed) and its section. */
export function Questions({ inspection, framework, snapshot }: Props) {
  const questions = [...framework.questions.map(({ id }) => id), 'overall'];
  return (
    <PageSection title="Questions">
      <Table verticalSpacing={6} maw="64rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Question</Table.Th>
            <Table.Th>Grade</Table.Th>
            <Table.Th>Where it stands</Table.Th>
            <Table.Th>Section</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {questions.map((question) => {
            const scope = inspection.scope[question];
            const judgment = snapshot.judgment.find((one) => one.question === question);
            return (
              <Table.Tr key={question}>
                <Table.Th scope="row" fw={400}>
                  <Link to="/inspection/findings" search={{ question }}>
                    {questionCode(framework, question)}
                    {question === 'overall' ? '' : ` ${questionTitle(framework, question)}`}
                  </Link>
                </Table.Th>
                <Table.Td>
                  <GradeBadge grade={gradeOf(framework, scope, judgment)} />
                </Table.Td>
                <Table.Td>{standing(scope, judgment)}</Table.Td>
                <Table.Td>
                  {question !== 'overall' && scope?.status === 'inspected' && (
                    <SectionLink
                      question={question}
                      isCompiled={snapshot.section.some((one) => one.question === question)}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </PageSection>
  );
}

function SectionLink({ question, isCompiled }: { question: string; isCompiled: boolean }) {
  return (
    <Link to="/inspection/draft/$questionId" params={{ questionId: question }}>
      {isCompiled ? 'Open the draft' : 'Compile it'}
    </Link>
  );
}

function gradeOf(
  framework: Framework,
  scope: QuestionScope | undefined,
  judgment: Row<'judgment'> | undefined,
): Grade | undefined {
  if (scope?.status === 'ungraded') return framework.grades.find(({ isUngraded }) => isUngraded);
  const id = scope?.status === 'carried-forward' ? scope.grade : judgment?.grade;
  return framework.grades.find((grade) => grade.id === id);
}

function standing(scope: QuestionScope | undefined, judgment: Row<'judgment'> | undefined): string {
  if (scope?.status === 'ungraded') return 'Not graded by design';
  if (scope?.status === 'carried-forward') return `Carried from ${scope.year ?? 'an earlier year'}`;
  return judgment === undefined ? '' : stages[judgment.stage];
}
