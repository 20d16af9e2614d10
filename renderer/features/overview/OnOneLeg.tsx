import type { Framework } from '@shared/framework/framework';
import { questionCode } from '@shared/framework/labels';
import { Link } from '@tanstack/react-router';
import { Meter } from '@ui/Meter';
import { PageSection } from '@ui/PageSection';
import classes from './LinkList.module.css';
import type { WhatNow } from './what-now';

export function OnOneLeg({ now, framework }: { now: WhatNow; framework: Framework }) {
  if (now.onOneLeg.length === 0) return null;
  return (
    <PageSection
      title="Findings on one leg"
      description="One kind of source, or none: they need another before they can be signed off with confidence."
    >
      <ul className={classes.list}>
        {now.onOneLeg.map(({ finding, words, level }) => (
          <li key={finding.id}>
            <Link to="/inspection/findings" search={{ question: finding.question, finding: finding.id }}>
              {questionCode(framework, finding.question)}:{' '}
              {finding.statement === '' ? 'Finding without a statement' : finding.statement}
            </Link>
            <Meter level={level} words={words} />
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
