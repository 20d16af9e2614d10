/** The rooms of an inspection in the order of the work; `key` follows "g". */
export const workRooms = [
  { to: '/inspection', label: 'Overview', key: 'o' },
  { to: '/inspection/plan', label: 'Plan', key: 'p' },
  { to: '/inspection/sample', label: 'Sample', key: 's' },
  { to: '/inspection/review', label: 'Review', key: 'r' },
  { to: '/inspection/notes', label: 'Notes', key: 'n' },
  { to: '/inspection/evidence', label: 'Evidence', key: 'e' },
  { to: '/inspection/findings', label: 'Findings', key: 'f' },
  { to: '/inspection/draft', label: 'Draft', key: 'd' },
] as const;

export const keepingRooms = [
  { to: '/inspection/journal', label: 'Journal', key: 'j' },
  { to: '/inspection/settings', label: 'Settings', key: 't' },
] as const;

export const rooms = [...workRooms, ...keepingRooms];

export type RoomLink = (typeof rooms)[number];
