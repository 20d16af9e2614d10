import { bridge } from '@data/bridge';
import { noteError } from '@data/note-errors';
import { useRef, useState } from 'react';

/** Longer than any vault takes that was closed as it should be. */
const LONG_MILLISECONDS = 20_000;

export interface Opening {
  isWorking: boolean;
  /** It goes on for so long that whoever waits should know what they can do. */
  takesLong: boolean;
  /** How often in a row it ended in a fault of ours. */
  faults: number;
  /** Null when it ended in a fault: what was thrown is noted, and shown by `OpeningTrouble`. */
  run: <T>(open: () => Promise<T>) => Promise<T | null>;
}

/** Runs what opens the vault from a button, so that nobody waits for ever, whatever happens. */
export function useOpening(): Opening {
  const [isWorking, setIsWorking] = useState(false);
  const [takesLong, setTakesLong] = useState(false);
  const [faults, setFaults] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function run<T>(open: () => Promise<T>): Promise<T | null> {
    timer.current = setTimeout(() => setTakesLong(true), LONG_MILLISECONDS);
    try {
      const opening = open();
      setIsWorking(true);
      const opened = await opening;
      setFaults(0);
      return opened;
    } catch (error) {
      noteError(bridge(), error);
      setFaults((before) => before + 1);
      return null;
    } finally {
      clearTimeout(timer.current);
      setTakesLong(false);
      setIsWorking(false);
    }
  }

  return { isWorking, takesLong, faults, run };
}
