import { newId, patch } from '@data/change';
import { useRested } from '@data/useRested';
import { useSnapshot, useWorkspace } from '@data/useWorkspace';
import { Button, Select, Text, Title } from '@mantine/core';
import { evidenceUses } from '@shared/draft/sources/evidence-uses';
import { type SourcedSentence, sentencesWithoutSource } from '@shared/draft/sources/sentence-sources';
import { describeSource } from '@shared/evidence/describe-source';
import type { Row } from '@shared/inspection/entities';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import classes from './SourcesPanel.module.css';
import { showRange } from './show-range';

interface Props {
  editor: Editor;
  section: Row<'section'>;
  flush: () => Promise<void>;
}

/** Sentences that rest on nothing yet, and for each piece of evidence the sentences that use it. */
export function SourcesPanel({ editor, section, flush }: Props) {
  const snapshot = useRested(useSnapshot());
  const without = useMemo(() => sentencesWithoutSource(section, snapshot), [section, snapshot]);
  const uses = useMemo(() => evidenceUses(section, snapshot), [section, snapshot]);
  const show = ({ block, from, to }: SourcedSentence) => showRange(editor, block, { from, to });
  return (
    <>
      <section aria-label="Sentences without a source">
        <Title order={2}>Sentences without a source</Title>
        {without.length === 0 && <Text c="dimmed">Every sentence rests on something.</Text>}
        <ul className={classes.list}>
          {without.map((sentence) => (
            <WithoutSource
              key={`${sentence.block}:${sentence.from}:${sentence.words}`}
              sentence={sentence}
              section={section}
              onShow={() => show(sentence)}
              flush={flush}
            />
          ))}
        </ul>
      </section>
      <section aria-label="Evidence in this section">
        <Title order={2}>Evidence in this section</Title>
        {uses.length === 0 && <Text c="dimmed">No evidence is linked to the findings of this question.</Text>}
        {uses.map(({ source, sentences }) => {
          const { kind, text } = describeSource(source, snapshot);
          return (
            <details key={JSON.stringify(source)} className={classes.piece}>
              <summary>
                <span className={classes.kind}>{kind}</span> {text}
                <span className={classes.number}>
                  {sentences.length === 1 ? '1 sentence' : `${sentences.length} sentences`}
                </span>
              </summary>
              {sentences.length === 0 ? (
                <Text size="sm">No sentence of the draft uses it.</Text>
              ) : (
                <ul className={classes.list}>
                  {sentences.map((sentence) => (
                    <li key={`${sentence.block}:${sentence.from}`}>
                      <button type="button" className={classes.sentence} onClick={() => show(sentence)}>
                        {sentence.words}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </details>
          );
        })}
      </section>
    </>
  );
}

interface WithoutProps {
  sentence: SourcedSentence;
  section: Row<'section'>;
  onShow: () => void;
  flush: () => Promise<void>;
}

function WithoutSource({ sentence, section, onShow, flush }: WithoutProps) {
  const workspace = useWorkspace();
  const findings = useSnapshot().finding.filter(({ question }) => question === section.question);
  const tie = async (finding: string) => {
    await flush();
    await workspace.commit({
      label: 'Tie a sentence to a finding',
      changes: [
        patch('section', section.id, { [`sources/${newId()}`]: { sentence: sentence.words, finding } }),
      ],
    });
  };
  return (
    <li>
      <span>{sentence.words}</span>
      <div className={classes.acts}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Show me: ${sentence.words}`}
          onClick={onShow}
        >
          Show me
        </Button>
        {findings.length > 0 && (
          <Select
            size="xs"
            placeholder="Rests on a finding …"
            aria-label={`Finding that this rests on: ${sentence.words}`}
            value={null}
            data={findings.map(({ id, statement }) => ({ value: id, label: statement }))}
            onChange={(finding) => finding !== null && void tie(finding)}
          />
        )}
      </div>
    </li>
  );
}
