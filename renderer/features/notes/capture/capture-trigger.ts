/** Keys that open a list of suggestions while a note is written. */
export type TriggerKey = '#' | '@' | '/';

export interface CaptureTrigger {
  key: TriggerKey;
  /** What was typed after the key so far. */
  query: string;
}

const LONGEST_QUERY = 40;
const MOST_WORDS = 4;

/**
 * The suggestion that is being typed at the end of `before`, the text of a passage up to the cursor; null when there is
 * none. The key counts at the start of a line or after a space, so that "and/or" and an e-mail address stay text.
 */
export function triggerIn(before: string): CaptureTrigger | null {
  const match = /(?:^|\s)([#@/])([^#@/\n]*)$/.exec(before);
  const [, key, query] = match ?? [];
  if (key === undefined || query === undefined) return null;
  const isTyped = query === '' || /^[\p{L}\p{N}]/u.test(query);
  if (!isTyped || query.length > LONGEST_QUERY || query.split(/\s+/).length > MOST_WORDS) return null;
  return { key: key as TriggerKey, query };
}
