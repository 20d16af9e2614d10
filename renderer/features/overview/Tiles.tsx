import { Link } from '@tanstack/react-router';
import { NumberTile } from '@ui/NumberTile';
import { BackupTile } from './BackupTile';
import classes from './Tiles.module.css';
import { leftOf, type WhatNow } from './what-now';

export function Tiles({ now }: { now: WhatNow }) {
  const filesLeft = now.filesLeft.reduce((sum, line) => sum + leftOf(line), 0);
  const stale = now.staleClaims.reduce((sum, { count }) => sum + count, 0);
  const places = now.placesNotVisited.length;
  const legs = now.onOneLeg.length;
  return (
    <ul className={classes.tiles}>
      <li>
        <Link to="/inspection/review" className={classes.tile}>
          <NumberTile
            value={filesLeft}
            label={filesLeft === 1 ? 'file left to review' : 'files left to review'}
          />
        </Link>
      </li>
      <li>
        <Link to="/inspection/notes" className={classes.tile}>
          <NumberTile
            value={places}
            label={places === 1 ? 'place not yet visited' : 'places not yet visited'}
          />
        </Link>
      </li>
      <li>
        <Link to="/inspection/findings" className={classes.tile}>
          <NumberTile
            value={legs}
            label={legs === 1 ? 'finding on one leg' : 'findings on one leg'}
            {...(legs > 0 ? { meaning: 'attention' } : {})}
          />
        </Link>
      </li>
      <li>
        <Link to="/inspection/draft" className={classes.tile}>
          <NumberTile
            value={stale}
            label={stale === 1 ? 'stale claim' : 'stale claims'}
            {...(stale > 0 ? { meaning: 'attention' } : {})}
          />
        </Link>
      </li>
      <BackupTile />
    </ul>
  );
}
