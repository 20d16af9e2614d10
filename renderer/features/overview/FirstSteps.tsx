import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import classes from './FirstSteps.module.css';

/** An inspection that has no sample yet. */
export function FirstSteps() {
  return (
    <div className={classes.steps}>
      <EmptyState
        action={
          <Button component={Link} to="/inspection/sample">
            Go to the sample
          </Button>
        }
      >
        Start with the sample: import the force’s list of recorded crimes and draw the case files to review.
      </EmptyState>
    </div>
  );
}
