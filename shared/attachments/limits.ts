const MEGABYTE = 1024 * 1024;

/** The largest file that is attached: 200 MB. */
export const LARGEST_ATTACHMENT = 200 * MEGABYTE;

/** All attachments of one inspection together: 5 GB. */
export const MOST_ATTACHED = 5 * 1024 * MEGABYTE;

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/**
 * A size as a person says it, to one decimal below ten: 2_500_000 -> "2.4 MB". One kB is 1024 bytes.
 * @param bytes a whole number, not negative
 */
export function writeSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let size = bytes / 1024;
  let unit = 0;
  // What would be rounded to 1024 is one of the next unit.
  while (size >= 1023.5 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const written = size < 9.95 ? size.toFixed(1).replace(/\.0$/, '') : String(Math.round(size));
  return `${written} ${UNITS[unit] ?? ''}`;
}
