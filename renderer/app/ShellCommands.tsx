import { bridge } from '@data/bridge';
import { useSettings } from '@data/useVaultSession';
import { spotlight } from '@mantine/spotlight';
import type { Announcements } from '@shared/ipc/channels';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { pressForText } from '@ui/press-for-text';
import { isTyping } from '@ui/typing';
import { useEffect, useEffectEvent, useState } from 'react';
import { CommandPalette } from './CommandPalette';
import { KeysDialog } from './KeysDialog';
import { useOpenInspection } from './open-inspection';
import { questionHere } from './question-here';
import { useIdleLock } from './useIdleLock';
import { useLock } from './useLock';
import { useShellKeys } from './useShellKeys';
import { useUndo } from './useUndo';

/** The root of all pages: what works everywhere, by key, by menu and by palette. */
export function ShellCommands() {
  const [showsKeys, setShowsKeys] = useState(false);
  const { lockAfterMinutes } = useSettings();
  const { state } = useOpenInspection();
  const navigate = useNavigate();
  const router = useRouter();
  const lock = useLock();
  const { undo, redo } = useUndo();

  function quickNote() {
    if (state.kind !== 'open') return;
    const { pathname, search } = router.state.location;
    const question = questionHere({ pathname, search, focus: document.activeElement }, state.workspace);
    void navigate({ to: '/inspection/notes', search: { new: 1, question } });
  }

  useIdleLock(lockAfterMinutes, lock);
  useShellKeys({ quickNote, lock, undo, redo, showKeys: () => setShowsKeys(true) });

  const obey = useEffectEvent(({ command }: Announcements['announce:command']) => {
    if (command === 'quick-note') quickNote();
    if (command === 'search') spotlight.open();
    if (command !== 'undo' && command !== 'redo') return;
    // While typing, undo belongs to the text, from the menu as from the keyboard.
    if (isTyping(document.activeElement)) pressForText(command);
    else if (command === 'undo') undo();
    else redo();
  });
  useEffect(() => bridge().listen('announce:command', (what) => obey(what)), []);

  return (
    <>
      <Outlet />
      <CommandPalette />
      <KeysDialog opened={showsKeys} onClose={() => setShowsKeys(false)} />
    </>
  );
}
