import { useInspection } from '@data/useInspection';
import { useInspections } from '@data/useVaultSession';
import { Button, Menu } from '@mantine/core';
import type { Inspection } from '@shared/inspection/entities';
import { useNavigate } from '@tanstack/react-router';
import { useOpenInspection } from './open-inspection';

/** The name of the open inspection, and the way to another one. */
export function InspectionSwitcher() {
  const inspection = useInspection();
  const others = useInspections().filter((one) => one.id !== inspection.id && one.status === 'open');
  const { open } = useOpenInspection();
  const navigate = useNavigate();

  function switchTo(id: string) {
    open(id);
    void navigate({ to: '/inspection' });
  }

  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" c="var(--assay-text)" rightSection="▾">
          {shortName(inspection)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => switchTo(other.id)}>
            {shortName(other)}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => void navigate({ to: '/' })}>All inspections</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** "West Mercia 2017" */
export function shortName(inspection: Inspection): string {
  return `${inspection.force} ${inspection.year}`;
}
