import { registerTyping } from '@data/pending-typing';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Incoming } from './incoming';
import { type Recording, record } from './voice-recorder';

const SIGN_EVERY_MILLISECONDS = 10_000;

export type MemoState =
  | { kind: 'idle' }
  | { kind: 'opening' }
  | { kind: 'recording'; startedAt: number }
  | { kind: 'refused'; words: string };

/**
 * A voice memo from the press of "record" to a file on its way in. Locking, closing and hiding the window end it and
 * keep what was said; so does leaving the note.
 */
export function useVoiceMemo(onRecorded: (memo: Incoming) => Promise<void>) {
  const [state, setState] = useState<MemoState>({ kind: 'idle' });
  const current = useRef<Recording | null>(null);
  const keep = useRef(onRecorded);
  useEffect(() => {
    keep.current = onRecorded;
  });

  const finish = useCallback(async () => {
    const recording = current.current;
    if (recording === null) return;
    current.current = null;
    setState({ kind: 'idle' });
    await keep.current(await recording.stop());
  }, []);

  async function begin() {
    if (current.current !== null || state.kind === 'opening') return;
    setState({ kind: 'opening' });
    const begun = await record();
    if (!begun.ok) return setState({ kind: 'refused', words: begun.failure.words });
    current.current = begun.value;
    begun.value.whenEnded(() => void finish());
    setState({ kind: 'recording', startedAt: begun.value.startedAt });
  }

  async function discard() {
    const recording = current.current;
    current.current = null;
    setState({ kind: 'idle' });
    await recording?.discard();
  }

  useEffect(() => {
    const forget = registerTyping(finish);
    return () => void finish().finally(forget);
  }, [finish]);

  const isRecording = state.kind === 'recording';
  useEffect(() => {
    if (!isRecording) return;
    // Who speaks is there, even if no key is pressed: the vault does not lock by itself meanwhile.
    const sign = setInterval(() => window.dispatchEvent(new Event('pointermove')), SIGN_EVERY_MILLISECONDS);
    return () => clearInterval(sign);
  }, [isRecording]);

  return { state, begin: () => void begin(), stop: () => void finish(), discard: () => void discard() };
}
