import { patch } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import type { CaseFlag } from '@shared/framework/framework';
import { flagLabel } from '@shared/framework/labels';
import type { Row } from '@shared/inspection/entities';
import classes from './DrawnSample.module.css';

/** The flags of a case file, shown in words and changed by ticking. */
export function FlagsMenu({ file }: { file: Row<'caseFile'> }) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const words = file.flags.map((flag) => flagLabel(framework, flag)).join(', ');
  const set = (flag: CaseFlag, isOn: boolean) => {
    const flags = framework.caseFlags
      .map(({ id }) => id)
      .filter((id) => (id === flag ? isOn : file.flags.includes(id)));
    void workspace.commit({
      label: `Change the flags of ${file.reference}`,
      changes: [patch('caseFile', file.id, { flags })],
    });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.cut}
          maw="100%"
          aria-label={`Flags of ${file.reference}: ${words === '' ? 'none' : words}`}
        >
          {words === '' ? 'Add a flag' : words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
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
