import { patch } from '@data/change';
import { useAutosave } from '@data/useAutosave';
import { useFramework, useInspection } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { sampleTargetFor } from '@shared/framework/sample-target';
import type { Row } from '@shared/inspection/entities';
import type { DrawSettings } from '@shared/sampling/frame';
import { startingPlan } from '@shared/sampling/plan';
import { useRef, useState } from 'react';
import { newSeed } from './new-seed';

/**
 * What the lead has chosen for the next draw. It is written with the list within a second, so that it survives a
 * restart, and undo shows here as it does anywhere.
 * @param words the list's own offence words
 */
export function usePlan(frame: Row<'sampleFrame'>, words: readonly string[]) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const { force } = useInspection();
  const frames = useRows('sampleFrame');
  const target = sampleTargetFor(framework, force);
  const [first] = useState(() =>
    startingPlan({
      ...framework.sample,
      target,
      types: framework.offenceTypes,
      words,
      seed: newSeed(),
      earlier: frames.findLast(({ id, plan }) => id !== frame.id && plan !== undefined)?.plan,
    }),
  );
  // What is not written yet; null while the row says it all.
  const [unwritten, setUnwritten] = useState<DrawSettings | null>(null);
  const waiting = useRef<DrawSettings | null>(null);

  const autosave = useAutosave(async () => {
    const plan = waiting.current;
    if (plan === null) return;
    const changes = [patch('sampleFrame', frame.id, { plan })];
    await workspace.commit({ label: 'Change what counts', changes });
    if (waiting.current === plan) waiting.current = null;
    setUnwritten((now) => (now === plan ? null : now));
  });

  const setPlan = (plan: DrawSettings) => {
    waiting.current = plan;
    setUnwritten(plan);
    autosave.touch();
  };

  return { plan: unwritten ?? frame.plan ?? first, target, setPlan, flush: autosave.flush };
}
