import { useFramework, useInspection } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { SegmentedControl, Text } from '@mantine/core';
import { questionCode, questionTitle } from '@shared/framework/labels';
import { type CoverageCell, coverageOf, inspectedQuestions } from '@shared/notes/coverage';
import { interviewPlanOf } from '@shared/notes/plan/interview-plan';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { StatusMark } from '@ui/StatusMark';
import { useMemo, useState } from 'react';
import classes from './Coverage.module.css';
import { CoverageCellButton } from './CoverageCellButton';
import { CoveragePanel } from './CoveragePanel';

/** Places by roles by questions: whom we have met where and about what, and where nobody has been yet. */
export function CoverageTable() {
  const framework = useFramework();
  const inspection = useInspection();
  const notes = useRows('note');
  const own = useRows('interviewQuestion');
  const [question, setQuestion] = useState('all');
  const [open, setOpen] = useState('');
  const inspected = useMemo(() => inspectedQuestions(framework, inspection), [framework, inspection]);
  const coverage = useMemo(
    () =>
      coverageOf(notes, {
        places: inspection.places ?? [],
        plan: interviewPlanOf(framework, own),
        questions: question === 'all' ? inspected : inspected.filter((id) => id === question),
      }),
    [notes, own, framework, inspection, inspected, question],
  );
  const cellAt = new Map(coverage.cells.map((cell) => [keyOf(cell), cell]));
  const openCell = cellAt.get(open);
  if (coverage.sites.length === 0 || coverage.roles.length === 0) {
    return (
      <EmptyState action={<LinkAnchor to="/inspection/plan">Plan the places to visit</LinkAnchor>}>
        Places and roles appear here from the plan, and as notes say where you were and whom you spoke to.
      </EmptyState>
    );
  }
  const { all, held } = coverage.planned;
  return (
    <>
      <SegmentedControl
        mb="sm"
        aria-label="Which question"
        value={question}
        onChange={setQuestion}
        data={[
          { value: 'all', label: 'All' },
          ...inspected.map((id) => ({ value: id, label: questionCode(framework, id) })),
        ]}
      />
      <Text mb="xs">
        {held} of {all} planned conversations held. A conversation is one question put to one role at one
        place, as the{' '}
        <LinkAnchor to="/inspection/plan" underline="always">
          interview plan
        </LinkAnchor>{' '}
        has it.
      </Text>
      {coverage.untouched.length > 0 && (
        <ul className={classes.untouched} aria-label="Questions that no note is about">
          {coverage.untouched.map((id) => (
            <li key={id}>
              <StatusMark meaning="attention">
                No note is about {questionCode(framework, id)} {questionTitle(framework, id)}
              </StatusMark>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.coverage}>
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Place</th>
                {coverage.roles.map((role) => (
                  <th key={role} scope="col">
                    {role}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.sites.map((site) => (
                <tr key={site}>
                  <th scope="row">{site}</th>
                  {coverage.roles.map((role) => {
                    const cell = cellAt.get(keyOf({ site, role }));
                    if (cell === undefined) return null;
                    const key = keyOf(cell);
                    return (
                      <td key={role}>
                        <CoverageCellButton
                          cell={cell}
                          isOpen={open === key}
                          onOpen={() => setOpen(open === key ? '' : key)}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {openCell !== undefined && <CoveragePanel cell={openCell} onClose={() => setOpen('')} />}
      </div>
    </>
  );
}

function keyOf({ site, role }: Pick<CoverageCell, 'site' | 'role'>): string {
  return `${site}\n${role}`;
}
