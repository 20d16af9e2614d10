import { useFound } from '@data/useFound';
import { useInspections } from '@data/useVaultSession';
import { WorkspaceContext } from '@data/useWorkspace';
import { Spotlight } from '@mantine/spotlight';
import { NO_FILTERS } from '@shared/search/filters';
import { useNavigate } from '@tanstack/react-router';
import { useKeysAtOnce } from '@ui/useKeysAtOnce';
import { useContext, useMemo, useState } from 'react';
import { FoundActions } from '../features/search/FoundActions';
import classes from './CommandPalette.module.css';
import { type Command, findCommands, inspectionCommands, roomCommands, rowCommands } from './commands';
import { useOpenInspection } from './open-inspection';
import { useLock } from './useLock';

const PER_GROUP = 6;

/** A list longer than the window can take the focus, so that it is scrolled without a mouse too. */
const SCROLLED_BY_KEYBOARD = { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'What fits' } };

/** With a transition it would be there frames later, and the first letters typed would be somewhere else. */
const AT_ONCE = { duration: 0 };

/** Ctrl K: rooms, inspections, case files, notes and findings by name, what was written, and the few commands there are. */
export function CommandPalette() {
  const { state, open } = useOpenInspection();
  return (
    <WorkspaceContext value={state.kind === 'open' ? state.workspace : null}>
      <Palette onOpenInspection={open} />
    </WorkspaceContext>
  );
}

function Palette({ onOpenInspection }: { onOpenInspection: (id: string) => void }) {
  const navigate = useNavigate();
  const lock = useLock();
  const workspace = useContext(WorkspaceContext);
  const inspections = useInspections();
  const [query, setQuery] = useState('');
  const { take, giveBack } = useKeysAtOnce();

  const commands = useMemo<Command[]>(
    () => [
      ...(workspace === null ? [] : roomCommands(navigate)),
      ...inspectionCommands(inspections, (id) => {
        onOpenInspection(id);
        void navigate({ to: '/inspection' });
      }),
      { group: 'Commands', label: 'Lock', run: lock },
    ],
    [workspace, inspections, navigate, onOpenInspection, lock],
  );
  // Rows are read when the palette is asked, not kept: there may be ten thousand of them.
  const all =
    query === '' || workspace === null ? commands : [...commands, ...rowCommands(workspace, navigate)];
  const groups = findCommands(all, query, PER_GROUP);
  const found = useFound(workspace, query, NO_FILTERS);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      transitionProps={AT_ONCE}
      returnFocus={false}
      onSpotlightClose={giveBack}
      scrollable
      centered={false}
      yOffset="10vh"
      classNames={{ actionsGroup: classes.group ?? '', header: classes.header ?? '' }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      maxHeight="60vh"
      title="Search or command"
    >
      <Spotlight.Search ref={take} placeholder="Search or command" aria-label="Search or command" />
      <Spotlight.ActionsList {...SCROLLED_BY_KEYBOARD}>
        {groups.length === 0 && (found === null || found.documents.length === 0) && (
          <Spotlight.Empty>Nothing found. Try fewer letters.</Spotlight.Empty>
        )}
        {groups.map(({ group, found }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found.map((command) => (
              <Spotlight.Action
                key={`${group} ${command.label} ${command.description ?? ''}`}
                label={command.label}
                description={command.description ?? ''}
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found !== null && workspace !== null && <FoundActions typed={query} found={found} />}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
