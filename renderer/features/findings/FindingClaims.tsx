import { newId, patch, put } from '@data/change';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { ActionIcon, Button, Modal, Stack, TextInput } from '@mantine/core';
import { describeCount } from '@shared/evidence/describe-source';
import type { EvidenceLink, FindingClaim, Row } from '@shared/inspection/entities';
import { useState } from 'react';
import { CountForm } from './CountForm';
import classes from './FindingsRoom.module.css';

/** Numbers that the draft prints with this finding, each bound to a count. */
export function FindingClaims({ finding }: { finding: Row<'finding'> }) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const [isAdding, setAdding] = useState(false);
  const isSigned = finding.status === 'signed-off';
  const change = (label: string, claims: FindingClaim[]) =>
    workspace.commit({ label, changes: [patch('finding', finding.id, { claims })] });
  return (
    <div className={classes.claims}>
      <ul>
        {finding.claims.map((claim) => (
          <li key={claim.id} className={classes.item}>
            <span>
              <strong>{describeCount(claim.query, snapshot)}</strong> — printed as “{claim.noun}”
            </span>
            {!isSigned && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Take out: ${claim.noun}`}
                onClick={() =>
                  void change(
                    'Take a number out of a finding',
                    finding.claims.filter(({ id }) => id !== claim.id),
                  )
                }
              >
                <span aria-hidden="true">×</span>
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isSigned && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
          Add a number from the reviews
        </Button>
      )}
      {isAdding && (
        <AddClaim
          onClose={() => setAdding(false)}
          onAdd={(claim) => {
            setAdding(false);
            // A number is evidence too: the case files it counts stand behind the finding.
            const link: EvidenceLink = {
              finding: finding.id,
              source: { kind: 'count', query: claim.query },
              stance: 'supporting',
              comment: '',
              addressed: '',
            };
            const claims = [...finding.claims, claim];
            void workspace.commit({
              label: 'Add a number to a finding',
              changes: [patch('finding', finding.id, { claims }), put('evidenceLink', link)],
            });
          }}
        />
      )}
    </div>
  );
}

function AddClaim({ onClose, onAdd }: { onClose: () => void; onAdd: (claim: FindingClaim) => void }) {
  const [noun, setNoun] = useState('cases');
  return (
    <Modal opened onClose={onClose} title="Add a number from the reviews" size="lg">
      <Stack>
        <TextInput
          label="What the draft calls these files"
          description="In the plural: cases that involved vulnerable victims"
          value={noun}
          onChange={(event) => setNoun(event.currentTarget.value)}
        />
        <CountForm
          action="Add this number"
          onChoose={(query) =>
            onAdd({ id: newId(), query, noun: noun.trim() === '' ? 'cases' : noun.trim() })
          }
        />
      </Stack>
    </Modal>
  );
}
