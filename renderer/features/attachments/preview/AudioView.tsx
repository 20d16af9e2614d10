import type { Row } from '@shared/inspection/entities';
import { Message } from '@ui/Message';
import { type SyntheticEvent, useState } from 'react';
import { dataUrlOf } from './data-url';
import { whenReady } from './Preview';
import classes from './Preview.module.css';
import { useLoaded } from './useLoaded';

/** Longer than any recording: the player looks for the end, and then knows how long it is. */
const BEYOND_THE_END = 1e9;

/** A recording made in the app does not say how long it is until its end was looked at. */
function learnLength({ currentTarget: player }: SyntheticEvent<HTMLAudioElement>): void {
  if (Number.isFinite(player.duration)) return;
  player.addEventListener('durationchange', () => {
    player.currentTime = 0;
  });
  player.currentTime = BEYOND_THE_END;
}

export function AudioView({ attachment }: { attachment: Row<'attachment'> }) {
  const [isBroken, setIsBroken] = useState(false);
  const loaded = useLoaded(attachment, (source) => dataUrlOf(source, attachment.mediaType));
  if (isBroken)
    return (
      <Message meaning="attention" title="It cannot be played">
        The recording is damaged or in a form that this app does not know. Its bytes are kept as they came; a
        saved copy can be opened with another program.
      </Message>
    );
  return whenReady(loaded, (url) => (
    // biome-ignore lint/a11y/useMediaCaption: what was recorded in an interview has no captions
    <audio
      className={classes.audio}
      controls
      controlsList="nodownload noremoteplayback"
      src={url}
      aria-label={attachment.name}
      onLoadedMetadata={learnLength}
      onError={() => setIsBroken(true)}
    />
  ));
}
