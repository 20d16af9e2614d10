import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';

/** Says once, behind the gate, what unlocking or recovery put right. Stays until it is closed. */
export function UnlockNotice({ notice }: { notice: string | null }) {
  useEffect(() => {
    if (notice !== null) notifications.show({ id: 'unlock', message: notice, autoClose: false });
  }, [notice]);
  return null;
}
