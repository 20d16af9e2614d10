import type { OpenFailure } from '@data/session';
import type { Workspace } from '@data/workspace';
import type { Row } from '@shared/inspection/entities';
import { createContext, useContext } from 'react';

export type OpenState =
  | { kind: 'none' }
  /** Nobody has said yet who uses this laptop in this inspection. */
  | { kind: 'asking-author'; inspection: Row<'inspection'> }
  /** It was open when the vault was locked. */
  | { kind: 'to-reopen'; id: string }
  | { kind: 'opening'; id: string }
  | { kind: 'open'; workspace: Workspace }
  | { kind: 'failed'; id: string; failure: OpenFailure };

export interface OpenInspection {
  state: OpenState;
  open: (id: string) => void;
  /** Opens as this team member, and remembers the choice. */
  openAs: (id: string, author: string) => void;
  /** Back to "none"; the workspace itself stays open until another one is. */
  leave: () => void;
}

export const OpenInspectionContext = createContext<OpenInspection | null>(null);

export function useOpenInspection(): OpenInspection {
  const open = useContext(OpenInspectionContext);
  if (open === null) throw new Error('there is no open inspection above this component');
  return open;
}
