import type { Profile } from './profile.ts';
import { outside, type ProfileProblem, repeated } from './profile-error.ts';
import type { Recipient } from './recipient.ts';
import type { Category } from './vocabulary.ts';

/** What recipients must agree on with each other and with the rest of the profile, own systems above all. */
export function checkRecipients({ recipients, categories }: Profile): ProfileProblem[] {
  const passedOn = [...categories.disclosed, ...categories.sold, ...categories.shared];
  const known = [...new Set([...categories.collected, ...passedOn])];
  const tables = recipients.flatMap(({ reach }, index) =>
    reach.by === 'postgres' ? [{ index, table: reach.table }] : [],
  );
  return [
    ...repeated(
      recipients.map(({ id }) => id),
      (index) => ['recipients', index, 'id'],
    ),
    ...repeated(
      tables.map(({ table }) => table),
      (at) => ['recipients', tables[at]?.index ?? 0, 'reach', 'table'],
    ),
    ...recipients.flatMap((recipient, index): ProfileProblem[] => [
      ...outside(recipient.categories, known, ['recipients', index, 'categories']),
      ...repeated(recipient.can, (at) => ['recipients', index, 'can', at]),
      ...recipient.suppliedBy.flatMap(({ recipientId }, at): ProfileProblem[] =>
        recipientId === undefined || recipients.some(({ id }) => id === recipientId)
          ? []
          : [
              {
                path: ['recipients', index, 'suppliedBy', at, 'recipientId'],
                found: `"${recipientId}"`,
                allowed: recipients.map(({ id }) => id),
                written: recipientId,
              },
            ],
      ),
      ...(recipient.kind === 'own' ? ownSystem(recipient, categories.collected, ['recipients', index]) : []),
    ]),
    ...(recipients.some(({ kind }) => kind === 'own')
      ? []
      : [
          {
            path: ['recipients'],
            found: 'no recipient of kind "own"',
            allowed: 'at least one: people are looked up there',
          },
        ]),
  ];
}

function ownSystem(
  { reach, categories }: Recipient,
  collected: Category[],
  path: PropertyKey[],
): ProfileProblem[] {
  if (reach.by !== 'postgres')
    return [
      { path: [...path, 'reach', 'by'], found: `"${reach.by}" for an own system`, allowed: ['postgres'] },
    ];
  const columns = Object.keys(reach.columns);
  const allowed = categories.filter((category) => collected.includes(category));
  return [
    ...(reach.identifiers.email === undefined
      ? [
          {
            path: [...path, 'reach', 'identifiers'],
            found: 'no email',
            allowed: 'a column for email: the inbox on file is proven by code',
          },
        ]
      : []),
    ...Object.entries(reach.identifiers).flatMap(([type, column]) =>
      columns.includes(column)
        ? []
        : [
            {
              path: [...path, 'reach', 'identifiers', type],
              found: `"${column}"`,
              allowed: columns,
              written: column,
            },
          ],
    ),
    ...(['never', 'labels'] as const).flatMap((map) =>
      Object.keys(reach[map] ?? {}).flatMap((column) =>
        columns.includes(column)
          ? []
          : [
              {
                path: [...path, 'reach', map, column],
                found: `"${column}"`,
                allowed: columns,
                written: column,
              },
            ],
      ),
    ),
    ...Object.entries(reach.columns).flatMap(([column, category]) =>
      allowed.includes(category)
        ? []
        : [
            {
              path: [...path, 'reach', 'columns', column],
              found: `"${category}", which is not both collected and among its categories`,
              allowed,
              written: category,
            },
          ],
    ),
  ];
}
