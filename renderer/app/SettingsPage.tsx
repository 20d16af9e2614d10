import { useNavigate } from '@tanstack/react-router';
import { SaveArchive } from '../features/archive/SaveArchive';
import { SettingsRoom } from '../features/settings/SettingsRoom';
import { RestoreFromBackup } from '../features/vault/RestoreFromBackup';
import { useOpenInspection } from './open-inspection';

export function SettingsPage() {
  const { state, openAs, leave } = useOpenInspection();
  const navigate = useNavigate();
  return (
    <SettingsRoom
      archive={<SaveArchive />}
      restore={<RestoreFromBackup />}
      onDestroyed={() => {
        leave();
        void navigate({ to: '/' });
      }}
      onChooseAuthor={(author) => {
        if (state.kind === 'open') openAs(state.workspace.inspectionId, author);
      }}
    />
  );
}
