import { type Readable, readableSnapshot } from '@shared/review/blind';
import { useMemo } from 'react';
import { useSnapshot, useWorkspace } from './useWorkspace';

/** The open inspection as far as the person at this laptop may read it: reviews they are blind to are not in it. */
export function useReadable(): Readable {
  const snapshot = useSnapshot();
  const { author } = useWorkspace();
  return useMemo(() => readableSnapshot(snapshot, author), [snapshot, author]);
}
