import { patch } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useRow, useWorkspace } from '@data/useWorkspace';
import { Checkbox, Popover, Stack } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import { useState } from 'react';

interface Props {
  caseFile: string;
  /** The button that asked for it. */
  button: HTMLElement;
  onClose: () => void;
}

/** The flags of a case file, changed by ticking. One for the whole list: a menu in every row would be drawn with each. */
export function FlagsMenu({ caseFile, button, onClose }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const file = useRow('caseFile', caseFile);
  const [place] = useState(() => placeOf(button));
  if (file === undefined) return null;
  const set = (flag: CaseFlag, isOn: boolean) => {
    const flags = framework.caseFlags
      .map(({ id }) => id)
      .filter((id) => (id === flag ? isOn : file.flags.includes(id)));
    void workspace.commit({
      label: `Change the flags of ${file.reference}`,
      changes: [patch('caseFile', file.id, { flags })],
    });
  };
  const close = () => {
    // Whoever closes it by pressing something else is taken there by the browser afterwards.
    button.focus({ preventScroll: true });
    onClose();
  };
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) close();
      }}
      position="bottom-start"
      trapFocus
    >
      <Popover.Target>
        <span style={{ position: 'fixed', pointerEvents: 'none', ...place }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Flags of ${file.reference}`}>
        <Stack gap="xs">
          {framework.caseFlags.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={file.flags.includes(id)}
              onChange={(event) => set(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function placeOf(element: HTMLElement) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
