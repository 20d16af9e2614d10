import { Text, Title } from '@mantine/core';
import type { CaseFile, Row } from '@shared/inspection/entities';
import type { Criterion, Instrument } from '@shared/review/instrument';
import { LinkAnchor } from '@ui/LinkAnchor';
import classes from './ReviewRoom.module.css';

interface Props {
  instrument: Instrument;
  criterion: Criterion | undefined;
  caseFile: Row<'caseFile'>;
  /** The review's id; absent before the first answer. */
  review: string | undefined;
  /** Criteria that do not apply to this file, and why. */
  hidden: { criterion: Criterion; because: string }[];
}

const STANDINGS: Record<CaseFile['standing'], string> = {
  drawn: 'Drawn file',
  reserve: 'Reserve, not in use',
  eliminated: 'Eliminated',
};

/** What good looks like for the criterion under the cursor. */
export function GuidancePanel({ instrument, criterion, caseFile, review, hidden }: Props) {
  return (
    <aside className={classes.guidance} aria-label="Guidance">
      <Title order={2}>Guidance</Title>
      {criterion === undefined ? (
        <Text c="dimmed">Choose a criterion to see what good looks like and where to find it.</Text>
      ) : (
        <section aria-live="polite">
          <Title order={3}>Criterion {criterion.number}</Title>
          <p>{criterion.guidance}</p>
          {review !== undefined && (
            <LinkAnchor
              to="/inspection/journal"
              search={{ row: review, field: `answers/${criterion.id}` }}
              size="sm"
            >
              Who changed this answer
            </LinkAnchor>
          )}
        </section>
      )}
      {hidden.length > 0 && (
        <section>
          <Title order={3}>Does not apply to this file</Title>
          <ul>
            {hidden.map(({ criterion: left, because }) => (
              <li key={left.id}>
                {left.number}. {left.text}{' '}
                <Text span c="dimmed">
                  {because}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Title order={3}>This file</Title>
        <p>
          {STANDINGS[caseFile.standing]}
          {caseFile.crimeReference !== '' && <> · force reference {caseFile.crimeReference.slice(0, 12)}</>}
        </p>
        {instrument.isIllustrative && (
          <Text c="dimmed" size="xs">
            {instrument.title}, version {instrument.version}: an illustrative checklist, because the
            inspectorate’s own form is not published.
          </Text>
        )}
      </section>
    </aside>
  );
}
