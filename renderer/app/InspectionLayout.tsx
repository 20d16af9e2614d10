import { closeSearchDesk } from '@data/search-desks';
import { useSaveState, WorkspaceContext } from '@data/useWorkspace';
import { Outlet, useLocation } from '@tanstack/react-router';
import { SaveIndicator } from '@ui/SaveIndicator';
import { useEffect } from 'react';
import { InspectionDoor } from './InspectionDoor';
import { InspectionSwitcher } from './InspectionSwitcher';
import { useOpenInspection } from './open-inspection';
import { roomAt } from './rooms';
import { SaveTrouble } from './SaveTrouble';
import { SelfCheckNotice } from './SelfCheckNotice';
import { ShellFrame } from './ShellFrame';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';
import { useFocusOnPage } from './useFocusOnPage';
import { useHitMarks } from './useHitMarks';
import { useRoomKeys } from './useRoomKeys';
import { useRoomsLoaded } from './useRoomsLoaded';

/** Everything of one inspection: below here `useWorkspace` works. */
export function InspectionLayout() {
  const { state } = useOpenInspection();
  if (state.kind !== 'open') return <InspectionDoor />;
  return (
    <WorkspaceContext value={state.workspace}>
      {/* Another inspection is another set of screens: nothing typed in one may show up in the next. */}
      <InspectionShell key={state.workspace.inspectionId} />
    </WorkspaceContext>
  );
}

function InspectionShell() {
  const showsKeys = useRoomKeys();
  const { pathname } = useLocation();
  useFocusOnPage(pathname);
  useHitMarks(pathname);
  useRoomsLoaded();
  // The index holds what was written: it goes when the inspection is left or the vault locks.
  useEffect(() => closeSearchDesk, []);
  return (
    <ShellFrame
      top={
        <TopBar saved={<Saved />}>
          <InspectionSwitcher />
        </TopBar>
      }
      side={<Sidebar showsKeys={showsKeys} />}
      notice={
        <>
          <SaveTrouble />
          <SelfCheckNotice />
        </>
      }
      isFilled={roomAt(pathname)?.fills ?? false}
    >
      <Outlet />
    </ShellFrame>
  );
}

/** On its own: it changes with every few keys, and the shell around it does not. */
function Saved() {
  return <SaveIndicator state={useSaveState()} />;
}
