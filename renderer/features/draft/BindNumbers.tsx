import { useFramework } from '@data/useInspection';
import { useSnapshot } from '@data/useWorkspace';
import { Button, Text, Title } from '@mantine/core';
import { type Binding, bindingsFor } from '@shared/draft/binding';
import { typedNumbers } from '@shared/draft/checks/check-numbers';
import { claimHouse } from '@shared/draft/claim';
import type { FoundNumber } from '@shared/draft/number-finder/find-numbers';
import { describeQuery } from '@shared/evidence/describe-source';
import type { Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import classes from './CaseFileList.module.css';
import { insertClaim } from './claim-commands';
import { positionInBlock } from './show-range';

interface Props {
  block: Row<'draftBlock'>;
  editor: Editor;
}

/** Numbers that were typed: each is offered the counts that give exactly this number. */
export function BindNumbers({ block, editor }: Props) {
  const snapshot = useSnapshot();
  const framework = useFramework();
  const offered = useMemo(() => {
    return typedNumbers(block.node)
      .map((number) => ({ number, bindings: bindingsFor(number, snapshot, framework) }))
      .filter(({ bindings }) => bindings.length > 0);
  }, [block.node, snapshot, framework]);
  if (offered.length === 0) return null;

  const bind = (number: FoundNumber, binding: Binding) =>
    editor.state.doc.forEach((node, start) => {
      if (node.attrs['blockId'] !== block.id) return;
      const from = positionInBlock(node, start, number.from, 'start');
      const to = positionInBlock(node, start, number.to, 'end');
      // Without a noun: the sentence already names the whole in its own words.
      insertClaim(editor, { ...binding, noun: '' }, claimHouse(snapshot, framework), from, to);
    });

  return (
    <section>
      <Title order={3}>Numbers that are not bound</Title>
      <Text size="xs" c="dimmed">
        Ctrl . leads here from the text.
      </Text>
      {offered.map(({ number, bindings }) => (
        <div key={number.from}>
          <Text>“{number.text}” is what the evidence gives for:</Text>
          <ul className={classes.list}>
            {bindings.map((binding) => (
              <li key={JSON.stringify(binding.query)}>
                <span>{describeQuery(binding.query, snapshot)}</span>
                <Button
                  size="compact-xs"
                  variant="light"
                  data-bind-number
                  onClick={() => bind(number, binding)}
                >
                  Bind “{number.text}” to it
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
