import { claimState, claimValue, speaksOfTheSame } from '@shared/draft/claim';
import { heading, paragraph, text } from '@shared/draft/compile/passage';
import type { ClaimAttributes, DraftNode } from '@shared/draft/draft-node';
import { sentenceOfClaim } from '@shared/draft/sources/sentence-sources';
import { describeQuery } from '@shared/evidence/describe-source';
import { describePeople, isPeopleQuery, type PeopleQuery, peopleCount } from '@shared/evidence/people-query';
import type { Framework } from '@shared/framework/framework';
import { offenceLabel } from '@shared/framework/labels';
import type { Snapshot } from '@shared/inspection/entities';
import { rowById } from '@shared/inspection/row-by-id';
import { noteLabel } from '@shared/notes/note-label';
import { speakersLabel } from '@shared/notes/speakers';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import { type Deciding, decidingReviews } from '@shared/review/deciding-review';
import { answerLabel } from '@shared/review/review-labels';
import { listWithAnd } from '@shared/text/list';
import { redact } from './redact';

interface Answered {
  answer: string;
  reason: string;
}

/** What the deciding review of a file says to the question of a claim. */
function answerOf({ criterion }: CountQuery, deciding: Deciding): Answered {
  for (const { confirmation, answers } of deciding) {
    if (criterion === 'overall') {
      if (confirmation != null)
        return { answer: answerLabel(confirmation.value), reason: redact(confirmation.reason) };
      continue;
    }
    const answer = answers[criterion];
    if (answer === undefined) continue;
    const where = answer.locator === '' ? '' : ` (${redact(answer.locator)})`;
    return { answer: answerLabel(answer.value), reason: `${redact(answer.rationale)}${where}`.trim() };
  }
  return { answer: '', reason: '' };
}

interface Behind {
  asked: string;
  columns: string[];
  rows: string[][];
}

function filesBehind(query: CountQuery, snapshot: Snapshot, framework: Framework): Behind {
  const { numerator, denominator } = count(snapshot, query);
  const counted = new Set(numerator);
  const deciding = decidingReviews(snapshot.review);
  // What was counted comes first: of 60 files, those are the ones that somebody will ask about.
  const ordered = [...numerator, ...denominator.filter((id) => !counted.has(id))];
  const rows = ordered.map((id) => {
    const file = rowById(snapshot.caseFile, id);
    const { answer, reason } = answerOf(query, deciding.get(id) ?? []);
    return [
      file?.reference ?? 'Removed file',
      file === undefined ? '' : offenceLabel(framework, file.offenceType),
      counted.has(id) ? 'Counted' : 'Not counted',
      answer,
      reason,
    ];
  });
  return {
    asked: describeQuery(query, snapshot),
    columns: ['Case file', 'Offence', 'In the count', 'Answer', 'Reason'],
    rows,
  };
}

function peopleBehind(query: PeopleQuery, snapshot: Snapshot, framework: Framework): Behind {
  const rows = peopleCount(query, snapshot).groups.map((id) => {
    const note = rowById(snapshot.note, id);
    if (note === undefined) return ['Removed note', '', ''];
    const held = snapshot.noteBlock.filter((block) => block.note === id && block.heldBy !== null);
    const most = Math.max(0, ...held.map((block) => block.heldBy ?? 0));
    return [noteLabel(framework, note), speakersLabel(note.speakers), `held by up to ${most}`];
  });
  return { asked: redact(describePeople(query, snapshot)), columns: ['Note', 'Who', 'Count'], rows };
}

/** A claim and the block that prints it. */
export interface PrintedClaim {
  claim: ClaimAttributes;
  node: DraftNode;
}

/** Claims about the same files and the same question, as one: "18 cases" and "17 of them" share their evidence. */
export function groupedClaims(claims: readonly PrintedClaim[]): PrintedClaim[][] {
  const groups: PrintedClaim[][] = [];
  for (const one of claims) {
    const group = groups.find(([first]) => first !== undefined && speaksOfTheSame(first.claim, one.claim));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/**
 * Claims that share their evidence: their sentences, what they ask, what the evidence gives now, and each case file or
 * note behind them.
 */
export function claimPassages(
  group: readonly PrintedClaim[],
  snapshot: Snapshot,
  framework: Framework,
): DraftNode[] {
  // A claim that prints the whole alone asks for no answer: the one beside it does.
  const main = group.find(({ claim }) => claim.wording !== 'whole') ?? group[0];
  if (main === undefined) return [];
  const { claim } = main;
  const { query } = claim;
  const texts = [...new Set(group.map((one) => `“${one.claim.text}”`))];
  const sentences = [...new Set(group.map((one) => sentenceOfClaim(one.node, one.claim.id)))];
  const value = claimValue(query, snapshot);
  const state = claimState(claim, snapshot);
  const stale =
    state.kind === 'fresh'
      ? ''
      : ` The draft still prints ${state.was.n} of ${state.was.d}: the claim is stale.`;
  const behind = isPeopleQuery(query)
    ? peopleBehind(query, snapshot, framework)
    : filesBehind(query, snapshot, framework);
  const table: DraftNode = {
    type: 'table',
    attrs: {
      id: `claim-${claim.id}`,
      caption: `Behind ${listWithAnd(texts)}`,
      columns: behind.columns,
      rows: behind.rows,
    },
  };
  return [
    heading(3, listWithAnd(texts)),
    ...sentences.map((words) => paragraph(text(redact(words)))),
    paragraph(
      text(`Asked: ${behind.asked.replace(/\.$/, '')}. The evidence gives ${value.n} of ${value.d}.${stale}`),
    ),
    ...(behind.rows.length === 0 ? [] : [table]),
  ];
}
