import { useNavigate } from '@tanstack/react-router';
import { NewInspection } from '../features/plan/NewInspection';
import { useOpenInspection } from './open-inspection';
import { ShellFrame } from './ShellFrame';
import { TopBar } from './TopBar';

export function NewInspectionPage() {
  const { openAs } = useOpenInspection();
  const navigate = useNavigate();

  function openAndGo(id: string, author: string) {
    openAs(id, author);
    void navigate({ to: '/inspection' });
  }
  return (
    <ShellFrame top={<TopBar />}>
      <NewInspection onCreated={openAndGo} onCancel={() => void navigate({ to: '/' })} />
    </ShellFrame>
  );
}
