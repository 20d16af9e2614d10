const EVERYTHING_CLOSED = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // Recordings from memory; "blob:" would let Chromium put them on the disk.
  'media-src data:',
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * The content security policy of one response. Scripts and stylesheets carry it as well, because a worker obeys the
 * policy of its own file.
 * @param styleNonce lets through the <style> elements made by the page that was given the nonce
 */
export function contentPolicy(styleNonce?: string): string {
  const styles = styleNonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${styleNonce}'`;
  return [...EVERYTHING_CLOSED, styles].join('; ');
}

/** Headers of every file of the app. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

const EMPTY_NONCE = '<meta name="assay-style-nonce" content=""';

/** Tells the page the nonce that its own <style> elements have to carry. */
export function withStyleNonce(html: string, styleNonce: string): string {
  return html.replace(EMPTY_NONCE, `${EMPTY_NONCE.slice(0, -1)}${styleNonce}"`);
}
