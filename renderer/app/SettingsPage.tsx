import { SaveArchive } from '../features/archive/SaveArchive';
import { SettingsRoom } from '../features/settings/SettingsRoom';
import { useOpenInspection } from './open-inspection';

export function SettingsPage() {
  const { state, openAs } = useOpenInspection();
  return (
    <SettingsRoom
      archive={<SaveArchive />}
      onChooseAuthor={(author) => {
        if (state.kind === 'open') openAs(state.workspace.inspectionId, author);
      }}
    />
  );
}
