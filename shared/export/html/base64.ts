const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648), without the window's or Node's own. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const missing = Math.max(0, at + 3 - bytes.length);
    for (let digit = 0; digit < 4 - missing; digit++) text += ALPHABET[(group >> (18 - 6 * digit)) & 63];
    text += '='.repeat(missing);
  }
  return text;
}
