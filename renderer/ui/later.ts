import { useEffect, useState } from 'react';

/** A bundle that is fetched once, when somebody first asks for it. */
export class Later<B extends object> {
  readonly #fetch: () => Promise<B>;
  #loaded: B | null = null;

  constructor(fetch: () => Promise<B>) {
    this.#fetch = fetch;
  }

  /** Null while it is not there yet. */
  get loaded(): B | null {
    return this.#loaded;
  }

  async load(): Promise<B> {
    this.#loaded ??= await this.#fetch();
    return this.#loaded;
  }
}

/**
 * The bundle as soon as it is there, null before. Not React's `lazy`: that shows nothing first even where all is loaded,
 * and what comes after nothing is held back for 300 milliseconds.
 */
export function useLater<B extends object>(later: Later<B>): B | null {
  const [bundle, setBundle] = useState(later.loaded);
  useEffect(() => {
    if (bundle === null) void later.load().then(setBundle);
  }, [bundle, later]);
  return bundle;
}
