import { useAuthor } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { appliesTo, weightFor } from '@shared/review/applicability';
import { deriveJudgement } from '@shared/review/derive';
import type { Answer, AnswerValue, Criterion } from '@shared/review/instrument';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CaseHeader } from './CaseHeader';
import { CriterionRow } from './CriterionRow';
import { EscalationDialog } from './EscalationDialog';
import { GuidancePanel } from './GuidancePanel';
import { JudgementBar } from './JudgementBar';
import { KeysDialog } from './KeysDialog';
import { OtherVersion } from './OtherVersion';
import classes from './ReviewRoom.module.css';
import { completeAct, type ReviewPlace, reopenAct } from './review-acts';
import { answerOf, needsRationale, withoutWords } from './review-form';
import { useReviewForm } from './useReviewForm';
import { useReviewKeys } from './useReviewKeys';

interface Props {
  place: ReviewPlace;
  /** The keyboard goes to the first open criterion at once. */
  takesKeys: boolean;
  /** Opens the next (1) or previous (-1) file of the list. */
  onGoFile: (step: 1 | -1) => void;
}

/** One case file against the checklist. There is no save button: every answer is kept as it is given. */
export function ReviewForm({ place, takesKeys, onGoFile }: Props) {
  const { caseFile, instrument } = place;
  const workspace = useWorkspace();
  const author = useAuthor();
  const { form, review, keep, typed, flush } = useReviewForm(place);
  const answers = useWatch({ control: form.control, name: 'answers', compute: withoutWords });
  const [dialog, setDialog] = useState<'none' | 'keys' | 'escalation'>('none');
  const isCompleted = review?.status === 'completed';

  const standings = instrument.criteria.map((criterion) => ({
    criterion,
    ...appliesTo(criterion, caseFile),
  }));
  const criteria = standings.filter(({ applies }) => applies).map(({ criterion }) => criterion);
  const hidden = standings.filter(({ applies }) => !applies);
  const given: Record<string, Answer> = {};
  for (const criterion of criteria) {
    const answer = answerOf(answers[criterion.id] ?? { value: '', rationale: '', locator: '' });
    if (answer !== null) given[criterion.id] = answer;
  }
  const derived = deriveJudgement(instrument, caseFile, given);
  const isOpen = ({ id }: Criterion) => {
    const fields = answers[id];
    return fields === undefined || fields.value === '' || needsRationale(fields);
  };

  const choose = (criterion: Criterion, value: AnswerValue) => {
    form.setValue(`answers.${criterion.id}.value`, value);
    keep(criterion);
  };
  const decide = async (value: 'yes' | 'no', reason: string) => {
    await flush();
    const current = workspace.rows('review').find((row) => row.id === review?.id);
    if (current === undefined || derived.value === 'incomplete') return;
    const decided = { value, derived: derived.value, reason, by: author };
    await workspace.commit(completeAct(current, caseFile, decided));
  };
  const complete = async () => {
    if (derived.value !== 'yes' && derived.value !== 'no') {
      keys.goTo(criteria.find(isOpen));
      return;
    }
    if (!isCompleted) await decide(derived.value, '');
    onGoFile(1);
  };
  const keys = useReviewKeys({
    criteria,
    isReadOnly: isCompleted,
    choose,
    clear: (criterion) => {
      form.setValue(`answers.${criterion.id}`, { value: '', rationale: '', locator: '' });
      keep(criterion);
    },
    isOpen,
    complete: () => void complete(),
    goFile: onGoFile,
    showKeys: () => setDialog('keys'),
  });

  const reopen = () => {
    if (review === undefined) return;
    // The button goes away: the focus has its next place before, or it is lost and the page laid out once more.
    keys.goTo(keys.current);
    void workspace.commit(reopenAct(review, caseFile));
  };

  const first = useRef({ id: keys.current?.id, takesKeys });
  useEffect(() => {
    // Also when the room was entered by key: then nothing but the page holds the focus.
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === 'page';
    if (first.current.takesKeys || isFree)
      document.getElementById(`criterion-${first.current.id ?? ''}`)?.focus();
  }, []);

  return (
    <>
      <section
        className={classes.centre}
        aria-label={`Review of ${caseFile.reference}`}
        onKeyDown={keys.onKeyDown}
      >
        <CaseHeader
          caseFile={caseFile}
          role={place.role}
          isReadOnly={isCompleted}
          onEscalate={() => setDialog('escalation')}
        />
        {review !== undefined && <OtherVersion review={review} instrument={instrument} />}
        <div className={classes.criteria}>
          {criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              weight={weightFor(criterion, caseFile)}
              control={form.control}
              isCurrent={criterion.id === keys.current?.id}
              isReadOnly={isCompleted}
              onFocus={() => keys.setCurrent(criterion)}
              onChoose={(value) => {
                choose(criterion, value);
                if (value === 'no') keys.goRationale(criterion);
                else keys.goNext(criterion);
              }}
              onType={() => typed(criterion)}
              onDone={() => keys.goNext(criterion)}
              onLeaveText={() => keys.goTo(criterion)}
            />
          ))}
        </div>
        <JudgementBar
          derived={derived}
          answered={criteria.filter((criterion) => !isOpen(criterion)).length}
          applicable={criteria.length}
          confirmation={review?.confirmation ?? null}
          isCompleted={isCompleted}
          onConfirm={() => void complete()}
          onOverride={(value, reason) => void decide(value, reason)}
          onReopen={reopen}
        />
      </section>
      <GuidancePanel
        instrument={instrument}
        criterion={keys.current}
        caseFile={caseFile}
        review={review?.id}
        hidden={hidden}
      />
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog('none')} />}
      {dialog === 'escalation' && <EscalationDialog caseFile={caseFile} onClose={() => setDialog('none')} />}
    </>
  );
}
