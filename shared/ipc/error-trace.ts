/** What may be kept of an error: its class, and places in our own code. */
export interface ErrorTrace {
  /** The name of the error's class, such as "TypeError". */
  name: string;
  /** "file:line:column" in the build, the innermost first. */
  frames: string[];
}

export const MOST_FRAMES = 12;
export const ERROR_NAME = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
export const FRAME = /^[\w.-]{1,80}\.(?:js|cjs|mjs|ts|tsx):\d{1,7}:\d{1,7}$/;

/** The trace of anything thrown, without its message: a message may quote evidence. */
export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: 'Error', frames: [] };
  return { name: ERROR_NAME.test(error.name) ? error.name : 'Error', frames: framesIn(error.stack ?? '') };
}

/** The places named in a stack, as file names without folders; every other word of it is left out. */
export function framesIn(stack: string): string[] {
  const places = stack.split('\n').flatMap((line) => {
    if (!/^\s*at\s/.test(line)) return [];
    const [, place = ''] = /([^\s/\\()]+)\)?$/.exec(line.trimEnd()) ?? [];
    return FRAME.test(place) ? [place] : [];
  });
  return places.slice(0, MOST_FRAMES);
}
