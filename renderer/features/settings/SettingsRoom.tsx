import { useInspection } from '@data/useInspection';
import { useSettings, useVaultSession } from '@data/useVaultSession';
import { PageHeader } from '@ui/PageHeader';
import { PageSection } from '@ui/PageSection';
import type { ReactNode } from 'react';
import { About } from './About';
import { Appearance } from './Appearance';
import { AuthorChoice } from './AuthorChoice';
import { Backups } from './Backups';
import { ChangePassphrase } from './ChangePassphrase';
import { Destroy } from './Destroy';
import { Diagnostics } from './Diagnostics';
import { KeychainUnlock } from './KeychainUnlock';
import { Locking } from './Locking';
import { RecoveryKey } from './RecoveryKey';

interface Props {
  /** Exporting and importing the whole inspection belongs to another room. */
  archive: ReactNode;
  /** Opens the inspection again as another member of the team. */
  onChooseAuthor: (memberId: string) => void;
  /** The way back to a backup, which the unlock screens have too. */
  restore: ReactNode;
  onDestroyed: () => void;
}

export function SettingsRoom({ archive, onChooseAuthor, restore, onDestroyed }: Props) {
  const session = useVaultSession();
  const settings = useSettings();
  const inspection = useInspection();
  const change = (set: Parameters<typeof session.changeSettings>[0]) => void session.changeSettings(set);

  return (
    <>
      <PageHeader title="Settings" summary="These choices are for this laptop only." />
      <PageSection
        title="Who uses this laptop"
        description="The journal carries this name on everything that is changed here."
      >
        <AuthorChoice inspection={inspection} onChoose={onChooseAuthor} />
      </PageSection>
      <PageSection title="Appearance">
        <Appearance settings={settings} onChange={change} />
      </PageSection>
      <PageSection title="Locking">
        <Locking settings={settings} onChange={change} />
      </PageSection>
      <PageSection
        title="Passphrase"
        description="It opens everything on this laptop. Nobody can recover it, not even the makers of Assay."
      >
        <ChangePassphrase />
      </PageSection>
      <PageSection
        title="Keychain"
        description="Opening with the operating system’s keychain instead of the passphrase. Optional, and off."
      >
        <KeychainUnlock />
      </PageSection>
      <PageSection
        title="Recovery key"
        description="A second way in, on paper, for the day the passphrase is forgotten. Optional."
      >
        <RecoveryKey />
      </PageSection>
      <PageSection
        title="Backups"
        description="Sealed copies of everything on this laptop: all inspections, their journals, imported lists and attachments."
      >
        <Backups restore={restore} />
      </PageSection>
      <PageSection
        title="The whole inspection"
        description="Everything in one open file that other software can read. It is not sealed: keep it as safe as the laptop."
      >
        {archive}
      </PageSection>
      <PageSection
        title="Destroy this inspection"
        description="When its retention period is over. Nobody can take it back."
      >
        <Destroy inspection={inspection} onDestroyed={onDestroyed} />
      </PageSection>
      <PageSection title="About Assay">
        <About />
        <Diagnostics />
      </PageSection>
    </>
  );
}
