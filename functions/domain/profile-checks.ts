import { laws } from '#law/laws.ts';
import { contrastWithWhite } from './contrast.ts';
import type { Profile } from './profile.ts';
import { outside, type ProfileProblem, repeated } from './profile-error.ts';
import { checkRecipients } from './recipient-checks.ts';
import { checkRetention } from './retention-checks.ts';
import { checkTightening } from './tightening.ts';

/** What the parts of a profile must say of each other; each rule gives its problems, and none stops the others. */
export function checkProfile(profile: Profile): ProfileProblem[] {
  return checks.flatMap((check) => check(profile));
}

const checks: readonly ((profile: Profile) => ProfileProblem[])[] = [
  (profile) =>
    (['languages', 'laws', 'residences', 'channels', 'kinds', 'denialReasons'] as const).flatMap((list) =>
      repeated(profile[list], (index) => [list, index]),
    ),
  lawsAndResidences,
  verification,
  accent,
  channels,
  checkTightening,
  checkRetention,
  disclosures,
  checkRecipients,
  sandbox,
];

function lawsAndResidences(profile: Profile): ProfileProblem[] {
  const states = profile.laws.flatMap((id) => laws.find((law) => law.id === id)?.state ?? []);
  const ownLaws = (state: string) => laws.find((law) => law.state === state)?.id ?? 'none';
  return [
    ...profile.residences.flatMap((residence, index) =>
      residence === 'OTHER' || states.some((state) => state === residence)
        ? []
        : [
            {
              path: ['residences', index],
              found: `"${residence}" without its law`,
              allowed: `only with "${ownLaws(residence)}" in laws`,
            },
          ],
    ),
    ...profile.laws.flatMap((id, index) => {
      const state = laws.find((law) => law.id === id)?.state;
      return state && !profile.residences.includes(state)
        ? [
            {
              path: ['laws', index],
              found: `"${id}" without its residence`,
              allowed: `only with "${state}" in residences`,
            },
          ]
        : [];
    }),
  ];
}

function verification({ verification, laws: ids }: Profile): ProfileProblem[] {
  const least = Math.max(
    ...laws.filter(({ id }) => ids.includes(id)).map((law) => law.verification.dataPoints.value),
  );
  const problems: ProfileProblem[] = [];
  if (verification.dataPoints < least)
    problems.push({
      path: ['verification', 'dataPoints'],
      found: `${verification.dataPoints}`,
      allowed: `${least} or more, as the laws ask`,
    });
  if (verification.remindAfterDays >= verification.closeAfterDays)
    problems.push({
      path: ['verification', 'remindAfterDays'],
      found: `${verification.remindAfterDays}`,
      allowed: `fewer days than closeAfterDays (${verification.closeAfterDays})`,
    });
  return problems;
}

/** WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;

function accent({ brand }: Profile): ProfileProblem[] {
  const contrast = contrastWithWhite(brand.accent);
  return contrast >= leastContrast
    ? []
    : [
        {
          path: ['brand', 'accent'],
          found: `"${brand.accent}", which has contrast ${contrast.toFixed(2)}:1 with white`,
          allowed: `a darker colour, at least ${leastContrast}:1`,
        },
      ];
}

/** A way in needs an address to be used. */
function channels({ channels, contact }: Profile): ProfileProblem[] {
  const needs = [
    ['email', 'email'],
    ['phone', 'phone'],
    ['post', 'postal'],
  ] as const;
  return needs.flatMap(([channel, address]) =>
    channels.includes(channel) && contact[address] === null
      ? [
          {
            path: ['contact', address],
            found: 'null',
            allowed: `an address, because "${channel}" is among the channels`,
          },
        ]
      : [],
  );
}

function disclosures({ disclosures, categories }: Profile): ProfileProblem[] {
  const listFor = {
    sale: categories.sold,
    sharing: categories.shared,
    business_purpose: categories.disclosed,
  };
  return disclosures.flatMap((entry, index) =>
    outside(entry.categories, listFor[entry.purpose], ['disclosures', index, 'categories']),
  );
}

function sandbox({ sandbox }: Profile): ProfileProblem[] {
  const [least, most] = sandbox.customersPerPerson;
  const path = ['sandbox', 'customersPerPerson'];
  if (least > most) return [{ path, found: `${least} to ${most}`, allowed: 'the smaller number first' }];
  return most > sandbox.customers
    ? [
        {
          path,
          found: `up to ${most} of ${sandbox.customers} customers`,
          allowed: 'no more than there are customers',
        },
      ]
    : [];
}
