import { MOST_PIXELS } from '@shared/attachments/picture-size';

/** How a PDF is opened that anybody may have made: nothing in it runs, loads, or reaches beyond the preview. */
export const OF_A_STRANGER = {
  // Glyphs are drawn as outlines: no font of a stranger reaches the system's font code.
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: MOST_PIXELS,
  useWorkerFetch: false,
};
