import { useWorkspace } from '@data/useWorkspace';
import { useSyncExternalStore } from 'react';
import { type AttachDesk, type DeskState, deskOf } from './attach-desk';

export function useAttachDesk(): { desk: AttachDesk; state: DeskState } {
  const desk = deskOf(useWorkspace());
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) };
}
