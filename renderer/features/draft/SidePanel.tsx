import { Tabs } from '@mantine/core';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { memo, useState } from 'react';
import { ClaimPanel } from './ClaimPanel';
import classes from './DraftRoom.module.css';
import { ModerationPanel } from './moderation/ModerationPanel';
import { VersionsPanel } from './moderation/VersionsPanel';
import { ParagraphPanel } from './ParagraphPanel';
import { SourcesPanel } from './SourcesPanel';
import type { UnderCursor } from './useUnderCursor';

interface Props {
  cursor: UnderCursor;
  editor: Editor;
  question: Question;
  section: Row<'section'>;
  onAccept: (claimId: string, label: string) => void;
  flush: () => Promise<void>;
}

type Tab = 'Evidence' | 'Sources' | 'Moderation' | 'Versions';

/** Beside the page: what is behind the words, what is said about them, and what they were. */
export const SidePanel = memo(function SidePanel({
  cursor,
  editor,
  question,
  section,
  onAccept,
  flush,
}: Props) {
  const [tab, setTab] = useState<Tab>('Evidence');
  const open = Object.values(section.remarks ?? {}).filter(({ state }) => state === 'open').length;
  return (
    <aside className={classes.panel} aria-label={tab}>
      <Tabs
        value={tab}
        onChange={(value) => setTab((value ?? 'Evidence') as Tab)}
        keepMounted={false}
        classNames={{ list: classes.tabs ?? '', tab: classes.tab ?? '', panel: classes.tabPanel ?? '' }}
      >
        <Tabs.List aria-label="Beside the page">
          <Tabs.Tab value="Evidence">Evidence</Tabs.Tab>
          <Tabs.Tab value="Sources">Sources</Tabs.Tab>
          <Tabs.Tab value="Moderation">Moderation{open > 0 && ` (${open})`}</Tabs.Tab>
          <Tabs.Tab value="Versions">Versions</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="Evidence">
          {cursor.claim !== null ? (
            <ClaimPanel key={cursor.claim.id} claim={cursor.claim} editor={editor} onAccept={onAccept} />
          ) : (
            <ParagraphPanel blockId={cursor.blockId} editor={editor} onAccept={onAccept} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="Sources">
          <SourcesPanel editor={editor} section={section} flush={flush} />
        </Tabs.Panel>
        <Tabs.Panel value="Moderation">
          <ModerationPanel editor={editor} section={section} question={question} flush={flush} />
        </Tabs.Panel>
        <Tabs.Panel value="Versions">
          <VersionsPanel section={section} flush={flush} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
});
