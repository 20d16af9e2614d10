import { withDeviceKey } from '../device-key';
import type { Step } from './step';

/** Every step there ever was, oldest first. Each is tested with a vault of the version before it (`e2e/updates`). */
export const STEPS: readonly Step[] = [
  {
    name: 'sign-the-journal',
    reason: 'The end of every act is signed by the laptop it was made on, which needs a key of its own.',
    isNeeded: ({ ring }) => ring.deviceKey() === null,
    run: (keys) => Promise.resolve(withDeviceKey(keys)),
  },
];
