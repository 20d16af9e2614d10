import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Tabs } from '@mantine/core';
import type { Instrument } from '@shared/review/instrument';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { PageHeader } from '@ui/PageHeader';
import { type ReactNode, useState } from 'react';
import { AgreementPage } from './AgreementPage';
import { FilesPage } from './FilesPage';
import { NumbersPage } from './NumbersPage';
import classes from './ReviewRoom.module.css';
import { inReviewOrder } from './review-order';
import { VersionSelect } from './VersionSelect';

const VIEWS = ['files', 'numbers', 'agreement', 'checklist'] as const;
type View = (typeof VIEWS)[number];

/** The files one by one, the numbers that come of them, and what a second reviewer made of some. */
export function ReviewRoom({ checklist }: { checklist: ReactNode }) {
  const { caseFileId } = useParams({ strict: false });
  const search: { view?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { instruments } = useFramework();
  const [looking, setLooking] = useState<Instrument | null>(null);
  // The version that somebody chose to look at, as long as there is one; else the current one.
  const instrument = instruments.find((one) => one === looking) ?? instruments[0];
  const files = inReviewOrder(useRows('caseFile'));

  const view: View = VIEWS.find((one) => one === search.view) ?? 'files';
  const show = (next: string | null) =>
    void navigate({
      to: '/inspection/review',
      search: next === 'files' || next === null ? {} : { view: next },
    });
  if (instrument === undefined) return null;
  const none = files.length === 0 && <NoFiles />;
  const versions = <VersionSelect instrument={instrument} onChoose={setLooking} />;
  return (
    <Tabs value={view} onChange={show} keepMounted={false} className={classes.tabs}>
      <Tabs.List className={classes.tabList}>
        <Tabs.Tab value="files">Files</Tabs.Tab>
        <Tabs.Tab value="numbers">Numbers</Tabs.Tab>
        <Tabs.Tab value="agreement">Second reviews</Tabs.Tab>
        <Tabs.Tab value="checklist">Checklist</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" className={classes.panel}>
        {none || <FilesPage caseFileId={caseFileId} />}
      </Tabs.Panel>
      <Tabs.Panel value="numbers" className={classes.panel}>
        {none || <NumbersPage instrument={instrument} versions={versions} />}
      </Tabs.Panel>
      <Tabs.Panel value="agreement" className={classes.panel}>
        {none || <AgreementPage instrument={instrument} versions={versions} />}
      </Tabs.Panel>
      <Tabs.Panel value="checklist" className={classes.panel}>
        {checklist}
      </Tabs.Panel>
    </Tabs>
  );
}

function NoFiles() {
  return (
    <div className={classes.empty}>
      <PageHeader title="Review" />
      <EmptyState
        action={<LinkAnchor to="/inspection/sample">Import the force’s list and draw files</LinkAnchor>}
      >
        There are no case files yet: they come from a draw.
      </EmptyState>
    </div>
  );
}
