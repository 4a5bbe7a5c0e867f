import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run check`: format, lint, import rules, types, unused code; and that the import rules can still fail. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

function run(what: string, command: string, args: string[]): boolean {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'yes' : 'NO '}  ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trim());
  return status === 0;
}

/** Imports that must never pass: each is planted, and the linter must refuse it. */
const forbidden: [string, string][] = [
  ['functions/domain', "import { openTable } from '#store/table.ts';\nexport const canary = openTable;\n"],
  ['functions/domain', "import { readFileSync } from 'node:fs';\nexport const canary = readFileSync;\n"],
  ['functions/law', "import * as z from 'zod';\nexport const canary = z;\n"],
  ['functions/store', "import { sesMailer } from '#mail/ses.ts';\nexport const canary = sesMailer;\n"],
  ['functions/pages', "import { openTable } from '#store/table.ts';\nexport const canary = openTable;\n"],
  [
    'functions/web',
    "import { enterCode } from '#functions/intake/enter-code.ts';\nexport const canary = enterCode;\n",
  ],
  [
    'functions/import',
    "import { screenRecords } from '#functions/intake/handler.ts';\nexport const canary = screenRecords;\n",
  ],
  ['workflows', "import { statusOf } from '#domain/request.ts';\nexport const canary = statusOf;\n"],
];

/** A check that cannot fail is none: plants each forbidden import where it may not stand and expects a refusal. */
function canaries(): boolean {
  const missed = forbidden.filter(([room, text]) => {
    const file = join(root, room, 'zz-canary.ts');
    mkdirSync(join(root, room), { recursive: true });
    writeFileSync(file, text);
    try {
      return spawnSync(bin('biome'), ['lint', file], { cwd: root }).status === 0;
    } finally {
      rmSync(file);
    }
  });
  console.log(
    `${missed.length === 0 ? 'yes' : 'NO '}  the import rules refuse ${forbidden.length - missed.length} of ${forbidden.length} planted imports`,
  );
  for (const [room, text] of missed) console.log(`     not refused in ${room}: ${text.split('\n')[0]}`);
  return missed.length === 0;
}

const passed = [
  run('format, lint and import rules', bin('biome'), ['ci', '--diagnostic-level=error', '--colors=off', '.']),
  run('types', bin('tsc'), ['--pretty', 'false']),
  run('no unused code or dependency', bin('knip'), []),
  canaries(),
];
process.exit(passed.every(Boolean) ? 0 : 1);
