import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  /** The question: "Archive this inspection?" */
  title: string;
  /** What will happen and what stays. */
  children: ReactNode;
  /** A verb: "Archive". */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asked only before what cannot be undone; everything else is done and can be taken back. */
export function ConfirmDialog({ opened, title, children, confirmLabel, onConfirm, onCancel }: Props) {
  return (
    <Modal opened={opened} onClose={onCancel} title={title}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel} data-autofocus>
          Cancel
        </Button>
        <Button onClick={onConfirm}>{confirmLabel}</Button>
      </Group>
    </Modal>
  );
}
