import { Modal, Table } from '@mantine/core';

const KEYS: [string, string][] = [
  ['Y', 'Yes, and on to the next criterion'],
  ['N', 'No, and on to the rationale'],
  ['A', 'Not applicable, and on'],
  ['S', 'The file does not show it, and on'],
  ['R', 'Write or change the rationale'],
  ['Up and down arrows', 'Move between criteria'],
  ['U', 'Go to the next criterion without an answer'],
  ['Backspace', 'Clear the answer'],
  ['Enter', 'In a text field: done, and on to the next criterion'],
  ['Escape', 'In a text field: back to the keys'],
  ['Ctrl Enter', 'Complete the review and open the next file'],
  ['Page up and page down', 'Previous and next file'],
  ['?', 'Show these keys'],
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys of the review">
      <Table>
        <Table.Tbody>
          {KEYS.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">
                <kbd>{key}</kbd>
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
