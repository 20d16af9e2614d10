import type { Act } from '@data/change';
import { useFramework } from '@data/useInspection';
import { useRested } from '@data/useRested';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { blocksOf } from '@shared/draft/block-changes';
import type { CheckResult } from '@shared/draft/checks/check';
import { runChecks } from '@shared/draft/checks/run-checks';
import { claimHouse, staleClaimsOf } from '@shared/draft/claim';
import { compileSection } from '@shared/draft/compile/compile-section';
import { readability, readabilityWords } from '@shared/draft/readability';
import { recompile } from '@shared/draft/recompile';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { useCallback, useMemo, useState } from 'react';
import { ChecksPanel } from './ChecksPanel';
import { DraftPage } from './DraftPage';
import classes from './DraftRoom.module.css';
import { acceptAllAct, acceptClaimAct } from './draft-acts';
import { OffersDialog } from './OffersDialog';
import { SectionHeader } from './SectionHeader';
import { SidePanel } from './SidePanel';
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
  // Checks and offers come when the keys rest; typing may not wait for them.
  const settled = useRested(snapshot);
  const { editor, flush } = useSectionEditor(section.id, `Write in the draft of ${question.code}`);
  const cursor = useUnderCursor(editor);
  const [comparing, setComparing] = useState(false);

  const blocks = useMemo(() => blocksOf(section.id, snapshot.draftBlock), [section.id, snapshot]);
  const stale = blocks.flatMap((block) => staleClaimsOf(block.node, snapshot)).length;
  const results = useMemo(() => runChecks(settled, framework, section.id), [settled, framework, section.id]);
  const reads = useMemo(() => {
    const nodes = blocksOf(section.id, settled.draftBlock).map(({ node }) => node);
    return readabilityWords(readability(nodes));
  }, [section.id, settled]);
  const compiled = useMemo(() => {
    const passages = compileSection(settled, framework, question.id);
    const now = blocksOf(section.id, settled.draftBlock);
    return { passages, offers: recompile(section, now, passages, settled, claimHouse(settled, framework)) };
  }, [settled, framework, question.id, section]);

  const commit = useCallback(
    async (make: () => Act | null) => {
      // What is being typed goes first: the act is made from what is then on disk.
      await flush();
      const act = make();
      if (act !== null) await workspace.commit(act);
    },
    [flush, workspace],
  );
  // The same from save to save, so that what they are handed to is not drawn with each.
  const acceptAll = useCallback(
    () => void commit(() => acceptAllAct(section.id, workspace.snapshot(), framework, question.code)),
    [commit, section.id, workspace, framework, question.code],
  );
  const accept = useCallback(
    (claimId: string, label: string) =>
      void commit(() => acceptClaimAct(section.id, claimId, workspace.snapshot(), framework, label)),
    [commit, section.id, workspace, framework],
  );
  const compare = useCallback(() => void flush().then(() => setComparing(true)), [flush]);
  const show = useCallback(({ blockId, range }: CheckResult) => showRange(editor, blockId, range), [editor]);

  return (
    <>
      <section className={classes.centre} aria-label={question.title}>
        <SectionHeader
          question={question}
          section={section}
          stale={stale}
          offers={compiled.offers}
          onCompare={compare}
          onAcceptAll={acceptAll}
          flush={flush}
        />
        <DraftPage editor={editor} blocks={blocks} flush={flush} section={section} />
        <ChecksPanel results={results} reads={reads} onShow={show} />
      </section>
      <SidePanel
        cursor={cursor}
        editor={editor}
        question={question}
        section={section}
        onAccept={accept}
        flush={flush}
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
