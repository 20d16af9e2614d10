import { useFramework } from '@data/useInspection';
import { useRows } from '@data/useWorkspace';
import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { LinkAnchor } from '@ui/LinkAnchor';
import { PageHeader } from '@ui/PageHeader';
import { AgreementPage } from './AgreementPage';
import { FilesPage } from './FilesPage';
import { NumbersPage } from './NumbersPage';
import classes from './ReviewRoom.module.css';
import { inReviewOrder } from './review-order';

type View = 'files' | 'numbers' | 'agreement';

/** The files one by one, the numbers that come of them, and what a second reviewer made of some. */
export function ReviewRoom() {
  const { caseFileId } = useParams({ strict: false });
  const search: { view?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [instrument] = useFramework().instruments;
  const files = inReviewOrder(useRows('caseFile'));

  if (files.length === 0 || instrument === undefined) {
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
  const view: View = search.view === 'numbers' || search.view === 'agreement' ? search.view : 'files';
  const show = (next: string | null) =>
    void navigate({
      to: '/inspection/review',
      search: next === 'files' || next === null ? {} : { view: next },
    });
  return (
    <Tabs value={view} onChange={show} keepMounted={false} className={classes.tabs}>
      <Tabs.List className={classes.tabList}>
        <Tabs.Tab value="files">Files</Tabs.Tab>
        <Tabs.Tab value="numbers">Numbers</Tabs.Tab>
        <Tabs.Tab value="agreement">Second reviews</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" className={classes.panel}>
        <FilesPage caseFileId={caseFileId} instrument={instrument} />
      </Tabs.Panel>
      <Tabs.Panel value="numbers" className={classes.panel}>
        <NumbersPage instrument={instrument} />
      </Tabs.Panel>
      <Tabs.Panel value="agreement" className={classes.panel}>
        <AgreementPage instrument={instrument} />
      </Tabs.Panel>
    </Tabs>
  );
}
