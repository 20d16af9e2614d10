import type { Bridge } from '../../shared/ipc/channels';

declare global {
  // What functions handed to page.evaluate() find in the window.
  interface Window {
    readonly assay: Bridge;
  }
}
