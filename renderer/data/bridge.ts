import type { Bridge } from '@shared/ipc/channels';

declare global {
  interface Window {
    /** Put there by the preload: the only way out of the window. */
    readonly assay: Bridge;
  }
}

/** The one place that reads `window.assay`. */
export function bridge(): Bridge {
  return window.assay;
}
