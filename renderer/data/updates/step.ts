import type { OpenKeyFile } from '../key-file';

/**
 * One step that brings an older vault up to date. It may be cut off at any moment and is then done again from the start,
 * so what it finds done it leaves as it is. A step is never changed or taken out once it was released.
 */
export interface Step {
  /** Kept in the key file: lower case and hyphens. */
  name: string;
  /** Why it has to be, in a sentence. */
  reason: string;
  /** Whether there is anything to do; asked so that a vault with nothing to do needs no backup. */
  isNeeded: (keys: OpenKeyFile) => boolean;
  /** Answers the keys as they are afterwards; the runner writes them together with the step's name. */
  run: (keys: OpenKeyFile) => Promise<OpenKeyFile>;
}
