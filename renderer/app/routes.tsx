import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { InspectionLayout } from './InspectionLayout';
import { RoomPlaceholder } from './RoomPlaceholder';

/** What a room may keep in its address: filters, the thing that is open. Ids only, never what somebody wrote. */
export type RoomSearch = Record<string, string | number | boolean | undefined>;

const validateSearch = (search: RoomSearch): RoomSearch => search;

const root = createRootRoute({ component: Outlet });

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch,
  component: () => <RoomPlaceholder title="Inspections" />,
});

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspection',
  validateSearch,
  component: InspectionLayout,
});

const under = { getParentRoute: () => inspection, validateSearch } as const;

const rooms = [
  createRoute({ ...under, path: '/', component: () => <RoomPlaceholder title="Overview" /> }),
  createRoute({ ...under, path: 'plan', component: () => <RoomPlaceholder title="Plan" /> }),
  createRoute({ ...under, path: 'sample', component: () => <RoomPlaceholder title="Sample" /> }),
  createRoute({ ...under, path: 'review', component: () => <RoomPlaceholder title="Review" /> }),
  createRoute({ ...under, path: 'review/$caseFileId', component: () => <RoomPlaceholder title="Review" /> }),
  createRoute({ ...under, path: 'notes', component: () => <RoomPlaceholder title="Notes" /> }),
  createRoute({ ...under, path: 'notes/$noteId', component: () => <RoomPlaceholder title="Notes" /> }),
  createRoute({ ...under, path: 'evidence', component: () => <RoomPlaceholder title="Evidence" /> }),
  createRoute({ ...under, path: 'findings', component: () => <RoomPlaceholder title="Findings" /> }),
  createRoute({ ...under, path: 'draft', component: () => <RoomPlaceholder title="Draft" /> }),
  createRoute({ ...under, path: 'draft/$questionId', component: () => <RoomPlaceholder title="Draft" /> }),
  createRoute({ ...under, path: 'journal', component: () => <RoomPlaceholder title="Journal" /> }),
  createRoute({ ...under, path: 'settings', component: () => <RoomPlaceholder title="Settings" /> }),
];

export const routeTree = root.addChildren([inspections, inspection.addChildren(rooms)]);
