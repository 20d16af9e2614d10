import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CheckResult } from '@shared/draft/checks/check';
import { reportChecks } from '@shared/draft/checks/report-checks';
import { runChecks } from '@shared/draft/checks/run-checks';
import { OVERVIEW } from '@shared/draft/compile/overview';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { announce } from '@ui/LiveRegion';
import { useState } from 'react';
import { ExportGateDialog } from './ExportGateDialog';
import { documentOfToday, type ExportFormat, FORMATS, saveExport, saveFailureWords } from './export-files';
import { overrideAct } from './export-gate';

interface Props {
  question: Question;
  section: Row<'section'>;
  flush: () => Promise<void>;
}

interface Wanted {
  format: ExportFormat;
  isReport: boolean;
}

/** Four files of the same words. What the checks stop leaves only with a reason, which the journal keeps. */
export function ExportMenu({ question, section, flush }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const [gate, setGate] = useState<{ wanted: Wanted; stops: CheckResult[] } | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async ({ format, isReport }: Wanted) => {
    const document = documentOfToday(workspace.snapshot(), framework, isReport ? null : section.id);
    if (document === null) return;
    const saved = await saveExport(document, format);
    if (saved.ok) {
      notifications.show({ message: `Exported to ${saved.value.path}`, color: 'teal' });
      announce(`Exported to ${saved.value.path}`);
    } else if (saved.failure.kind !== 'cancelled') {
      const { title, advice } = saveFailureWords(saved.failure);
      notifications.show({ title, message: advice, color: 'red', autoClose: false });
    }
  };

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
      const results = wanted.isReport
        ? reportChecks(snapshot, framework)
        : runChecks(snapshot, framework, section.id);
      const stops = results.filter((result) => result.severity === 'block');
      if (stops.length > 0) setGate({ wanted, stops });
      else await save(wanted);
    });

  const override = ({ wanted, stops }: { wanted: Wanted; stops: CheckResult[] }, reason: string) => {
    setGate(null);
    const what = wanted.isReport ? 'the report' : question.code;
    void whileBusy(async () => {
      await workspace.commit(overrideAct(section, what, workspace.author, reason, stops, Date.now()));
      await save(wanted);
    });
  };

  const items = (isReport: boolean) =>
    FORMATS.map(({ format, label }) => (
      <Menu.Item key={`${format}-${isReport}`} onClick={() => choose({ format, isReport })}>
        {isReport ? `Report as ${label}` : label}
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
              {items(true)}
              <Menu.Divider />
              <Menu.Label>This overview alone</Menu.Label>
            </>
          )}
          {items(false)}
        </Menu.Dropdown>
      </Menu>
      {gate !== null && (
        <ExportGateDialog
          stops={gate.stops}
          onCancel={() => setGate(null)}
          onOverride={(reason) => override(gate, reason)}
        />
      )}
    </>
  );
}
