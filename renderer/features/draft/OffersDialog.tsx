import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import type { CompiledPassage } from '@shared/draft/compile/passage';
import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { isSafe, type Offer } from '@shared/draft/recompile';
import type { Row } from '@shared/inspection/entities';
import { declineOfferAct, takeOffersAct } from './draft-acts';
import classes from './OffersDialog.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  section: Row<'section'>;
  passages: readonly CompiledPassage[];
  offers: readonly Offer[];
}

const WORDS: Record<Offer['kind'], { title: string; take: string; leave: string }> = {
  new: { title: 'New in the evidence', take: 'Take it in', leave: 'Leave it out' },
  changed: { title: 'Changed by the evidence', take: 'Take the new text', leave: 'Keep the old text' },
  'changed-by-both': {
    title: 'Changed by the evidence, and rewritten by a person',
    take: 'Replace my words',
    leave: 'Keep my words',
  },
  vanished: { title: 'No longer in the evidence', take: 'Take it out', leave: 'Keep it as my own' },
  'vanished-but-written': {
    title: 'No longer in the evidence, and rewritten by a person',
    take: 'Take my words out',
    leave: 'Keep it as my own',
  },
};

function words(node: DraftNode): string {
  return node.type === 'judgment' ? `Judgment: ${node.attrs.grade}` : plainText(node);
}

/** The new compile beside the draft, passage by passage. Nothing a person wrote is replaced without being asked for. */
export function OffersDialog({ opened, onClose, section, passages, offers }: Props) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const safe = offers.filter(isSafe);
  const take = (taken: readonly Offer[]) =>
    void workspace.commit(takeOffersAct(section.id, snapshot, passages, taken, Date.now()));
  const leave = (offer: Offer) => void workspace.commit(declineOfferAct(section.id, offer));

  return (
    <Modal opened={opened} onClose={onClose} title="What a new compile would change" size="xl">
      <Stack gap="md">
        {offers.length === 0 ? (
          <Text>The draft says what the evidence gives. There is nothing to take over.</Text>
        ) : (
          <Group justify="space-between">
            <Text c="dimmed">Your own words stay unless you replace them one by one.</Text>
            {safe.length > 1 && (
              <Button onClick={() => take(safe)}>Take all {safe.length} that nobody rewrote</Button>
            )}
          </Group>
        )}
        {offers.map((offer) => {
          const { title, take: takeLabel, leave: leaveLabel } = WORDS[offer.kind];
          return (
            <section key={offer.origin} className={classes.offer} data-offer={offer.kind}>
              <Title order={3}>{title}</Title>
              {'block' in offer && (
                <div className={classes.side}>
                  <Text size="xs" c="dimmed">
                    In the draft
                  </Text>
                  <p className={classes.words}>{words(offer.block.node)}</p>
                </div>
              )}
              {'compiled' in offer && (
                <div className={classes.side}>
                  <Text size="xs" c="dimmed">
                    From the evidence
                  </Text>
                  <p className={classes.words}>{words(offer.compiled)}</p>
                </div>
              )}
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant={isSafe(offer) ? 'filled' : 'default'}
                  onClick={() => take([offer])}
                >
                  {takeLabel}
                </Button>
                <Button
                  size="compact-sm"
                  variant={isSafe(offer) ? 'default' : 'filled'}
                  onClick={() => leave(offer)}
                >
                  {leaveLabel}
                </Button>
              </Group>
            </section>
          );
        })}
      </Stack>
    </Modal>
  );
}
