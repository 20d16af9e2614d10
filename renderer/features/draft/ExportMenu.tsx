import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Menu } from '@mantine/core';
import type { CheckResult } from '@shared/draft/checks/check';
import { reportChecks } from '@shared/draft/checks/report-checks';
import { runChecks } from '@shared/draft/checks/run-checks';
import { OVERVIEW } from '@shared/draft/compile/overview';
import { commentsOf } from '@shared/draft/document-comments';
import { commentsOfReport } from '@shared/draft/to-report-document';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { useState } from 'react';
import { ExportGateDialog } from './ExportGateDialog';
import { ExportProgress } from './ExportProgress';
import { type ExportPart, FORMATS, type Wanted } from './export-files';
import { overrideAct } from './export-gate';
import { useDraftExport } from './useDraftExport';
import { type WordOptions, WordOptionsDialog } from './WordOptionsDialog';

interface Props {
  question: Question;
  section: Row<'section'>;
  flush: () => Promise<void>;
}

/** Four files of the same words. What the checks stop leaves only with a reason, which the journal keeps. */
export function ExportMenu({ question, section, flush }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const [gate, setGate] = useState<{ wanted: Wanted; stops: CheckResult[] } | null>(null);
  const [busy, setBusy] = useState(false);

  const [choosing, setChoosing] = useState<'section' | 'report' | null>(null);
  const [word, setWord] = useState<WordOptions>({ template: null, hasComments: false });
  const { save, running, cancel } = useDraftExport(section.id);

  const whileBusy = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };

  const choose = (wanted: Wanted) =>
    void whileBusy(async () => {
      // Checked on what is on disk, not on what the screen showed a moment ago.
      await flush();
      const snapshot = workspace.snapshot();
      // The evidence pack is there to mend what the checks find: nothing stops it.
      if (wanted.part === 'evidence') return save(wanted);
      const results =
        wanted.part === 'report'
          ? reportChecks(snapshot, framework)
          : runChecks(snapshot, framework, section.id);
      const stops = results.filter((result) => result.severity === 'block');
      if (stops.length > 0) setGate({ wanted, stops });
      else await save(wanted);
    });

  const override = ({ wanted, stops }: { wanted: Wanted; stops: CheckResult[] }, reason: string) => {
    setGate(null);
    const what = wanted.part === 'report' ? 'the report' : question.code;
    void whileBusy(async () => {
      await workspace.commit(overrideAct(section, what, workspace.author, reason, stops, Date.now()));
      await save(wanted);
    });
  };

  const remarksIn = (part: 'section' | 'report') => {
    const snapshot = workspace.snapshot();
    return part === 'report' ? commentsOfReport(snapshot, framework) : commentsOf(section, snapshot);
  };

  const items = (part: ExportPart, lead = '') =>
    FORMATS.map(({ format, label }) => (
      <Menu.Item key={`${format}-${part}`} onClick={() => choose({ format, part })}>
        {lead}
        {label}
      </Menu.Item>
    ));

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={busy}>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {question.id === OVERVIEW && (
            <>
              <Menu.Label>The whole report</Menu.Label>
              {items('report', 'Report as ')}
              <Menu.Item onClick={() => setChoosing('report')}>
                Report as Word with a template or comments …
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>This overview alone</Menu.Label>
            </>
          )}
          {items('section')}
          <Menu.Item onClick={() => setChoosing('section')}>Word with a template or comments …</Menu.Item>
          {question.id !== OVERVIEW && (
            <>
              <Menu.Divider />
              <Menu.Label>The evidence behind it, by role and without names</Menu.Label>
              {items('evidence', 'Evidence pack as ')}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {running !== null && <ExportProgress {...running} onCancel={cancel} />}
      {choosing !== null && (
        <WordOptionsDialog
          part={choosing}
          remarks={remarksIn(choosing).length}
          options={word}
          onCancel={() => setChoosing(null)}
          onExport={(options) => {
            setChoosing(null);
            setWord(options);
            choose({ part: choosing, format: 'docx', word: options });
          }}
        />
      )}
      {gate !== null && (
        <ExportGateDialog
          part={gate.wanted.part === 'report' ? 'report' : 'section'}
          stops={gate.stops}
          onCancel={() => setGate(null)}
          onOverride={(reason) => override(gate, reason)}
        />
      )}
    </>
  );
}
