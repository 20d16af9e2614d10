import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { OneThing } from './acts';

/** The one row, or field of it, that the address asks about; null when it asks about everything. */
export function useOneThing(): OneThing | null {
  const { row, field }: { row?: unknown; field?: unknown } = useSearch({ strict: false });
  return useMemo(() => {
    if (typeof row !== 'string') return null;
    return typeof field === 'string' ? { row, field } : { row };
  }, [row, field]);
}
