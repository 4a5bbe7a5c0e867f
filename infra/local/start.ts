import { profileWarnings } from '#domain/profile-warnings.ts';
import { startHouse } from './house.ts';
import { profileFile } from './profile-file.ts';

/** `npm start`: the whole product on one machine. */
async function start(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 4400);
  const dataDir = process.env['DATA_DIR'] ?? '.data';
  const began = Date.now();
  const file = profileFile(process.env['PROFILE'] ?? 'batchservice');
  let shown = '';
  const house = await startHouse({
    dataDir,
    port,
    profileFile: file,
    ...(process.env['CRASH_AT'] ? { crashAt: process.env['CRASH_AT'] } : {}),
    onProgress(what, done, of) {
      const tenths = Math.floor((done / of) * 10);
      const line = `  ${what}: ${'#'.repeat(tenths)}${'.'.repeat(10 - tenths)} ${done} of ${of}`;
      if (line !== shown) console.log(line);
      shown = line;
    },
  });
  for (const warning of profileWarnings(house.profile)) console.log(`  Note: ${warning}`);
  const where: [string, string][] = [
    ['The form', `${house.url}/`],
    ['In Spanish', `${house.url}/es`],
    ['Mailbox', `${house.url}/mailbox`],
    ['Console (once)', await house.consoleLink()],
    ['Recipients', house.sandbox.url],
    ['API', `${house.url}/api`],
    ['Own records', house.ownRecordsUrl],
  ];
  console.log(
    `\n${house.profile.name} is up after ${((Date.now() - began) / 1000).toFixed(1)} s; its data is in ${dataDir}\n`,
  );
  for (const [name, url] of where) console.log(`  ${name.padEnd(16)} ${url}`);
  console.log(
    '\n  Try it as Jordan Rivera, jordan.rivera@example.com, 1200 Alder Street, Oakland CA 94607, (415) 555-0134.' +
      '\n  On one machine the cooling-off and the first reminder take seconds (COOLING_OFF_SECONDS, FIRST_REMINDER_SECONDS);' +
      '\n  legal dates stay what they are. Ctrl-C ends it; nothing is lost.\n',
  );
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void house.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

start().catch((fault: unknown) => {
  const { message, code } = fault as NodeJS.ErrnoException;
  const advice = code === 'EADDRINUSE' ? ' Set PORT to a free one, or end what is running there.' : '';
  console.error(`Expunge did not start. ${message}${advice}`);
  process.exit(1);
});
