import { Link } from '@tanstack/react-router';
import { PageSection } from '@ui/PageSection';
import classes from './LinkList.module.css';
import type { WhatNow } from './what-now';

export function PlacesLeft({ now }: { now: WhatNow }) {
  if (now.placesNotVisited.length === 0) return null;
  return (
    <PageSection title="Places not yet visited" description="In the plan, but no note names them yet.">
      <ul className={classes.list}>
        {now.placesNotVisited.map((place) => (
          <li key={place}>
            {place}
            <Link to="/inspection/notes" search={{ new: 1 }}>
              New note
            </Link>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
