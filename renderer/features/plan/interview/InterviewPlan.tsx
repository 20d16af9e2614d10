import { useRows, useWorkspace } from '@data/useWorkspace';
import { Accordion, Button, Text } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { interviewPlanOf, notesThatAsked } from '@shared/notes/plan/interview-plan';
import { PageSection } from '@ui/PageSection';
import { useMemo } from 'react';
import { addQuestion } from './interview-acts';
import { PlannedQuestionRow } from './PlannedQuestionRow';

/** What to ask whom, question by question: the framework's questions, and what this inspection makes of them. */
export function InterviewPlan({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const rows = useRows('interviewQuestion');
  const blocks = useRows('noteBlock');
  const plan = useMemo(() => interviewPlanOf(framework, rows), [framework, rows]);
  const asked = useMemo(() => notesThatAsked(blocks), [blocks]);
  return (
    <PageSection
      title="Interviews and focus groups"
      description="Questions to put, by role. The built-in ones are illustrative: the inspectorate’s own are not published. In a note, “/” offers them and marks them as asked."
    >
      <Accordion variant="contained" multiple keepMounted={false}>
        {framework.questions.map(({ id, code, title }) => {
          const entries = plan.filter((entry) => entry.question === id);
          const inPlan = entries.filter((entry) => !entry.isLeftOut);
          const done = inPlan.filter((entry) => asked.has(entry.id)).length;
          return (
            <Accordion.Item key={id} value={id}>
              <Accordion.Control>
                {code} {title}
                <Text size="sm" c="dimmed">
                  {inPlan.length === 1 ? '1 question' : `${inPlan.length} questions`}, {done} asked
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                {entries.map((entry, at) => (
                  <PlannedQuestionRow
                    key={entry.id}
                    entry={entry}
                    name={`${code}, question ${at + 1}`}
                    timesAsked={asked.get(entry.id)?.length ?? 0}
                  />
                ))}
                <Button
                  variant="default"
                  size="compact-sm"
                  mt="sm"
                  onClick={() => void workspace.commit(addQuestion(workspace, id))}
                >
                  Add a question to {code}
                </Button>
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </PageSection>
  );
}
