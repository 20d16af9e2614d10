import { useFramework } from '@data/useInspection';
import { useRows, useWorkspace } from '@data/useWorkspace';
import { Button, Group, Tabs, Title } from '@mantine/core';
import { byPosition } from '@shared/inspection/position';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '@ui/EmptyState';
import { PageHeader } from '@ui/PageHeader';
import { useInTurns } from '@ui/useInTurns';
import { useEffect, useState } from 'react';
import { EvidenceTray } from './EvidenceTray';
import { FindingCard } from './FindingCard';
import classes from './FindingsRoom.module.css';
import { newFindingAct } from './findings-acts';
import { JudgmentPanel } from './JudgmentPanel';
import { OutcomesPanel } from './OutcomesPanel';

/** The overall judgment stands beside the questions' own. */
const OVERALL = 'overall';

/** One question at a time: its judgment, its findings under their headings, and what the force is asked to do. */
export function FindingsRoom() {
  const framework = useFramework();
  const search: { question?: unknown; finding?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const known = [...framework.questions.map(({ id }) => id), OVERALL];
  const question = known.find((id) => id === search.question) ?? known[0] ?? OVERALL;
  const wanted = typeof search.finding === 'string' ? search.finding : '';
  return (
    <div className={classes.room}>
      <PageHeader
        title="Findings"
        summary="What was found, how well it stands, and what the force is asked to do."
      />
      <Tabs
        value={question}
        keepMounted={false}
        onChange={(id) => void navigate({ to: '/inspection/findings', search: { question: id ?? '' } })}
      >
        <Tabs.List>
          {framework.questions.map(({ id, code, title }) => (
            <Tabs.Tab key={id} value={id} title={title}>
              {code}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value={OVERALL}>Overall</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={question} pt="md">
          {question === OVERALL ? (
            <JudgmentPanel question={OVERALL} />
          ) : (
            <QuestionFindings key={question} question={question} wanted={wanted} />
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

interface QuestionProps {
  question: string;
  /** The finding to bring into view; empty for none. */
  wanted: string;
}

function QuestionFindings({ question, wanted }: QuestionProps) {
  const framework = useFramework();
  const workspace = useWorkspace();
  const findings = useRows('finding')
    .filter((row) => row.question === question)
    .sort(byPosition);
  const { title, headings } = framework.questions.find(({ id }) => id === question) ?? {
    title: '',
    headings: [],
  };
  const [isTrayOpen, setTrayOpen] = useState(false);
  const ordered = headings.flatMap((heading) => findings.filter((row) => row.heading === heading.id));
  const cardsAbove = (heading: number) => {
    const above = new Set(headings.slice(0, heading).map(({ id }) => id));
    return ordered.filter((finding) => above.has(finding.heading)).length;
  };
  // A finding that is looked for needs all above it, to stand where it will stay.
  const all = ordered.length + 1;
  const drawn = useInTurns(all, wanted === '' ? 1 : all);
  useEffect(() => {
    document.getElementById(`finding-${wanted}`)?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const add = (heading: string) => void workspace.commit(newFindingAct(workspace, question, heading));
  return (
    <div className={classes.withTray} data-open={isTrayOpen} aria-busy={drawn < all}>
      <div className={classes.question}>
        <Group justify="space-between">
          <Title order={2}>{title}</Title>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isTrayOpen}
            onClick={() => setTrayOpen((now) => !now)}
          >
            {isTrayOpen ? 'Hide the evidence to link' : 'Show the evidence to link'}
          </Button>
        </Group>
        <JudgmentPanel question={question} />
        {findings.length === 0 && (
          <EmptyState>A finding says what you found in one sentence; its evidence hangs under it.</EmptyState>
        )}
        {headings
          .filter((_, at) => cardsAbove(at) <= drawn)
          .map((heading) => (
            <section key={heading.id} className={classes.heading} aria-label={heading.title}>
              <Group justify="space-between">
                <Title order={2}>{heading.title}</Title>
                <Button variant="default" size="compact-sm" onClick={() => add(heading.id)}>
                  Add a finding
                </Button>
              </Group>
              {ordered.map(
                (finding, at) =>
                  finding.heading === heading.id &&
                  at < drawn && <FindingCard key={finding.id} finding={finding} number={at + 1} />,
              )}
            </section>
          ))}
        {drawn >= all && <OutcomesPanel question={question} />}
      </div>
      {isTrayOpen && <EvidenceTray findings={ordered} />}
    </div>
  );
}
