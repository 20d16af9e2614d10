import { Button, Loader } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { Message } from '@ui/Message';
import { useEffect, useEffectEvent } from 'react';
import { ChooseAuthor } from '../features/inspections/ChooseAuthor';
import { useOpenInspection } from './open-inspection';
import { ShellFrame } from './ShellFrame';
import { TopBar } from './TopBar';

/** What stands in place of an inspection that is not open (yet). */
export function InspectionDoor() {
  return (
    <ShellFrame top={<TopBar />}>
      <Door />
    </ShellFrame>
  );
}

function Door() {
  const { state, openAs } = useOpenInspection();
  switch (state.kind) {
    case 'none':
      return <Navigate to="/" replace />;
    case 'asking-author':
      return (
        <ChooseAuthor
          inspection={state.inspection}
          onChoose={(author) => openAs(state.inspection.id, author)}
        />
      );
    case 'to-reopen':
      return <Reopen id={state.id} />;
    case 'opening':
      return <Loader aria-label="Opening the inspection" />;
    case 'failed':
      return (
        <Message
          meaning="problem"
          title="The inspection could not be opened."
          action={
            <Button component={Link} to="/" variant="default">
              All inspections
            </Button>
          }
        >
          {state.failure.kind === 'damaged'
            ? state.failure.message
            : 'It is not on this laptop. Nothing was changed.'}
        </Message>
      );
    case 'open':
      return null;
  }
}

/** Coming back after a lock: as if it had been opened from the list. */
function Reopen({ id }: { id: string }) {
  const { open } = useOpenInspection();
  const openAgain = useEffectEvent(() => open(id));
  useEffect(() => openAgain(), []);
  return <Loader aria-label="Opening the inspection" />;
}
