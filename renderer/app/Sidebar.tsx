import { Link } from '@tanstack/react-router';
import { KeyHint } from '@ui/KeyHint';
import { keepingRooms, type RoomLink, workRooms } from './rooms';
import classes from './Sidebar.module.css';
import { type RoomMark, useRoomMarks } from './useRoomMarks';

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
  marks: Partial<Record<RoomLink['to'], RoomMark>>;
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
              className={classes.room}
              activeOptions={{ exact: room.to === '/inspection', includeSearch: false }}
            >
              <span>{room.label}</span>
              {showsKeys ? <KeyHint keys={[room.key]} /> : <Mark mark={mark} />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ mark }: { mark: RoomMark | undefined }) {
  if (mark === undefined) return null;
  return (
    <span className={classes.mark} data-urgent={mark.isUrgent} title={mark.meaning}>
      {mark.count}
      {mark.isUrgent && '!'}
    </span>
  );
}
