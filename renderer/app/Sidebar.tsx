import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { KeyHint } from '@ui/KeyHint';
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
