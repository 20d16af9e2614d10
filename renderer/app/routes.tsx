import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { InspectionLayout } from './InspectionLayout';
import { InspectionsPage } from './InspectionsPage';
import { ShellCommands } from './ShellCommands';

/** What a room may keep in its address: filters, the thing that is open. Ids only, never what somebody wrote. */
export type RoomSearch = Record<string, string | number | boolean | undefined>;

const validateSearch = (search: RoomSearch): RoomSearch => search;

// Each room is its own bundle: opening one does not wait for the others to be evaluated.
const NewInspectionPage = lazyRouteComponent(() => import('./NewInspectionPage'), 'NewInspectionPage');
const OverviewRoom = lazyRouteComponent(() => import('../features/overview/OverviewRoom'), 'OverviewRoom');
const PlanRoom = lazyRouteComponent(() => import('../features/plan/PlanRoom'), 'PlanRoom');
const SampleRoom = lazyRouteComponent(() => import('../features/sample/SampleRoom'), 'SampleRoom');
const ReviewPage = lazyRouteComponent(() => import('./ReviewPage'), 'ReviewPage');
const NotesPage = lazyRouteComponent(() => import('./NotesPage'), 'NotesPage');
const EvidenceRoom = lazyRouteComponent(() => import('../features/evidence/EvidenceRoom'), 'EvidenceRoom');
const FindingsRoom = lazyRouteComponent(() => import('../features/findings/FindingsRoom'), 'FindingsRoom');
const DraftRoom = lazyRouteComponent(() => import('../features/draft/DraftRoom'), 'DraftRoom');
const SearchRoom = lazyRouteComponent(() => import('../features/search/SearchRoom'), 'SearchRoom');
const AttachmentsRoom = lazyRouteComponent(
  () => import('../features/attachments/AttachmentsRoom'),
  'AttachmentsRoom',
);
const ThemesRoom = lazyRouteComponent(() => import('../features/themes/ThemesRoom'), 'ThemesRoom');
const JournalRoom = lazyRouteComponent(() => import('../features/journal/JournalRoom'), 'JournalRoom');
const SettingsPage = lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage');

const root = createRootRoute({ component: ShellCommands });

const inspections = createRoute({ getParentRoute: () => root, path: '/', component: InspectionsPage });

const newInspection = createRoute({ getParentRoute: () => root, path: '/new', component: NewInspectionPage });

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspection',
  validateSearch,
  component: InspectionLayout,
});

const under = { getParentRoute: () => inspection, validateSearch } as const;

const rooms = [
  createRoute({ ...under, path: '/', component: OverviewRoom }),
  createRoute({ ...under, path: 'plan', component: PlanRoom }),
  createRoute({ ...under, path: 'sample', component: SampleRoom }),
  createRoute({ ...under, path: 'review', component: ReviewPage }),
  createRoute({ ...under, path: 'review/$caseFileId', component: ReviewPage }),
  createRoute({ ...under, path: 'notes', component: NotesPage }),
  createRoute({ ...under, path: 'notes/$noteId', component: NotesPage }),
  createRoute({ ...under, path: 'evidence', component: EvidenceRoom }),
  createRoute({ ...under, path: 'findings', component: FindingsRoom }),
  createRoute({ ...under, path: 'draft', component: DraftRoom }),
  createRoute({ ...under, path: 'draft/$questionId', component: DraftRoom }),
  createRoute({ ...under, path: 'search', component: SearchRoom }),
  createRoute({ ...under, path: 'attachments', component: AttachmentsRoom }),
  createRoute({ ...under, path: 'themes', component: ThemesRoom }),
  createRoute({ ...under, path: 'journal', component: JournalRoom }),
  createRoute({ ...under, path: 'settings', component: SettingsPage }),
] as const;

export const routeTree = root.addChildren([inspections, newInspection, inspection.addChildren(rooms)]);
