import type { DisposalCertificate } from '@shared/inspection/disposal-certificate';

/** Choices of this laptop's user, kept sealed in the vault and never merged with another device. */
export interface VaultSettings {
  /** How the user is named in new inspections. */
  authorName: string;
  theme: 'auto' | 'light' | 'dark';
  /** Size of body text relative to the standard one, e.g. 1.25. */
  textSize: number;
  /** Minutes without a key or a pointer until the vault locks itself; 0 never. */
  lockAfterMinutes: number;
  /** Team member last chosen on this laptop, by the inspection's id. */
  authors: Record<string, string>;
  /** Column mapping last used for a force's list, by the force's name: whatever the sample room stores. */
  columnMappings: Record<string, unknown>;
  /** Certificates of the inspections that were destroyed on this laptop, the newest first. */
  certificates: DisposalCertificate[];
}

export const defaultSettings: VaultSettings = {
  authorName: '',
  theme: 'auto',
  textSize: 1,
  lockAfterMinutes: 10,
  authors: {},
  columnMappings: {},
  certificates: [],
};
