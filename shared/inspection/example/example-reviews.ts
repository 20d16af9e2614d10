import { fileReview } from '@shared/framework/peel-2017/instrument';
import { InvariantError } from '@shared/result';
import { appliesTo } from '@shared/review/applicability';
import { deriveJudgement } from '@shared/review/derive';
import type { Answer, AnswerValue } from '@shared/review/instrument';
import type { CaseFile, Instant, Review, Row } from '../entities';
import type { ExampleFile } from './example-file';
import { harassmentAssault } from './example-files-harassment-assault';
import { theftRapeStalking } from './example-files-theft-rape-stalking';
import type { ExampleTeam } from './example-team';
import { instantOf } from './example-time';

const FILES = new Map([...theftRapeStalking, ...harassmentAssault].map((file) => [file.reference, file]));

/** Drawn for a blind second review; one of the twelve comes out differently. */
const SECOND = [3, 8, 10, 12, 16, 18, 23, 28, 34, 45, 49, 58].map(
  (number) => `WM-${String(number).padStart(4, '0')}`,
);

/** Where the second reviewer saw something else. The judgement changes in one file only. */
const SEEN_DIFFERENTLY: Record<string, { no?: Record<string, string>; notShown?: string[]; yes?: string[] }> =
  {
    'WM-0008': { notShown: ['victim-needs'] },
    'WM-0018': {
      no: {
        supervision: 'None of the three reviews tests the work.',
        suspect: 'Twelve days from naming to arrest, with two known addresses not visited.',
      },
    },
    'WM-0023': { yes: ['supervision'] },
    'WM-0028': { notShown: ['investigation-plan'] },
    'WM-0045': { no: { drift: 'Three weeks between the scan and the statement that describes it.' } },
  };

/** The working days on which files were reviewed, in October 2017. */
const DAYS = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20', '23', '24', '25', '26', '27'];

/** Sets flags and reviewers on a drawn file, as the lead did before the review began. */
export function assigned(file: Row<'caseFile'>, team: ExampleTeam): Row<'caseFile'> {
  const found = FILES.get(file.reference);
  if (file.standing !== 'drawn' || found === undefined) return file;
  const number = Number(file.reference.slice(3));
  const [reviewer = '', second = ''] = [number, number + 1].map(
    (at) => team.reviewers[at % team.reviewers.length] ?? '',
  );
  return {
    ...file,
    flags: found.flags,
    reviewer,
    secondReviewer: SECOND.includes(file.reference) ? second : '',
  };
}

function answersOf(found: ExampleFile, file: CaseFile): Record<string, Answer> {
  const number = Number(file.reference.slice(3));
  const asked = fileReview.criteria.filter((criterion) => appliesTo(criterion, file).applies);
  return Object.fromEntries(
    asked.map(({ id, number: criterion }) => {
      const rationale = found.no[id] ?? '';
      const value: AnswerValue = found.notApplicable.includes(id)
        ? 'not-applicable'
        : found.notShown.includes(id)
          ? 'not-shown'
          : rationale === ''
            ? 'yes'
            : 'no';
      const locator = value === 'no' ? `p. ${((number * 7 + criterion * 3) % 46) + 2}` : '';
      return [id, { value, rationale, locator }];
    }),
  );
}

function completed(
  found: ExampleFile,
  file: Row<'caseFile'>,
  who: Pick<Review, 'role' | 'reviewer'>,
  at: Instant,
): Review {
  const answers = answersOf(found, file);
  const { value: derived } = deriveJudgement(fileReview, file, answers);
  if (derived === 'incomplete')
    throw new InvariantError(`the example's review of ${file.reference} is incomplete`);
  const value = found.decided?.value ?? (derived === 'no' ? 'no' : 'yes');
  return {
    caseFile: file.id,
    instrumentId: fileReview.id,
    instrumentVersion: fileReview.version,
    ...who,
    status: 'completed',
    answers,
    confirmation: { value, derived, reason: found.decided?.reason ?? '', by: who.reviewer, at },
    completedAt: at,
  };
}

function bySecond(found: ExampleFile): ExampleFile {
  const seen = SEEN_DIFFERENTLY[found.reference];
  const { no } = found;
  const changed = [...(seen?.yes ?? []), ...(seen?.notShown ?? [])];
  return {
    ...found,
    notShown: [...found.notShown, ...(seen?.notShown ?? [])],
    no: { ...Object.fromEntries(Object.entries(no).filter(([id]) => !changed.includes(id))), ...seen?.no },
  };
}

/** All reviews of one case file; none for reserves and eliminated files. */
export function reviewsOf(file: Row<'caseFile'>, team: ExampleTeam, now: Instant): Review[] {
  const found = FILES.get(file.reference);
  if (file.standing !== 'drawn' || found === undefined) return [];
  const number = Number(file.reference.slice(3));
  const day = DAYS[number % DAYS.length] ?? '09';
  const time = (hour: number) =>
    `${String(hour).padStart(2, '0')}:${String((number * 13) % 60).padStart(2, '0')}`;
  const when = (hour: number) => instantOf(`2017-10-${day}`, time(hour), now);
  const reviews = [
    completed(found, file, { role: 'primary', reviewer: file.reviewer }, when(9 + (number % 7))),
  ];
  if (file.secondReviewer === '') return reviews;
  const second = completed(
    bySecond(found),
    file,
    { role: 'second', reviewer: file.secondReviewer },
    when(16),
  );
  reviews.push(second);
  if (second.confirmation?.value === reviews[0]?.confirmation?.value) return reviews;
  const settled: ExampleFile = { ...found, decided: { value: 'yes', reason: SETTLED } };
  const together = instantOf('2017-11-07', '16:20', now);
  return [...reviews, completed(settled, file, { role: 'adjudicated', reviewer: team.lead }, together)];
}

const SETTLED =
  'Read together on 7 November: the first address was visited on day two and the entry had been filed under the victim’s name. One key criterion is not met, not two.';
