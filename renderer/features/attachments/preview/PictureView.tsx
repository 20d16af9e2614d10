import { MOST_PIXELS, pictureSize } from '@shared/attachments/picture-size';
import type { Row } from '@shared/inspection/entities';
import { Message } from '@ui/Message';
import { useState } from 'react';
import { dataUrlOf } from './data-url';
import { whenReady } from './Preview';
import classes from './Preview.module.css';
import { useLoaded } from './useLoaded';

export function PictureView({ attachment }: { attachment: Row<'attachment'> }) {
  const [isBroken, setIsBroken] = useState(false);
  const loaded = useLoaded(attachment, async (source) => {
    const size = await pictureSize(source, attachment.mediaType);
    if (size !== null && size.width * size.height > MOST_PIXELS)
      throw new Error(
        `The picture says that it measures ${size.width} by ${size.height} pixels, which is more than fits into memory. It is safe in the vault; save a copy to open it with another program.`,
      );
    return dataUrlOf(source, attachment.mediaType);
  });
  if (isBroken)
    return (
      <Message meaning="attention" title="It cannot be shown">
        The picture is damaged or cut off. Its bytes are kept as they came.
      </Message>
    );
  return whenReady(loaded, (url) => (
    <img
      className={classes.picture}
      src={url}
      alt={attachment.description === '' ? attachment.name : attachment.description}
      onError={() => setIsBroken(true)}
    />
  ));
}
