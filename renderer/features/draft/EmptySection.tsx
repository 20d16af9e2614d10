import { useFramework, useInspection } from '@data/useInspection';
import { useRows, useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button } from '@mantine/core';
import { compileSection } from '@shared/draft/compile/compile-section';
import { OVERVIEW } from '@shared/draft/compile/overview';
import type { Question } from '@shared/framework/framework';
import { EmptyState } from '@ui/EmptyState';
import { PageHeader } from '@ui/PageHeader';
import classes from './DraftRoom.module.css';
import { compileAct } from './draft-acts';

function emptyWords(question: Question, isCarried: boolean, findings: number): string {
  if (question.id === OVERVIEW)
    return 'The overview holds the judgments, what was inspected, a summary from the findings, and the annex of the whole report.';
  if (isCarried)
    return 'This question is carried forward: the section will hold its grade, the year it comes from and the caveat.';
  if (findings === 0)
    return 'There is no finding for this question yet: a section compiled now holds its title and what is judged so far.';
  return `The section is written from ${findings === 1 ? 'one finding' : `${findings} findings`}, the judgment, the areas for improvement and the sample.`;
}

/** A question that nobody compiled yet: what a compile would use, and the button that does it. */
export function EmptySection({ question }: { question: Question }) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const framework = useFramework();
  const inspection = useInspection();
  const findings = useRows('finding').filter((finding) => finding.question === question.id);
  const isCarried = inspection.scope[question.id]?.status === 'carried-forward';

  const compile = () => {
    const passages = compileSection(snapshot, framework, question.id);
    void workspace.commit(compileAct(question.id, question.code, passages, Date.now()));
  };

  return (
    <div className={classes.centre}>
      <div className={classes.padded}>
        <PageHeader
          title={question.title}
          summary={question.id === OVERVIEW ? 'Not compiled yet' : `${question.code}, not compiled yet`}
        />
        <EmptyState action={<Button onClick={compile}>Compile this section</Button>}>
          {emptyWords(question, isCarried, findings.length)}
        </EmptyState>
      </div>
    </div>
  );
}
