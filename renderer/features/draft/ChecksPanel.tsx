import { Button, Text } from '@mantine/core';
import type { CheckResult, Severity } from '@shared/draft/checks/check';
import type { Meaning } from '@ui/colours';
import { StatusMark } from '@ui/StatusMark';
import { memo, useState } from 'react';
import classes from './ChecksPanel.module.css';

interface Props {
  results: readonly CheckResult[];
  /** How long the sentences are, in words. */
  reads: string;
  onShow: (result: CheckResult) => void;
}

const MEANINGS: Record<Severity, { meaning: Meaning; word: string }> = {
  block: { meaning: 'problem', word: 'Stops the export' },
  warn: { meaning: 'attention', word: 'Look at this' },
  note: { meaning: 'information', word: 'For information' },
};

/** What stops the export comes first; more than these are asked for. A draft may have a thousand, drawn again at each save. */
const LISTED = 50;

const ORDER: Severity[] = ['block', 'warn', 'note'];

export function checksWords(results: readonly CheckResult[]): string {
  const [stops, warns, notes] = ORDER.map(
    (severity) => results.filter((one) => one.severity === severity).length,
  );
  if (results.length === 0) return 'Nothing to look at';
  return `${stops ?? 0} that stop the export, ${warns ?? 0} to look at, ${notes ?? 0} for information`;
}

/** What has to be looked at before the section leaves; each result can be shown in the text. */
export const ChecksPanel = memo(function ChecksPanel({ results, reads, onShow }: Props) {
  const [isOpen, setOpen] = useState(true);
  const [listed, setListed] = useState(LISTED);
  const sorted = [...results].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <section className={classes.checks} aria-label="Checks">
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          {isOpen ? 'Hide the checks' : 'Show the checks'}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {checksWords(results)}
        </Text>
        {reads !== '' && (
          <Text size="xs" c="dimmed">
            {reads}
          </Text>
        )}
      </div>
      {isOpen && sorted.length > 0 && (
        <ul className={classes.list}>
          {sorted.slice(0, listed).map((result) => {
            const { meaning, word } = MEANINGS[result.severity];
            return (
              <li
                key={`${result.rule}:${result.blockId ?? ''}:${result.range?.from ?? ''}:${result.message}`}
                data-rule={result.rule}
              >
                <StatusMark meaning={meaning}>{word}</StatusMark>
                <span>{result.message}</span>
                {result.blockId !== null && (
                  <button type="button" className={classes.show} onClick={() => onShow(result)}>
                    Show me
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && sorted.length > listed && (
        <div className={classes.more}>
          <Button size="compact-sm" variant="default" onClick={() => setListed(listed + LISTED)}>
            List {Math.min(LISTED, sorted.length - listed)} more of {sorted.length}
          </Button>
        </div>
      )}
    </section>
  );
});
