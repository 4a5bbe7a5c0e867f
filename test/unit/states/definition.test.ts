import { expect, test } from 'vitest';
import { checkDefinition } from '#infra/local/states/definition.ts';
import { machine, task } from '#test/support/states.ts';
import type { AslDefinition } from '#workflows/asl.ts';

const one = (state: object): AslDefinition => machine('A', { A: state as never });
const refused: [title: string, definition: AslDefinition, says: RegExp][] = [
  ['a Map', one({ Type: 'Map' }), /A\.Type: Map is not implemented/],
  ['a Parallel', one({ Type: 'Parallel' }), /A\.Type: Parallel is not implemented/],
  ['a heartbeat', one(task('f', { HeartbeatSeconds: 5, End: true })), /A: .*HeartbeatSeconds/],
  ['a Wait by seconds', one({ Type: 'Wait', Seconds: 5, End: true }), /A\.Timestamp|A: .*Seconds/],
  ['a JSONPath field', one({ Type: 'Pass', InputPath: '$', End: true }), /InputPath/],
  [
    'another resource',
    one(task('f', { Resource: 'arn:aws:states:::sqs:sendMessage', End: true })),
    /A\.Resource/,
  ],
  [
    'another query language',
    { ...one({ Type: 'Succeed' }), QueryLanguage: 'JSONPath' as never },
    /QueryLanguage/,
  ],
  ['an unknown field of the machine', { ...one({ Type: 'Succeed' }), Version: '1.0' } as never, /Version/],
  ['a dangling Next', one({ Type: 'Pass', Next: 'B' }), /A\.Next: there is no state B/],
  [
    'a dangling Default',
    one({ Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'A' }], Default: 'B' }),
    /A\.Default/,
  ],
  [
    'a dangling Catch',
    one(task('f', { Catch: [{ ErrorEquals: ['X'], Next: 'B' }], End: true })),
    /A\.Catch\[0\]/,
  ],
  ['a dangling StartAt', machine('B', { A: { Type: 'Succeed' } }), /StartAt/],
  ['neither Next nor End', one({ Type: 'Pass' }), /A: must have either/],
  ['both Next and End', one({ Type: 'Pass', Next: 'A', End: true }), /A: must have either/],
  [
    'a state no one leads to',
    machine('A', { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
    /B: no state leads here/,
  ],
  [
    'an unfilled hole',
    one(task(`\${FooArn}`, { End: true })),
    /A\.Arguments\.FunctionName: the hole \$\{FooArn\}/,
  ],
  ['a broken expression', one({ Type: 'Pass', Output: '{% 1 + %}', End: true }), /A\.Output/],
  ['an open expression', one({ Type: 'Pass', Output: '{% 1', End: true }), /A\.Output: .*must end/],
  [
    "a function of AWS's own",
    one({ Type: 'Pass', Assign: { id: '{% $uuid() %}' }, End: true }),
    /A\.Assign\.id: .*\$uuid/,
  ],
  [
    'States.ALL in company',
    one(task('f', { Retry: [{ ErrorEquals: ['States.ALL', 'B'] }], End: true })),
    /A\.Retry\.0/,
  ],
  [
    'States.ALL not last',
    one(
      task('f', {
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'A' },
          { ErrorEquals: ['B'], Next: 'A' },
        ],
        End: true,
      }),
    ),
    /A\.Catch\.0/,
  ],
  [
    'a misspelt States error',
    one(task('f', { Retry: [{ ErrorEquals: ['States.Timeouts'] }], End: true })),
    /A\.Retry\.0\.ErrorEquals/,
  ],
  ['a timeout of nought', one(task('f', { TimeoutSeconds: 0, End: true })), /A\.TimeoutSeconds/],
];

test.each(refused)('%s is refused by name', (_, definition, says) => {
  expect(() => checkDefinition(definition)).toThrow(says);
});

test('all faults are told at once', () => {
  const both = machine('A', { A: { Type: 'Pass', Next: 'X' }, B: { Type: 'Pass', Next: 'Y' } });
  expect(() => checkDefinition(both)).toThrow(/A\.Next.*B\.Next/s);
});
