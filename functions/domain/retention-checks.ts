import { laws } from '#law/laws.ts';
import { company } from './exceptions.ts';
import type { Profile } from './profile.ts';
import { outside, type ProfileProblem, repeated } from './profile-error.ts';
import type { RetentionRule } from './retention-rule.ts';
import { recipientKinds } from './vocabulary.ts';

/** What retention rules must say of holders, categories and grounds. */
export function checkRetention(profile: Profile): ProfileProblem[] {
  const { retention, retentionGrounds } = profile;
  const groundIds = retentionGrounds.map(({ id }) => id);
  return [
    ...repeated(groundIds, (index) => ['retentionGrounds', index, 'id']),
    ...repeated(
      retention.map(({ id }) => id),
      (index) => ['retention', index, 'id'],
    ),
    ...retention.flatMap((rule, index) => [
      ...holderAndCategory(profile, rule, index),
      ...outside([rule.ground], groundIds, []).map((problem) => ({
        ...problem,
        path: ['retention', index, 'ground'],
      })),
      ...proportionality(profile, rule, index),
    ]),
  ];
}

function holderAndCategory(profile: Profile, rule: RetentionRule, index: number): ProfileProblem[] {
  const ids = profile.recipients.map(({ id }) => id);
  const problems: ProfileProblem[] = [];
  if (![company, ...recipientKinds, ...ids].includes(rule.holder))
    problems.push({
      path: ['retention', index, 'holder'],
      found: `"${rule.holder}"`,
      allowed: [company, ...recipientKinds, ...ids],
      written: rule.holder,
    });
  const held = [...profile.categories.collected, ...profile.categories.disclosed];
  if (!held.includes(rule.category))
    problems.push({
      path: ['retention', index, 'category'],
      found: `"${rule.category}"`,
      allowed: held,
      written: rule.category,
    });
  const holder = profile.recipients.find(({ id }) => id === rule.holder);
  if (holder && !holder.categories.includes(rule.category))
    problems.push({
      path: ['retention', index, 'category'],
      found: `"${rule.category}", which ${holder.id} does not hold`,
      allowed: holder.categories,
      written: rule.category,
    });
  return problems;
}

/** A ground that asks for proportion is worth nothing without a word on it. */
function proportionality(profile: Profile, rule: RetentionRule, index: number): ProfileProblem[] {
  const ground = profile.retentionGrounds.find(({ id }) => id === rule.ground)?.ground;
  const asking = laws
    .filter(({ id }) => profile.laws.includes(id))
    .flatMap(({ exceptions }) => (ground && exceptions[ground]) || [])
    .find(({ asks }) => asks === 'proportionality');
  return asking && rule.proportionality === undefined
    ? [
        {
          path: ['retention', index, 'proportionality'],
          found: 'nothing',
          allowed: `words that say why keeping it is necessary and proportionate: ${asking.cite}`,
        },
      ]
    : [];
}
