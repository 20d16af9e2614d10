import { useFramework } from '@data/useInspection';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { blocksOf } from '@shared/draft/block-changes';
import { claimHouse, staleClaimsOf } from '@shared/draft/claim';
import { compileSection } from '@shared/draft/compile/compile-section';
import { recompile } from '@shared/draft/recompile';
import { runChecks } from '@shared/draft/checks/run-checks';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { useDeferredValue, useMemo, useState } from 'react';
import { ChecksPanel } from './ChecksPanel';
import classes from './DraftRoom.module.css';
import { DraftPage } from './DraftPage';
import { acceptClaimsAct } from './draft-acts';
import { EvidencePanel } from './EvidencePanel';
import { OffersDialog } from './OffersDialog';
import { SectionHeader } from './SectionHeader';
import { showRange } from './show-range';
import { useSectionEditor } from './useSectionEditor';
import { useUnderCursor } from './useUnderCursor';

interface Props {
  question: Question;
  section: Row<'section'>;
}

/** One compiled section: its page, what is behind it, and what has to be looked at before it leaves. */
export function SectionView({ question, section }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const snapshot = useSnapshot();
  // Checks and offers may come a moment after the keystroke; typing may not wait for them.
  const settled = useDeferredValue(snapshot);
  const { editor, flush } = useSectionEditor(section.id, `Write in the draft of ${question.code}`);
  const cursor = useUnderCursor(editor);
  const [comparing, setComparing] = useState(false);

  const blocks = useMemo(() => blocksOf(section.id, snapshot.draftBlock), [section.id, snapshot]);
  const stale = blocks.flatMap((block) => staleClaimsOf(block.node, snapshot)).length;
  const results = useMemo(() => runChecks(settled, framework, section.id), [settled, framework, section.id]);
  const compiled = useMemo(() => {
    const passages = compileSection(settled, framework, question.id);
    const now = blocksOf(section.id, settled.draftBlock);
    return { passages, offers: recompile(section, now, passages, settled, claimHouse(settled, framework)) };
  }, [settled, framework, question.id, section]);

  const accept = async (claimId: string | null, label: string) => {
    await flush();
    const act = acceptClaimsAct(
      section.id,
      workspace.snapshot(),
      framework,
      (claim) => claimId === null || claim.id === claimId,
      label,
    );
    if (act !== null) await workspace.commit(act);
  };

  return (
    <>
      <section className={classes.centre} aria-label={question.title}>
        <SectionHeader
          question={question}
          section={section}
          stale={stale}
          offers={compiled.offers}
          results={results}
          onCompare={() => void flush().then(() => setComparing(true))}
          onAcceptAll={() => void accept(null, `Accept all stale claims of ${question.code}`)}
          flush={flush}
        />
        <DraftPage editor={editor} blocks={blocks} flush={flush} section={section} />
        <ChecksPanel
          results={results}
          onShow={(result) => showRange(editor, result.blockId, result.range)}
        />
      </section>
      <EvidencePanel
        cursor={cursor}
        editor={editor}
        onAccept={(claimId, label) => void accept(claimId, label)}
      />
      <OffersDialog
        opened={comparing}
        onClose={() => setComparing(false)}
        section={section}
        passages={compiled.passages}
        offers={compiled.offers}
      />
    </>
  );
}
