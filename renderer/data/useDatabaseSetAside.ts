import { useEffect, useState } from 'react';
import { bridge } from './bridge';

/** The folder in `set-aside` that a damaged database was moved to at this start; null when it was not, and before the answer. */
export function useDatabaseSetAside(): string | null {
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bridge()
      .ask('database:was-set-aside', null)
      .then((answer) => {
        if (isWanted) setFolder(answer);
      });
    return () => {
      isWanted = false;
    };
  }, []);
  return folder;
}
