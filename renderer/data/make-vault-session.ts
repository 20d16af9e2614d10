import type { Bridge } from '@shared/ipc/channels';
import { watchForLeaving } from './pending-typing';
import type { VaultSession } from './session';
import { WindowSession } from './window-session';

/**
 * The one session of the window. It starts by asking which screen the unlock gate has to show.
 * @param isInside whether the window's address is inside an inspection
 */
export function makeVaultSession(bridge: Bridge, isInside: () => boolean): VaultSession {
  watchForLeaving();
  const session = new LockAfterOpening(bridge, isInside);
  void session.look();
  return session;
}

/**
 * A lock that is asked for while the vault is being opened (a laptop that is shut at that moment) comes when that has
 * ended: no key is wiped under what works with it, and what was opened is shut before a frame of it is drawn.
 */
class LockAfterOpening extends WindowSession {
  #openings = 0;
  #isAsked = false;

  override createVault(...given: Parameters<WindowSession['createVault']>) {
    return this.#opening(super.createVault(...given));
  }

  override unlock(...given: Parameters<WindowSession['unlock']>) {
    return this.#opening(super.unlock(...given));
  }

  override unlockWithRecoveryKey(...given: Parameters<WindowSession['unlockWithRecoveryKey']>) {
    return this.#opening(super.unlockWithRecoveryKey(...given));
  }

  override unlockByKeychain() {
    return this.#opening(super.unlockByKeychain());
  }

  override recover(...given: Parameters<WindowSession['recover']>) {
    return this.#opening(super.recover(...given));
  }

  override async lock(): Promise<void> {
    this.#isAsked = this.#openings > 0;
    // What is open is shut at once, whatever else has not come to an end: one that hangs must not keep it open.
    if (!this.#isAsked || this.state().kind === 'unlocked') await super.lock();
  }

  async #opening<T>(opened: Promise<T>): Promise<T> {
    this.#begin();
    try {
      return await opened;
    } finally {
      this.#openings -= 1;
      if (this.#isAsked) void this.lock();
    }
  }

  #begin(): void {
    this.#openings += 1;
    this.#isAsked = false;
  }
}
