import { useFramework } from '@data/useInspection';
import { useWorkspace } from '@data/useWorkspace';
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CheckResult } from '@shared/draft/checks/check';
import { toSectionDocument } from '@shared/draft/to-section-document';
import type { Question } from '@shared/framework/framework';
import type { Row } from '@shared/inspection/entities';
import { dayOf } from '@shared/text/day';
import { announce } from '@ui/LiveRegion';
import { useState } from 'react';
import { ExportGateDialog } from './ExportGateDialog';
import { type ExportFormat, FORMATS, saveExport, saveFailureWords } from './export-files';
import { overrideAct } from './export-gate';

interface Props {
  question: Question;
  section: Row<'section'>;
  stale: number;
  results: readonly CheckResult[];
  flush: () => Promise<void>;
}

/** Four files of the same words. What the checks stop leaves only with a reason, which the journal keeps. */
export function ExportMenu({ question, section, stale, results, flush }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const [gated, setGated] = useState<ExportFormat | null>(null);
  const [busy, setBusy] = useState(false);
  const stops = results.filter((result) => result.severity === 'block');

  const save = async (format: ExportFormat) => {
    setBusy(true);
    try {
      await flush();
      const document = toSectionDocument(workspace.snapshot(), framework, section.id, dayOf(Date.now()));
      if (document === null) return;
      const saved = await saveExport(document, format);
      if (saved.ok) {
        notifications.show({ message: `Exported to ${saved.value.path}`, color: 'teal' });
        announce(`Exported to ${saved.value.path}`);
      } else if (saved.failure.kind !== 'cancelled') {
        const { title, advice } = saveFailureWords(saved.failure);
        notifications.show({ title, message: advice, color: 'red', autoClose: false });
      }
    } finally {
      setBusy(false);
    }
  };

  const choose = (format: ExportFormat) => {
    if (stops.length > 0 || stale > 0) setGated(format);
    else void save(format);
  };

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={busy}>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(({ format, label }) => (
            <Menu.Item key={format} onClick={() => choose(format)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {gated !== null && (
        <ExportGateDialog
          stops={stops}
          onCancel={() => setGated(null)}
          onOverride={(reason) => {
            setGated(null);
            const act = overrideAct(section, question.code, workspace.author, reason, stops, Date.now());
            void workspace.commit(act).then(() => save(gated));
          }}
        />
      )}
    </>
  );
}
