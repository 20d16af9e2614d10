import type { Framework } from '@shared/framework/framework';
import { questionCode, questionTitle } from '@shared/framework/labels';
import { Link } from '@tanstack/react-router';
import { PageSection } from '@ui/PageSection';
import classes from './LinkList.module.css';
import type { WhatNow } from './what-now';

export function StaleClaims({ now, framework }: { now: WhatNow; framework: Framework }) {
  if (now.staleClaims.length === 0) return null;
  return (
    <PageSection
      title="Stale claims"
      description="The evidence behind these numbers has changed since somebody accepted them."
    >
      <ul className={classes.list}>
        {now.staleClaims.map(({ question, count }) => (
          <li key={question}>
            <Link to="/inspection/draft/$questionId" params={{ questionId: question }}>
              {questionCode(framework, question)} {questionTitle(framework, question)}
            </Link>
            <span>{count === 1 ? '1 stale claim' : `${count} stale claims`}</span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
