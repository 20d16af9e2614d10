import { Modal, Table } from '@mantine/core';
import { KeyHint } from '@ui/KeyHint';
import { rooms } from './rooms';

const everywhere: { keys: string[]; does: string }[] = [
  { keys: ['Ctrl', 'K'], does: 'Search or command' },
  { keys: ['Ctrl', 'N'], does: 'New note' },
  { keys: ['Ctrl', 'Z'], does: 'Undo, and say what was undone' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'Do it again' },
  { keys: ['Ctrl', 'Shift', 'L'], does: 'Lock' },
  { keys: ['?'], does: 'Show the keys' },
];

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <Table>
        <Table.Tbody>
          {everywhere.map(({ keys, does }) => (
            <KeyRow key={does} keys={keys} does={does} />
          ))}
          {rooms.map(({ key, label }) => (
            <KeyRow key={key} keys={['g', key]} does={`Go to ${label}`} />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function KeyRow({ keys, does }: { keys: string[]; does: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {does}
      </Table.Th>
      <Table.Td ta="right">
        <KeyHint keys={keys} />
      </Table.Td>
    </Table.Tr>
  );
}
