declare global {
  // Read by the scroll lock under Mantine's dialogs, which makes a <style> element of its own.
  var __webpack_nonce__: string | undefined;
}

/** The nonce that the main process put into the page: without it the policy refuses styles made at run time. */
export function styleNonce(): string {
  return document.querySelector('meta[name="assay-style-nonce"]')?.getAttribute('content') ?? '';
}

globalThis.__webpack_nonce__ = styleNonce();
