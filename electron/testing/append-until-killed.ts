// Run as a process of its own: appends entries and prints each number once the log has said that it is on disk.
import { SafetyLog } from '../main/safety-log/safety-log';
import { sealedEntry } from './entries';

const [folder = '', inspection = '', first = '1'] = process.argv.slice(2);
const log = new SafetyLog(folder);
for (let seq = Number(first); ; seq += 1) {
  const answer = await log.append(inspection, [sealedEntry(seq)]);
  if (!answer.ok) throw new Error(answer.failure.kind);
  process.stdout.write(`${seq}\n`);
}
