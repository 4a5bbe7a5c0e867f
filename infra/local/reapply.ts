import { parseArgs } from 'node:util';
import { type RestoreAnswer, restoreAnswer } from '#domain/screening.ts';
import { callImporterApi, importerFromEnvironment } from './import/api.ts';

const help = `Applies the deletions again after an own system was restored from a backup.

  EXPUNGE_URL=… EXPUNGE_KEY=… npm run -s reapply -- [SYSTEM] [--json]

  SYSTEM   the own system by its id in the profile; left out, all of them
  --json   writes the counts as one JSON object for each system

It looks at every row. Rows of people who were deleted are deleted again, by a request that follows from theirs; what
was lawfully kept is left. It may be stopped and run again at any time.

Example:
  npm run -s reapply -- batchdata

Ends with 0, and with 2 when it could not go through all rows.`;

interface Sum extends Pick<RestoreAnswer, 'system' | 'looked' | 'matched' | 'kept' | 'unsure'> {
  references: string[];
}

async function* sums(system: string | undefined): AsyncGenerator<Sum> {
  const importer = importerFromEnvironment();
  let sum: Sum | undefined;
  let next: string | null = null;
  do {
    const body = { ...(system ? { system } : {}), ...(next ? { next } : {}) };
    const got: RestoreAnswer = await callImporterApi(importer, {
      path: '/v1/restores',
      body,
      answer: restoreAnswer,
    });
    if (sum && sum.system !== got.system) {
      yield sum;
      sum = undefined;
    }
    sum = {
      system: got.system,
      looked: got.looked + (sum?.looked ?? 0),
      matched: got.matched + (sum?.matched ?? 0),
      kept: got.kept + (sum?.kept ?? 0),
      unsure: got.unsure + (sum?.unsure ?? 0),
      references: [...new Set([...(sum?.references ?? []), ...got.references])],
    };
    next = got.next;
  } while (next);
  yield sum;
}

function inWords({ system, looked, matched, kept, unsure, references }: Sum): string {
  const lines = [
    `${system}: ${looked} rows looked at, ${matched} of deleted people, ${references.length} deletions opened`,
    ...(kept > 0 ? [`  ${kept} rows hold only what was lawfully kept, and stay`] : []),
    ...(unsure > 0
      ? [
          `  ${unsure} rows have the name and phone or address of a deleted person, and another e-mail: look at them`,
        ]
      : []),
    ...references.map((reference) => `  ${reference}`),
  ];
  return lines.join('\n');
}

/** @returns the exit code */
async function reapply(argv: string[]): Promise<0> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(help);
  else
    for await (const sum of sums(positionals[0]))
      console.log(values.json ? JSON.stringify(sum) : inWords(sum));
  return 0;
}

try {
  process.exitCode = await reapply(process.argv.slice(2));
} catch (fault) {
  console.error(
    `${fault instanceof Error ? fault.message : String(fault)}\nRun "npm run -s reapply -- --help" for an example.`,
  );
  process.exitCode = 2;
}
