import { newId } from './change';
import type { Ledger, RowIntent } from './ledger';
import { defaultSettings, type VaultSettings } from './settings';

const TABLE = 'setting';

/** The settings as they are stored, each in a row of its own, over the standard ones. */
export function readSettings(ledger: Ledger): VaultSettings {
  const stored = Object.fromEntries(
    ledger.tables.rows(TABLE).map((row) => [String(row['name']), row['value']]),
  );
  return { ...defaultSettings, ...stored };
}

export function writeSettings(ledger: Ledger, set: Partial<VaultSettings>): Promise<void> {
  const intents = Object.entries(set).map(([name, value]): RowIntent => {
    const row = ledger.tables.rows(TABLE).find((one) => one['name'] === name);
    if (row === undefined) return { op: 'put', table: TABLE, id: newId(), value: { name, value } };
    return { op: 'patch', table: TABLE, id: row.id, set: { value } };
  });
  return ledger.commit('Change the settings', intents);
}
