import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { notifications } from '@mantine/notifications';
import { announce } from '@ui/LiveRegion';
import { useRef, useState } from 'react';
import { documentFor, exportFailureWords, saveExport, type Wanted, wantedWords } from './export-files';

interface Running {
  wanted: Wanted;
  share: number | null;
}

/** Makes a file of the draft and saves it; says what became of it, and can be cancelled on the way. */
export function useDraftExport(section: string) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const [running, setRunning] = useState<Running | null>(null);
  const stop = useRef<() => void>(() => undefined);

  const save = async (wanted: Wanted) => {
    const document = documentFor(wanted, workspace.snapshot(), framework, section);
    if (document === null) return;
    setRunning({ wanted, share: null });
    try {
      const saved = await saveExport(document, wanted, {
        onProgress: (share) => setRunning({ wanted, share }),
        onStart: (cancel) => {
          stop.current = cancel;
        },
      });
      if (saved.ok) {
        notifications.show({ message: `Exported to ${saved.value.path}`, color: 'teal' });
        announce(`Exported to ${saved.value.path}`);
      } else if (saved.failure.kind !== 'cancelled') {
        const { title, advice } = exportFailureWords(saved.failure);
        notifications.show({ title, message: advice, color: 'red', autoClose: false });
      }
    } finally {
      setRunning(null);
    }
  };

  return {
    save,
    running: running === null ? null : { what: wantedWords(running.wanted), share: running.share },
    cancel: () => stop.current(),
  };
}
