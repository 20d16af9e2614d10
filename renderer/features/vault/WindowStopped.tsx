import { bridge } from '@data/bridge';
import { Message } from '@ui/Message';
import { useEffect, useState } from 'react';

/** After a crash, or when memory ran out: why the passphrase is asked for again in the middle of the work. */
export function WindowStopped() {
  const [didStop, setDidStop] = useState(false);
  useEffect(() => {
    void bridge()
      .ask('window:did-stop', null)
      .then((stopped) => setDidStop((before) => before || stopped));
  }, []);
  if (!didStop) return null;
  return (
    <Message meaning="attention" title="The window stopped and was started again.">
      Everything that was saved is here, and typing of the last second may be missing. This laptop may be
      short of memory: close other programs before you go on.
    </Message>
  );
}
