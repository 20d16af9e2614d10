import { Group, NativeSelect, NumberInput, Table } from '@mantine/core';
import type { Framework, Question } from '@shared/framework/framework';
import type { QuestionScope, ScopeStatus } from '@shared/inspection/entities';

const statuses: { value: ScopeStatus; label: string }[] = [
  { value: 'inspected', label: 'Inspected' },
  { value: 'carried-forward', label: 'Carried forward' },
  { value: 'ungraded', label: 'Ungraded' },
];

interface Props {
  framework: Framework;
  scope: Record<string, QuestionScope>;
  onChange: (questionId: string, scope: QuestionScope) => void;
  /** By question: what is missing. */
  problems?: Record<string, string>;
}

/** Which questions are inspected this year, and which keep the grade of an earlier one. */
export function ScopeTable({ framework, scope, onChange, problems = {} }: Props) {
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Question</Table.Th>
          <Table.Th w="13rem">This year</Table.Th>
          <Table.Th w="22rem">Grade carried forward</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {framework.questions.map((question) => (
          <ScopeRow
            key={question.id}
            framework={framework}
            question={question}
            scope={scope[question.id] ?? { status: 'inspected' }}
            onChange={(changed) => onChange(question.id, changed)}
            problem={problems[question.id]}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  framework: Framework;
  question: Question;
  scope: QuestionScope;
  onChange: (scope: QuestionScope) => void;
  problem: string | undefined;
}

function ScopeRow({ framework, question, scope, onChange, problem }: RowProps) {
  const { code, title } = question;
  const grades = framework.grades.filter((grade) => !grade.isUngraded);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {code} {title}
      </Table.Th>
      <Table.Td>
        <NativeSelect
          aria-label={`Scope of ${code}`}
          miw="10.75rem"
          data={statuses}
          value={scope.status}
          onChange={(event) => onChange(withStatus(scope, event.currentTarget.value as ScopeStatus))}
        />
      </Table.Td>
      <Table.Td>
        {scope.status === 'carried-forward' && (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <NativeSelect
              aria-label={`Grade of ${code}`}
              data={[
                { value: '', label: 'Choose a grade' },
                ...grades.map(({ id, label }) => ({ value: id, label })),
              ]}
              value={scope.grade ?? ''}
              error={problem}
              onChange={(event) => onChange({ ...scope, grade: event.currentTarget.value })}
            />
            <NumberInput
              aria-label={`Year of the grade of ${code}`}
              placeholder="Year"
              w="5.5rem"
              value={scope.year ?? ''}
              onChange={(year) => onChange(withYear(scope, year))}
              allowDecimal={false}
              allowNegative={false}
              hideControls
            />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** A grade and its year belong to a carried-forward question only. */
function withStatus(scope: QuestionScope, status: ScopeStatus): QuestionScope {
  return status === 'carried-forward' ? { ...scope, status } : { status };
}

function withYear(scope: QuestionScope, year: number | string): QuestionScope {
  const { year: _before, ...rest } = scope;
  return typeof year === 'number' ? { ...rest, year } : rest;
}
