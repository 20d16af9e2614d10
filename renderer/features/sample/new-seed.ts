/** A seed nobody chose: 32 hex digits of the system's randomness, in groups of eight that can be read aloud. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/(.{8})(?!$)/g, '$1-');
}
