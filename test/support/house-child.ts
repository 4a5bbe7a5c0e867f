import { startHouse } from '#infra/local/house.ts';
import { profileFile } from '#infra/local/profile-file.ts';

/** A house in a process of its own, for tests that kill it: `DATA_DIR`, `PORT` and `CRASH_AT` say where and when. */
const crashAt = process.env['CRASH_AT'];
const house = await startHouse({
  dataDir: String(process.env['DATA_DIR']),
  port: Number(process.env['PORT']),
  profileFile: profileFile('batchservice'),
  people: 120,
  recipients: 12,
  pace: 0.05,
  ...(crashAt ? { crashAt } : {}),
});
process.on('SIGTERM', () => void house.stop().then(() => process.exit(0)));
console.log('ready');
