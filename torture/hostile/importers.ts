import { ATTACHMENTS } from './importers/attachments';
import { DOCUMENTS } from './importers/documents';
import type { Importer } from './importers/importer';
import { LISTS } from './importers/lists';
import { VAULT_FILES } from './importers/vault-files';

/** Every way for bytes from outside to come in. */
export const IMPORTERS: readonly Importer[] = [...DOCUMENTS, ...LISTS, ...ATTACHMENTS, ...VAULT_FILES];

const SHARES = IMPORTERS.reduce((sum, { share }) => sum + share, 0);

/** How many of all inputs an importer gets, at least. */
export function inputsFor({ share }: Importer, inputs: number): number {
  return Math.ceil((inputs * share) / SHARES);
}
