import { Button, Progress, Text } from '@mantine/core';
import { Message } from '@ui/Message';
import classes from './Attachments.module.css';
import type { AttachDesk, DeskState } from './attach-desk';

/** What is being sealed now, and what there is to say about what was; it stays at the lower edge until its place is scrolled to. */
export function DeskProgress({ desk, state }: { desk: AttachDesk; state: DeskState }) {
  if (state.jobs.length === 0 && state.remarks.length === 0) return null;
  return (
    <section className={classes.desk} aria-label="Attaching">
      {state.jobs.map(({ id, name, share, stop }) => (
        <div key={id} className={classes.job}>
          <Text size="sm" className={classes.jobName}>
            Sealing {name}
          </Text>
          <Button size="compact-xs" variant="default" aria-label={`Stop attaching ${name}`} onClick={stop}>
            Stop
          </Button>
          <Progress
            className={classes.jobBar}
            value={Math.round(share * 100)}
            aria-label={`Sealing ${name}`}
            transitionDuration={0}
          />
        </div>
      ))}
      {state.remarks.map(({ id, meaning, title, words }) => (
        <Message
          key={id}
          meaning={meaning}
          title={title}
          action={
            <Button size="compact-xs" variant="default" onClick={() => desk.close(id)}>
              Close
            </Button>
          }
        >
          {words}
        </Message>
      ))}
    </section>
  );
}
