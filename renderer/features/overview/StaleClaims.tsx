import { patch } from '@data/change';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button } from '@mantine/core';
import { acceptedBlock, changeWords, type StaleClaim, staleClaimsIn } from '@shared/draft/accept-claim';
import { claimHouse } from '@shared/draft/claim';
import { sentenceOfClaim } from '@shared/draft/sources/sentence-sources';
import type { Framework } from '@shared/framework/framework';
import { questionCode, questionTitle } from '@shared/framework/labels';
import { Link } from '@tanstack/react-router';
import { PageSection } from '@ui/PageSection';
import classes from './LinkList.module.css';
import type { WhatNow } from './what-now';

/** Every number that the evidence has overtaken: what the draft prints, what it should print, and the act that mends it. */
export function StaleClaims({ now, framework }: { now: WhatNow; framework: Framework }) {
  const snapshot = useSnapshot();
  if (now.staleClaims.length === 0) return null;
  return (
    <PageSection
      title="Stale claims"
      description="The evidence behind these numbers has changed since somebody accepted them."
    >
      {now.staleClaims.map(({ question, count }) => {
        const section = snapshot.section.find((row) => row.question === question);
        const blocks = snapshot.draftBlock.filter((block) => block.section === section?.id);
        return (
          <div key={question}>
            <Link to="/inspection/draft/$questionId" params={{ questionId: question }}>
              {questionCode(framework, question)} {questionTitle(framework, question)}
            </Link>
            {`: ${count === 1 ? '1 stale claim' : `${count} stale claims`}`}
            <ul className={classes.list}>
              {staleClaimsIn(blocks, snapshot).map((stale) => (
                <StaleRow key={`${stale.block}:${stale.claim.id}`} stale={stale} framework={framework} />
              ))}
            </ul>
          </div>
        );
      })}
    </PageSection>
  );
}

function StaleRow({ stale, framework }: { stale: StaleClaim; framework: Framework }) {
  const workspace = useWorkspace();
  const snapshot = useSnapshot();
  const { claim, was, is } = stale;
  const node = snapshot.draftBlock.find(({ id }) => id === stale.block)?.node;
  const label = `Accept ${is.n} of ${is.d}`;
  const accept = () => {
    const now = workspace.snapshot();
    const blocks = now.draftBlock.filter(({ id }) => id === stale.block);
    const accepted = acceptedBlock(blocks, claim.id, now, claimHouse(now, framework));
    if (accepted !== null)
      void workspace.commit({
        label,
        changes: [patch('draftBlock', accepted.id, { node: accepted.node })],
      });
  };
  return (
    <li>
      <span className={classes.words}>
        {node === undefined ? claim.text : sentenceOfClaim(node, claim.id)}
      </span>
      <span>{changeWords(claim, was, is)}</span>
      <Button size="compact-xs" onClick={accept}>
        {label}
      </Button>
    </li>
  );
}
