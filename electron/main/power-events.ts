import { type BrowserWindow, powerMonitor } from 'electron';
import { announce } from './announce';

/** A laptop that sleeps or shows its lock screen holds no open vault. */
export function lockOnPowerEvents(window: BrowserWindow): void {
  powerMonitor.on('suspend', () => announce(window, 'announce:lock', { because: 'suspend' }));
  powerMonitor.on('lock-screen', () => announce(window, 'announce:lock', { because: 'screen-locked' }));
}
