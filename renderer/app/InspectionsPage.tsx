import { useNavigate } from '@tanstack/react-router';
import { ImportArchive } from '../features/archive/ImportArchive';
import { InspectionsScreen } from '../features/inspections/InspectionsScreen';
import { useOpenInspection } from './open-inspection';
import { ShellFrame } from './ShellFrame';
import { TopBar } from './TopBar';
import { useFocusOnPage } from './useFocusOnPage';

export function InspectionsPage() {
  const { open, leave } = useOpenInspection();
  const navigate = useNavigate();
  useFocusOnPage('/');

  function openAndGo(id: string) {
    open(id);
    void navigate({ to: '/inspection' });
  }
  return (
    <ShellFrame top={<TopBar />}>
      <InspectionsScreen
        onOpen={openAndGo}
        onLeave={leave}
        onNew={() => void navigate({ to: '/new' })}
        importAction={<ImportArchive onBegin={leave} onImported={openAndGo} />}
      />
    </ShellFrame>
  );
}
