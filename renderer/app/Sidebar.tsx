import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { KeyHint } from '@ui/KeyHint';
import type { MouseEvent } from 'react';
import { keepingRooms, type RoomLink, workRooms } from './rooms';
import classes from './Sidebar.module.css';
import { type RoomMark, type RoomMarks, useRoomMarks } from './useRoomMarks';

interface Props {
  /** "g" was pressed: the next key goes to a room, so the keys are shown. */
  showsKeys: boolean;
}

export function Sidebar({ showsKeys }: Props) {
  const marks = useRoomMarks();
  return (
    <nav className={classes.rooms} aria-label="Rooms">
      <RoomList rooms={workRooms} marks={marks} showsKeys={showsKeys} />
      <RoomList rooms={keepingRooms} marks={marks} showsKeys={showsKeys} />
    </nav>
  );
}

interface ListProps extends Props {
  rooms: readonly RoomLink[];
  marks: RoomMarks;
}

function RoomList({ rooms, marks, showsKeys }: ListProps) {
  return (
    <ul className={classes.list}>
      {rooms.map((room) => {
        const mark = marks[room.to];
        return (
          <li key={room.to}>
            <Link
              to={room.to}
              aria-describedby={mark === undefined ? undefined : markId(room)}
              className={classes.room}
              onClick={handOn}
              activeOptions={{ exact: room.to === '/inspection', includeSearch: false }}
            >
              <span>{room.label}</span>
              {showsKeys ? <KeyHint keys={[room.key]} /> : <Mark mark={mark} />}
            </Link>
            {mark !== undefined && <VisuallyHidden id={markId(room)}>{mark.meaning}</VisuallyHidden>}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * Whoever points at a room is done with the list: the keys that follow are for the page, as Y and N in Review. Whoever
 * chose it by key keeps the focus and can go on through the list.
 */
function handOn({ detail }: MouseEvent): void {
  if (detail > 0) document.getElementById('page')?.focus({ preventScroll: true });
}

/** The count describes the room and is not part of its name. */
function markId({ key }: RoomLink): string {
  return `room-mark-${key}`;
}

function Mark({ mark }: { mark: RoomMark | undefined }) {
  if (mark === undefined) return null;
  return (
    <span className={classes.mark} data-urgent={mark.isUrgent} title={mark.meaning} aria-hidden="true">
      {mark.count}
      {mark.isUrgent && '!'}
    </span>
  );
}
