import { useFramework, useInspection } from '@data/useInspection';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button } from '@mantine/core';
import { blocksOf } from '@shared/draft/block-changes';
import { staleClaimsOf } from '@shared/draft/claim';
import { draftedQuestions, OVERVIEW } from '@shared/draft/compile/overview';
import type { DraftNode } from '@shared/draft/draft-node';
import { plainText } from '@shared/draft/node-text';
import { questionsNotCompiled } from '@shared/draft/to-report-document';
import type { Question } from '@shared/framework/framework';
import type { Row, Snapshot } from '@shared/inspection/entities';
import { StatusMark } from '@ui/StatusMark';
import classes from './DraftOutline.module.css';
import { compileMissingAct } from './draft-acts';

interface Props {
  question: Question;
  onOpen: (questionId: string) => void;
}

interface Heading {
  id: string;
  title: string;
  level: number;
  stale: number;
}

function isHeading(node: DraftNode): node is Extract<DraftNode, { type: 'heading' }> {
  return node.type === 'heading';
}

/** Headings with the number of stale claims below each, up to the next heading. */
function headingsOf(blocks: readonly Row<'draftBlock'>[], snapshot: Snapshot): Heading[] {
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (isHeading(block.node))
      headings.push({ id: block.id, title: plainText(block.node), level: block.node.attrs.level, stale: 0 });
    const last = headings.at(-1);
    if (last !== undefined) last.stale += staleClaimsOf(block.node, snapshot).length;
  }
  return headings;
}

export function staleWords(stale: number): string {
  return stale === 1 ? '1 stale claim' : `${stale} stale claims`;
}

/** Every question, and the headings of the one that is open; each says how many of its claims are stale. */
export function DraftOutline({ question, onOpen }: Props) {
  const framework = useFramework();
  const inspection = useInspection();
  const snapshot = useSnapshot();
  return (
    <nav className={classes.outline} aria-label="Draft">
      <ul>
        {draftedQuestions(framework).map((candidate) => {
          const section = snapshot.section.find((row) => row.question === candidate.id);
          const blocks = section === undefined ? [] : blocksOf(section.id, snapshot.draftBlock);
          const headings = headingsOf(blocks, snapshot);
          const stale = headings.reduce((sum, heading) => sum + heading.stale, 0);
          const isCarried = inspection.scope[candidate.id]?.status === 'carried-forward';
          const isOpen = candidate.id === question.id;
          return (
            <li key={candidate.id}>
              <button
                type="button"
                className={classes.question}
                aria-current={isOpen ? 'page' : undefined}
                onClick={() => onOpen(candidate.id)}
              >
                <span className={classes.code}>{candidate.id === OVERVIEW ? '' : candidate.code}</span>
                <span>
                  {candidate.title}
                  <span className={classes.state}>
                    {section === undefined ? 'Not compiled' : isCarried ? 'Carried forward' : 'Compiled'}
                  </span>
                  <StaleMark stale={stale} />
                </span>
              </button>
              {isOpen && <Headings headings={headings} />}
            </li>
          );
        })}
      </ul>
      <CompileMissing />
    </nav>
  );
}

/** The whole report in one act: every part that nobody compiled yet. What is compiled stays as it is. */
function CompileMissing() {
  const workspace = useWorkspace();
  const framework = useFramework();
  const missing = questionsNotCompiled(useSnapshot(), framework).length;
  if (missing < 2) return null;
  const compile = () => {
    const act = compileMissingAct(workspace.snapshot(), framework, Date.now());
    if (act !== null) void workspace.commit(act);
  };
  return (
    <div className={classes.all}>
      <Button size="compact-sm" variant="default" onClick={compile}>
        Compile the {missing} missing
      </Button>
    </div>
  );
}

function showBlock(id: string): void {
  document.querySelector(`[data-block-id="${id}"]`)?.scrollIntoView({ block: 'start' });
}

function Headings({ headings }: { headings: Heading[] }) {
  return (
    <ul className={classes.headings}>
      {headings.map((heading) => (
        <li key={heading.id}>
          <button
            type="button"
            className={classes.heading}
            data-level={heading.level}
            onClick={() => showBlock(heading.id)}
          >
            {heading.title === '' ? 'Empty heading' : heading.title}
            <StaleMark stale={heading.stale} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function StaleMark({ stale }: { stale: number }) {
  if (stale === 0) return null;
  return (
    <span className={classes.stale}>
      <StatusMark meaning="attention">{staleWords(stale)}</StatusMark>
    </span>
  );
}
