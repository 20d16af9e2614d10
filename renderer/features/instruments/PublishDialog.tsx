import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Row } from '@shared/inspection/entities';
import { instrumentChangeWords } from '@shared/review/instrument-change-words';
import { instrumentProblems } from '@shared/review/instrument-problems';
import { instrumentOf } from '@shared/review/instruments';
import { Message } from '@ui/Message';
import classes from './Instruments.module.css';
import { publishAct } from './instrument-acts';

interface Props {
  /** As it is on the screen. */
  draft: Row<'instrument'>;
  onClose: () => void;
  onPublished: () => void;
}

/** What is wrong with the draft, or what publishing it changes. */
export function PublishDialog({ draft, onClose, onPublished }: Props) {
  const workspace = useWorkspace();
  const { instruments } = useFramework();
  const problems = instrumentProblems(draft);
  const { basedOn } = draft;
  const base = instruments.find(
    ({ id, version }) => id === basedOn?.instrumentId && version === basedOn.version,
  );
  const changes = base === undefined ? [] : instrumentChangeWords(base, instrumentOf(draft));
  const publish = async () => {
    await workspace.settled();
    await workspace.commit(publishAct(workspace.snapshot(), draft));
    onPublished();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={`Publish version ${draft.version}`}>
      <Stack>
        {problems.length > 0 ? (
          <Message meaning="problem" title="The draft cannot be published yet. Nothing is lost.">
            <ul className={classes.lines}>
              {problems.map(({ words }) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Message>
        ) : (
          <>
            <Text>
              New reviews will be made on this version. It cannot be changed afterwards; completed reviews
              keep the version they were made on.
            </Text>
            {base !== undefined && (
              <section aria-label={`What changed since version ${base.version}`}>
                <Text fw={600}>What changed since version {base.version}</Text>
                <ul className={`${classes.lines ?? ''} ${classes.scroll ?? ''}`}>
                  {changes.length === 0 && <li>It asks and judges the same.</li>}
                  {changes.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Back to the draft
          </Button>
          <Button disabled={problems.length > 0} onClick={() => void publish()}>
            Publish this version
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
