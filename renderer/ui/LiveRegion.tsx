import { VisuallyHidden } from '@mantine/core';

const REGION = 'assay-live-region';

/** Where screen readers hear what `announce` says. Mounted once, at the root. */
export function LiveRegion() {
  return <VisuallyHidden id={REGION} role="status" aria-live="polite" />;
}

/** Says something to people who cannot see it happen. Never the only way it is said. */
export function announce(words: string): void {
  const region = document.getElementById(REGION);
  // Emptied first: the same words twice are two announcements.
  region?.replaceChildren();
  region?.append(words);
}
