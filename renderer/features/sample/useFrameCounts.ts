import type { CountSettings } from '@shared/sampling/count-frame';
import { windowProblem } from '@shared/sampling/draw-problems';
import type { FrameCounts } from '@shared/sampling/frame';
import { useEffect, useState } from 'react';
import type { LiveFrame } from './useLiveFrame';

/** Counts of the open frame under the settings shown; the last ones stay on screen until the next arrive. */
export function useFrameCounts(live: LiveFrame | null, settings: CountSettings): FrameCounts | null {
  const [counted, setCounted] = useState<{ reader: unknown; counts: FrameCounts } | null>(null);
  const { method, windowFrom, windowTo, offences, keepRepeatedReferences, subset, strata } = settings;
  const question = JSON.stringify({
    method,
    windowFrom,
    windowTo,
    offences,
    keepRepeatedReferences,
    subset,
    strata: strata.map(({ id }) => ({ id })),
  });
  // Words that are not read yet cannot be counted by.
  const isRead = subset === undefined || subset.column === live?.markColumn;
  const reader = isRead ? live?.reader : undefined;

  useEffect(() => {
    if (reader === undefined) return;
    const asked = JSON.parse(question) as CountSettings;
    if (windowProblem(asked.windowFrom, asked.windowTo) !== null) return;
    let isWanted = true;
    void reader.ask('count', { settings: asked }).then((result) => {
      if (isWanted && result.ok) setCounted({ reader, counts: result.value });
    });
    return () => {
      isWanted = false;
    };
  }, [reader, question]);

  return counted !== null && counted.reader === reader ? counted.counts : null;
}
