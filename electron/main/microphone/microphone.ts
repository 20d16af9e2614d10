import { isAppUrl } from '../app-protocol/app-url';

/** What Chromium says about a wish for a permission, asked or checked. */
export interface PermissionWish {
  permission: string;
  isMainFrame?: boolean;
  requestingUrl?: string;
  /** Of a request. */
  mediaTypes?: readonly string[];
  /** Of a check. */
  mediaType?: string;
}

/** How long after a key or a button the inspector may be said to have pressed it. */
const PRESSED_WITHIN_MILLISECONDS = 5000;

/** The one permission that there is: sound, for our own page, between "record" and "stop". */
export class Microphone {
  readonly #now: () => number;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A key, a button or a touch reached the window from outside: no script can make one. */
  pressed(): void {
    this.#pressedAt = this.#now();
  }

  /** @returns whether it is open now */
  open(): boolean {
    this.#isOpen = this.#now() - this.#pressedAt <= PRESSED_WITHIN_MILLISECONDS;
    return this.#isOpen;
  }

  close(): void {
    this.#isOpen = false;
  }

  mayRecord({ permission, isMainFrame, requestingUrl, mediaTypes, mediaType }: PermissionWish): boolean {
    const wanted = mediaTypes ?? (mediaType === undefined ? [] : [mediaType]);
    const isSoundOnly = wanted.length === 1 && wanted[0] === 'audio';
    const isOurs = isMainFrame === true && requestingUrl !== undefined && isAppUrl(requestingUrl);
    return this.#isOpen && permission === 'media' && isSoundOnly && isOurs;
  }
}
