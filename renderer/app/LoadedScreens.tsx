import { afterNextFrame } from '@data/when-idle';
import { Later, useLater } from '@ui/later';
import type { ComponentProps } from 'react';

// Of all that may stand in the window, only what is waited for at nearly every start comes with the first script: the
// field for the passphrase. The ways in for whoever has none follow as soon as that is on the screen.

/** What comes behind the gate. */
export const workbench = new Later(() => import('./Workbench'));
const recover = new Later(() => import('../features/vault/Recover'));
const keyFileDamaged = new Later(() => import('../features/vault/KeyFileDamaged'));
const otherWays = new Later(() => afterNextFrame().then(() => import('../features/vault/OtherWaysIn')));
const restore = new Later(() => afterNextFrame().then(() => import('../features/vault/RestoreFromBackup')));

type Workbench = typeof import('./Workbench').Workbench;
type Recover = typeof import('../features/vault/Recover').Recover;
type KeyFileDamaged = typeof import('../features/vault/KeyFileDamaged').KeyFileDamaged;
type OtherWaysIn = typeof import('../features/vault/OtherWaysIn').OtherWaysIn;

export function LoadedWorkbench(props: ComponentProps<Workbench>) {
  const bundle = useLater(workbench);
  return bundle && <bundle.Workbench {...props} />;
}

export function LoadedRecover(props: ComponentProps<Recover>) {
  const bundle = useLater(recover);
  return bundle && <bundle.Recover {...props} />;
}

export function LoadedKeyFileDamaged(props: ComponentProps<KeyFileDamaged>) {
  const bundle = useLater(keyFileDamaged);
  return bundle && <bundle.KeyFileDamaged {...props} />;
}

export function LoadedOtherWaysIn(props: ComponentProps<OtherWaysIn>) {
  const bundle = useLater(otherWays);
  return bundle && <bundle.OtherWaysIn {...props} />;
}

export function LoadedRestore() {
  const bundle = useLater(restore);
  return bundle && <bundle.RestoreFromBackup />;
}
