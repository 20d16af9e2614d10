import { useBackupState } from '@data/useBackupState';
import { Link } from '@tanstack/react-router';
import { NumberTile } from '@ui/NumberTile';
import { ageOfBackup } from './backup-age';
import classes from './Tiles.module.css';

/** How old the newest copy outside this laptop is. */
export function BackupTile() {
  const [state] = useBackupState();
  if (state === null) return null;
  const { value, label, isOld } = ageOfBackup(state, state.seenAt);
  return (
    <li>
      <Link to="/inspection/settings" className={classes.tile}>
        <NumberTile value={value} label={label} {...(isOld ? { meaning: 'attention' } : {})} />
      </Link>
    </li>
  );
}
