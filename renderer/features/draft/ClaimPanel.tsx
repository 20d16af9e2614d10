import { useSnapshot } from '@data/useWorkspace';
import { Text } from '@mantine/core';
import { describeQuery } from '@shared/evidence/describe-source';
import { isPeopleQuery } from '@shared/evidence/people-query';
import { count } from '@shared/review/count';
import type { CountQuery } from '@shared/review/count-query';
import { wilson95, writeInterval } from '@shared/review/interval';
import { CaseFileList } from './CaseFileList';
import { ClaimFrame, type ClaimPlace } from './ClaimFrame';
import { PeopleClaimPanel } from './PeopleClaimPanel';

export function ClaimPanel(place: ClaimPlace) {
  const { query } = place.claim;
  return isPeopleQuery(query) ? (
    <PeopleClaimPanel query={query} {...place} />
  ) : (
    <FileClaimPanel query={query} {...place} />
  );
}

/** One claim: what it asks, what the evidence gives, how sure that is, and the case files behind it. */
function FileClaimPanel({ query, ...place }: ClaimPlace & { query: CountQuery }) {
  const snapshot = useSnapshot();
  const now = count(snapshot, query);
  const n = now.numerator.length;
  const d = now.denominator.length;
  const notes = (
    <>
      {d > 0 && (
        <Text size="xs" c="dimmed">
          95% interval {writeInterval(wilson95(n, d))}. Shown here only, never printed.
        </Text>
      )}
      {now.notShown.length > 0 && (
        <Text size="xs">The file does not show it in {now.notShown.length} of them.</Text>
      )}
      {now.otherVersions.length > 0 && (
        <Text size="xs">
          Left out, because reviewed on another version of the checklist: {now.otherVersions.length}.
        </Text>
      )}
    </>
  );
  return (
    <ClaimFrame {...place} asks={describeQuery(query, snapshot)} n={n} d={d} notes={notes}>
      <CaseFileList title={`Counted (${n})`} ids={now.numerator} />
      <CaseFileList
        title={`Not counted (${d - n})`}
        ids={now.denominator.filter((id) => !now.numerator.includes(id))}
      />
    </ClaimFrame>
  );
}
