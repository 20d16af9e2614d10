import { useRows } from '@data/useWorkspace';
import type { RoomLink } from './rooms';

/** The number beside a room's name. */
export interface RoomMark {
  count: number;
  /** What the number says, for the tooltip. */
  meaning: string;
  isUrgent?: boolean;
}

export function useRoomMarks(): Partial<Record<RoomLink['to'], RoomMark>> {
  const notes = useRows('note');
  return {
    '/inspection/notes': { count: notes.length, meaning: 'Notes' },
  };
}
