import { useFramework, useInspection } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { draftedQuestions } from '@shared/draft/compile/overview';
import type { Question } from '@shared/framework/framework';
import { useNavigate, useParams } from '@tanstack/react-router';
import { DraftOutline } from './DraftOutline';
import classes from './DraftRoom.module.css';
import { EmptySection } from './EmptySection';
import { SectionView } from './SectionView';

/** Outline at the left, the page in the centre, the evidence of what is under the cursor at the right. */
export function DraftRoom() {
  const { questionId } = useParams({ strict: false });
  const navigate = useNavigate();
  const framework = useFramework();
  const inspection = useInspection();
  const sections = useRows('section');
  const findings = useRows('finding');

  const sectionOf = (question: Question) => sections.find((section) => section.question === question.id);
  const question =
    draftedQuestions(framework).find((candidate) => candidate.id === questionId) ??
    framework.questions.find((candidate) => sectionOf(candidate) !== undefined) ??
    framework.questions.find((candidate) => findings.some((finding) => finding.question === candidate.id)) ??
    framework.questions.find((candidate) => inspection.scope[candidate.id]?.status === 'inspected') ??
    framework.questions[0];
  if (question === undefined) return null;
  const section = sectionOf(question);

  return (
    <div className={classes.room}>
      <DraftOutline
        question={question}
        onOpen={(id) => void navigate({ to: '/inspection/draft/$questionId', params: { questionId: id } })}
      />
      {section === undefined ? (
        <EmptySection key={question.id} question={question} />
      ) : (
        <SectionView key={section.id} question={question} section={section} />
      )}
    </div>
  );
}
