import type { NoteType } from '@shared/framework/framework';

export const noteTypes: NoteType[] = [
  { id: 'reality-testing', label: 'Reality-testing visit', provenance: 'staff' },
  { id: 'interview', label: 'Interview', provenance: 'force-leaders' },
  { id: 'focus-group', label: 'Focus group', provenance: 'staff' },
  { id: 'observation', label: 'Observation', provenance: 'observed' },
  { id: 'incident-log-check', label: 'Call or incident log check', provenance: 'observed' },
  { id: 'document-review', label: 'Document review', provenance: 'document' },
  { id: 'data-query', label: 'Data query', provenance: 'data' },
  { id: 'partner-meeting', label: 'Partner meeting', provenance: 'partner' },
  { id: 'debrief', label: 'Debrief', provenance: 'force-leaders' },
  { id: 'hot-issue', label: 'Hot issue', provenance: 'observed' },
];
