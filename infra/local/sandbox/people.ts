import type { IdentifierType } from '#domain/identifier.ts';
import type { Profile } from '#domain/profile.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import type { Category, CivilDate, DisclosurePurpose, Residence } from '#domain/vocabulary.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { firstNames, lastNames, streets, trades } from './names.ts';
import { places } from './places.ts';

/** A made-up person. Addresses are under example.com, .net, .org; phones begin with 555. */
export interface Person {
  personId: string;
  full_name: string;
  email: string;
  phone: string;
  street: string;
  city: string;
  postal_code: string;
  residence: Residence;
  date_of_birth: CivilDate;
}

/** Whom the demo and the tests ask about: in every own system, and sold to at least twelve customers where there are any. */
export const demoPerson: Person = {
  personId: 'person-00001',
  full_name: 'Jordan Rivera',
  email: 'jordan.rivera@example.com',
  phone: '(415) 555-0134',
  street: '1200 Alder Street',
  city: 'Oakland',
  postal_code: '94607',
  residence: 'CA',
  date_of_birth: '1984-03-09',
};
const demoCustomers = 12;

/** The value of each identifier, as own systems and recipients store it. */
export function identifiersOf(person: Person): Record<IdentifierType, string> {
  return {
    email: person.email,
    phone: person.phone,
    name: person.full_name,
    street_address: person.street,
    postal_code: person.postal_code,
    date_of_birth: person.date_of_birth,
    account_id: person.personId,
  };
}

/** Every so many-th person lives with the one before and shares the phone: a case that must never delete both. */
const familyEvery = 20;

/** `count` people, the demo person first. The same profile and count give the same people. */
export function makePeople(profile: Pick<Profile, 'id' | 'residences'>, count: number): Person[] {
  const chance = chanceFrom(`people of ${profile.id}`);
  const people: Person[] = [demoPerson];
  const phoneFor = phones();
  for (let number = 2; number <= count; number += 1) {
    const relative = number % familyEvery === 0 ? people.at(-1) : undefined;
    const person = relative
      ? makeRelative(relative, number, chance)
      : makePerson(profile, number, chance, phoneFor);
    people.push(person);
  }
  return people.slice(0, count);
}

function makePerson(
  profile: Pick<Profile, 'residences'>,
  number: number,
  chance: Chance,
  phoneFor: (residence: Residence) => string,
): Person {
  const residence = chance.oneOf(profile.residences);
  const town = chance.oneOf(places[residence].towns);
  const [first, last] = [chance.oneOf(firstNames), chance.oneOf(lastNames)];
  return {
    personId: idOf('person', number, 5),
    full_name: `${first} ${last}`,
    email: emailOf(first, last, number, chance),
    phone: phoneFor(residence),
    street: `${chance.between(10, 9899)} ${chance.oneOf(streets)} ${chance.oneOf(['Street', 'Avenue', 'Road', 'Lane', 'Court'])}`,
    ...town,
    residence,
    date_of_birth: dateBetween(1940, 2004, chance),
  };
}

function makeRelative(person: Person, number: number, chance: Chance): Person {
  const [, last = ''] = person.full_name.split(' ');
  const first = chance.oneOf(firstNames.filter((name) => !person.full_name.startsWith(name)));
  return {
    ...person,
    personId: idOf('person', number, 5),
    full_name: `${first} ${last}`,
    email: emailOf(first, last, number, chance),
    date_of_birth: dateBetween(1940, 2004, chance),
  };
}

/** The number keeps addresses apart where names repeat, as they do among real people. */
function emailOf(first: string, last: string, number: number, chance: Chance): string {
  const host = chance.oneOf(['example.com', 'example.net', 'example.org']);
  return `${first}.${last}${number}@${host}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9.@]/g, '');
}

/** 555-0100 to 555-0199 in each area code, and on from there when a large sandbox needs more, the demo person's left out. */
function phones(): (residence: Residence) => string {
  const given = new Map<Residence, number>();
  return function next(residence): string {
    const { areaCodes } = places[residence];
    const turn = given.get(residence) ?? 0;
    given.set(residence, turn + 1);
    const line = String(100 + Math.floor(turn / areaCodes.length)).padStart(4, '0');
    const phone = `(${areaCodes[turn % areaCodes.length]}) 555-${line}`;
    return phone === demoPerson.phone ? next(residence) : phone;
  };
}

function dateBetween(firstYear: number, lastYear: number, chance: Chance): CivilDate {
  const [month, day] = [chance.between(1, 12), chance.between(1, 28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${chance.between(firstYear, lastYear)}-${month}-${day}`;
}

function idOf(prefix: string, number: number, digits: number): string {
  return `${prefix}-${String(number).padStart(digits, '0')}`;
}

/** The sandbox's customers: as many as the profile says, every fourth of the older kind that signs with HMAC. */
export function makeCustomers(profile: Profile): Recipient[] {
  const chance = chanceFrom(`customers of ${profile.id}`);
  // A company that sells nothing passes data on to businesses that the consumer asked to hear from.
  const { sold: isSold, disclosed } = profile.categories;
  const sold = isSold.length > 0 ? isSold : disclosed;
  const kind = profile.disclosures.some(({ to }) => to.includes('customer')) ? 'customer' : 'third_party';
  const digits = Math.max(3, String(profile.sandbox.customers).length);
  return Array.from({ length: profile.sandbox.customers }, (_, index) => {
    const id = idOf('customer', index + 1, digits);
    const [, ...others] = sold;
    return recipient.parse({
      id,
      name: `${chance.oneOf(lastNames)} ${chance.oneOf(trades)} ${index + 1}`,
      kind,
      postalAddress: `${100 + index} Example Plaza, Suite ${index + 1}, Springfield, IL 62701`,
      reach: {
        by: 'webhook',
        url: `https://privacy.${id}.example/orders`,
        sign: index % 4 === 3 ? 'v1' : 'v1a',
      },
      can: ['delete', 'correct', 'opt_out'],
      // Everybody buys the first category, which says who a person is; the rest varies.
      categories: [...sold.slice(0, 1), ...chance.some(others, chance.between(1, others.length))],
    });
  });
}

/** A line of the disclosure ledger before its person is turned into keys. */
export interface SandboxDisclosure {
  person: Person;
  recipientId: string;
  categories: Category[];
  purpose: DisclosurePurpose;
  disclosedOn: CivilDate;
}

/** Share of the people whose data went to any one recipient that is neither own nor a customer. */
const shareOfOthers = 0.6;

/** Who got whose data, when, and for what, true to the profile's own list of disclosures. */
export function makeDisclosures(
  profile: Profile,
  people: readonly Person[],
  recipients: readonly Recipient[],
): SandboxDisclosure[] {
  const chance = chanceFrom(`disclosures of ${profile.id}`);
  const customers = recipients.filter(({ kind }) => kind === 'customer');
  const others = recipients.filter(({ kind }) => kind !== 'customer' && kind !== 'own');
  const [least, most] = profile.sandbox.customersPerPerson;
  return people.flatMap((person) => {
    const isDemo = person.personId === demoPerson.personId;
    const buyers = Math.max(chance.between(least, most), isDemo ? demoCustomers : 0);
    const told = [
      ...others.filter(() => chance.happens(shareOfOthers) || isDemo),
      ...chance.some(customers, buyers),
    ];
    return told.flatMap((to) => disclosuresTo(profile, person, to, chance));
  });
}

function disclosuresTo(profile: Profile, person: Person, to: Recipient, chance: Chance): SandboxDisclosure[] {
  const disclosedOn = dateBetween(2024, 2025, chance);
  return profile.disclosures
    .filter((entry) => entry.to.includes(to.kind))
    .flatMap(({ categories, purpose }) => {
      const both = to.categories.filter((category) => categories.includes(category));
      return both.length > 0 ? [{ person, recipientId: to.id, categories: both, purpose, disclosedOn }] : [];
    });
}
