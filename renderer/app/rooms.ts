/**
 * The rooms of an inspection in the order of the work; `key` follows "g". A room that `fills` the page lays out its own
 * panes up to the edges.
 */
export const workRooms = [
  { to: '/inspection', label: 'Overview', key: 'o', fills: false },
  { to: '/inspection/plan', label: 'Plan', key: 'p', fills: false },
  { to: '/inspection/sample', label: 'Sample', key: 's', fills: false },
  { to: '/inspection/review', label: 'Review', key: 'r', fills: true },
  { to: '/inspection/notes', label: 'Notes', key: 'n', fills: true },
  { to: '/inspection/themes', label: 'Themes', key: 'h', fills: false },
  { to: '/inspection/evidence', label: 'Evidence', key: 'e', fills: true },
  { to: '/inspection/findings', label: 'Findings', key: 'f', fills: true },
  { to: '/inspection/draft', label: 'Draft', key: 'd', fills: true },
] as const;

export const keepingRooms = [
  { to: '/inspection/search', label: 'Search', key: '/', fills: true },
  { to: '/inspection/attachments', label: 'Attachments', key: 'a', fills: false },
  { to: '/inspection/journal', label: 'Journal', key: 'j', fills: false },
  { to: '/inspection/settings', label: 'Settings', key: 't', fills: false },
] as const;

export const rooms = [...workRooms, ...keepingRooms];

export type RoomLink = (typeof rooms)[number];

/** The room that an address leads to. */
export function roomAt(pathname: string): RoomLink | undefined {
  return rooms.find(({ to }) => pathname === to || (to !== '/inspection' && pathname.startsWith(`${to}/`)));
}
