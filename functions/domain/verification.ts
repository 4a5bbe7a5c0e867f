import { type Identifier, type IdentifierType, normalise } from './identifier.ts';
import type { OwnRecord } from './ports.ts';

/** Who the requester says they are, held against own records (11 CCR 7060-7062). Nothing here is a guess: no match is safe. */

export interface RecordMatch {
  /** The records of the one person who fits best; none when nobody fits, or two people fit alike. */
  best: OwnRecord[];
  /** Types on which those records agree with the requester. */
  matched: IdentifierType[];
  codeTo: 'address_on_file' | 'address_given';
  /** Where the code goes; null when the requester gave no e-mail and none is on file. */
  address: string | null;
}

interface Candidate {
  record: OwnRecord;
  agreed: IdentifierType[];
}

/** A record speaks for a person only when it agrees on this many identifiers: one may be shared or guessed. */
const usualAgreement = 2;

/**
 * Finds the one person in own records whom the requester describes.
 * A contested type never counts, be it the wrong or the right value (11 CCR 7060(h)).
 */
export function matchRecords({
  claimed,
  records,
  contested,
  leastAgreement = usualAgreement,
}: {
  claimed: readonly Identifier[];
  records: readonly OwnRecord[];
  contested: readonly IdentifierType[];
  leastAgreement?: number;
}): RecordMatch {
  const usable = claimed.filter(({ type }) => !contested.includes(type));
  const candidates = records
    .map((record) => ({ record, agreed: agreement(usable, record) }))
    .filter(({ agreed }) => agreed.length >= leastAgreement);
  const [first, second] = groupByPerson(candidates)
    .map((group) => ({ group, matched: [...new Set(group.flatMap(({ agreed }) => agreed))] }))
    .toSorted((a, b) => b.matched.length - a.matched.length);
  const given = claimed.find(({ type }) => type === 'email')?.value ?? null;
  // Two people who fit alike share what was claimed: whoever asks has not shown which of them they are.
  if (!first || first.matched.length === second?.matched.length)
    return { best: [], matched: [], codeTo: 'address_given', address: given };
  const onFile = contested.includes('email') ? undefined : emailOnFile(first.group, given);
  return {
    best: first.group.map(({ record }) => record),
    matched: first.matched,
    codeTo: onFile === undefined ? 'address_given' : 'address_on_file',
    address: onFile ?? given,
  };
}

/** True when the record holds the same value, compared normalised. */
function agrees(record: OwnRecord, { type, value }: Identifier): boolean {
  const wanted = normalise({ type, value });
  return wanted !== '' && normalise({ type, value: record.values[type] ?? '' }) === wanted;
}

function agreement(claimed: readonly Identifier[], record: OwnRecord): IdentifierType[] {
  return [...new Set(claimed.filter((one) => agrees(record, one)).map(({ type }) => type))];
}

/** What the two records say of one type: the same, something different, or not both anything. */
function compare(a: OwnRecord, b: OwnRecord, type: IdentifierType): 'same' | 'different' | 'unknown' {
  const [left, right] = [a, b].map(({ values }) => normalise({ type, value: values[type] ?? '' }));
  if (!left || !right) return 'unknown';
  return left === right ? 'same' : 'different';
}

/** Two names or two birthdays are two people, whatever they share. */
function isSomebodyElse(a: OwnRecord, b: OwnRecord): boolean {
  return compare(a, b, 'name') === 'different' || compare(a, b, 'date_of_birth') === 'different';
}

/**
 * Linked by e-mail, or by phone with a name or birthday besides. A phone alone links nobody: families share one, and
 * a record that holds only somebody's phone and a stranger's e-mail would otherwise move the code to the stranger.
 */
function isLinked(a: OwnRecord, b: OwnRecord): boolean {
  if (isSomebodyElse(a, b)) return false;
  if (compare(a, b, 'email') === 'same') return true;
  const isSamePerson = compare(a, b, 'name') === 'same' || compare(a, b, 'date_of_birth') === 'same';
  return compare(a, b, 'phone') === 'same' && isSamePerson;
}

/** Records of one person together. A record that would fit two people is left out: it proves nothing about either. */
function groupByPerson(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  const saysWho = ({ record }: Candidate) =>
    (['name', 'date_of_birth'] as const).filter((type) => record.values[type]).length;
  for (const candidate of candidates.toSorted((a, b) => saysWho(b) - saysWho(a))) {
    const fitting = groups.filter(
      (group) =>
        group.some(({ record }) => isLinked(record, candidate.record)) &&
        !group.some(({ record }) => isSomebodyElse(record, candidate.record)),
    );
    const [only, another] = fitting;
    if (!only) groups.push([candidate]);
    else if (!another) only.push(candidate);
    else if (isOnePerson(fitting.flat())) {
      only.push(...fitting.slice(1).flat(), candidate);
      for (const merged of fitting.slice(1)) groups.splice(groups.indexOf(merged), 1);
    }
  }
  return groups;
}

function isOnePerson(group: readonly Candidate[]): boolean {
  return group.every((one, index) =>
    group.slice(index + 1).every((other) => !isSomebodyElse(one.record, other.record)),
  );
}

/**
 * The e-mail of the record that agrees most beside the e-mail itself, so that a claimed address cannot vote for itself;
 * between equals, the claimed one.
 */
function emailOnFile(group: readonly Candidate[], given: string | null): string | undefined {
  const weight = ({ record, agreed }: Candidate) => {
    const isGiven = given !== null && agrees(record, { type: 'email', value: given });
    return agreed.filter((type) => type !== 'email').length + (isGiven ? 0.5 : 0);
  };
  const withEmail = group.filter(({ record }) => record.values.email);
  return withEmail.toSorted((a, b) => weight(b) - weight(a))[0]?.record.values.email;
}

/** True when the address stands, as an e-mail, in one of the records. */
export function isInboxOnFile(records: readonly OwnRecord[], inbox: string): boolean {
  return records.some((record) => agrees(record, { type: 'email', value: inbox }));
}

/**
 * The identifiers that may select data: the proven e-mail and the matched others, each as it stands on file.
 * What was only claimed never comes back, nor another e-mail of the same person that nobody proved.
 */
export function verifiedIdentifiers({
  claimed,
  best,
  matched,
  provenInbox,
}: {
  claimed: readonly Identifier[];
  best: readonly OwnRecord[];
  matched: readonly IdentifierType[];
  provenInbox: string | null;
}): Identifier[] {
  const proven: Identifier[] = claimed.filter(({ type }) => type !== 'email' && matched.includes(type));
  if (provenInbox !== null) proven.unshift({ type: 'email', value: provenInbox });
  const onFile = proven.flatMap((one) => {
    const value = best.find((record) => agrees(record, one))?.values[one.type];
    return value === undefined ? [] : [{ type: one.type, value }];
  });
  const seen = new Set<string>();
  return onFile.filter((one) => {
    const key = `${one.type} ${normalise(one)}`;
    return !seen.has(key) && seen.add(key);
  });
}
