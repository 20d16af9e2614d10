import { useVaultSession } from '@data/useVaultSession';
import { Button } from '@mantine/core';
import { Message } from '@ui/Message';
import { useState, useSyncExternalStore } from 'react';
import classes from './Notice.module.css';
import { selfCheckWords } from './self-check-words';

/** What reading the whole journal in the background found; problems stay, what was mended can be put away. */
export function SelfCheckNotice() {
  const session = useVaultSession();
  const check = useSyncExternalStore(
    (hear) => session.subscribe(hear),
    () => session.selfCheck(),
  );
  const [seen, setSeen] = useState<typeof check>(null);
  const found = check === null || check === seen ? null : selfCheckWords(check);
  if (found === null) return null;
  const putAway = (
    <Button variant="default" size="compact-sm" onClick={() => setSeen(check)}>
      Put this message away
    </Button>
  );
  return (
    <div className={classes.notice}>
      <Message
        meaning={found.meaning}
        title={found.title}
        {...(found.meaning === 'attention' ? { action: putAway } : {})}
      >
        {found.words}
      </Message>
    </div>
  );
}
