import { Button } from '@mantine/core';

export function ExampleButton({ onOpen }: { onOpen: (id: string) => void }) {
  return (
    <Button variant="default" onClick={() => onOpen('')}>
      Open the example inspection
    </Button>
  );
}
