import { Table } from '@mantine/core';
import type { Framework, Grade } from '@shared/framework/framework';
import { questionCode, questionTitle } from '@shared/framework/labels';
import type { Inspection, QuestionScope, Row } from '@shared/inspection/entities';
import { Link } from '@tanstack/react-router';
import { GradeBadge } from '@ui/GradeBadge';
import { PageSection } from '@ui/PageSection';

interface Props {
  inspection: Inspection;
  framework: Framework;
  judgments: readonly Row<'judgment'>[];
}

const stages: Record<Row<'judgment'>['stage'], string> = {
  proposed: 'Proposed',
  moderated: 'Moderated',
  final: 'Final',
};

/** The grade of each question as it stands: given by inspectors, never computed. */
export function Judgments({ inspection, framework, judgments }: Props) {
  const questions = [...framework.questions.map(({ id }) => id), 'overall'];
  return (
    <PageSection title="Judgments">
      <Table maw="52rem" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Question</Table.Th>
            <Table.Th w="14rem">Grade</Table.Th>
            <Table.Th w="12rem">Where it stands</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {questions.map((question) => {
            const scope = inspection.scope[question];
            const judgment = judgments.find((one) => one.question === question);
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
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </PageSection>
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
  if (scope?.status === 'carried-forward') return `Carried forward from ${scope.year ?? 'an earlier year'}`;
  return judgment === undefined ? '' : stages[judgment.stage];
}
