import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identifierTypes, normalise } from '#domain/identifier.ts';
import { parseProfile } from '#domain/load-profile.ts';
import { ownTables, rowsFor } from '#infra/local/sandbox/own-records.ts';
import {
  demoPerson,
  identifiersOf,
  makeCustomers,
  makeDisclosures,
  makePeople,
} from '#infra/local/sandbox/people.ts';

const profileOf = (id: string) => {
  const file = new URL(`../../../infra/profiles/${id}.json`, import.meta.url);
  return parseProfile(JSON.parse(readFileSync(file, 'utf8')), id);
};
const profile = profileOf('batchservice');
const people = makePeople(profile, 2000);
const everyone = [...profile.recipients, ...makeCustomers(profile)];
const repeats = (values: string[]) => values.length - new Set(values).size;

describe('made-up people', () => {
  test('are the same at every start', () => {
    expect(makePeople(profile, 2000)).toEqual(people);
  });

  test('begin with the demo person', () => {
    expect(people[0]).toEqual({
      personId: 'person-00001',
      full_name: 'Jordan Rivera',
      email: 'jordan.rivera@example.com',
      phone: '(415) 555-0134',
      street: '1200 Alder Street',
      city: 'Oakland',
      postal_code: '94607',
      residence: 'CA',
      date_of_birth: '1984-03-09',
    });
  });

  test('are as many as asked for, each with an e-mail of their own that reaches nobody', () => {
    expect(people).toHaveLength(2000);
    expect(repeats(people.map(({ email }) => email))).toBe(0);
    expect(people.filter(({ email }) => !/^[a-z0-9.]+@example\.(com|net|org)$/.test(email))).toEqual([]);
  });

  test('some families share a phone, and nobody else does', () => {
    const shared = repeats(people.map(({ phone }) => normalise({ type: 'phone', value: phone })));
    expect(shared).toBe(100);
    expect(people.filter(({ phone }) => phone === demoPerson.phone)).toHaveLength(1);
    expect(people.every(({ phone }) => / 555-\d{4}$/.test(phone))).toBe(true);
  });

  test('a family shares street, town and last name, not the first name or the e-mail', () => {
    const [one, other] = [people[18], people[19]];
    expect(other).toMatchObject({ phone: one?.phone, street: one?.street, postal_code: one?.postal_code });
    expect(other?.full_name.split(' ')[1]).toBe(one?.full_name.split(' ')[1]);
    expect(other?.full_name).not.toBe(one?.full_name);
  });

  test('live where the profile’s people live', () => {
    expect(people.every(({ residence }) => profile.residences.includes(residence))).toBe(true);
    const elsewhere = makePeople(profileOf('leadsfactory'), 200);
    expect(new Set(elsewhere.map(({ residence }) => residence))).toEqual(new Set(['CA']));
  });

  test('the largest sandbox still gives every household a phone of its own', () => {
    const many = makePeople({ id: 'x', residences: ['CA'] }, 20_000);
    expect(repeats(many.map(({ phone }) => phone))).toBe(1000);
  });
});

describe('made-up customers', () => {
  test('are as many as the profile says, each with its own id and address, some of the HMAC kind', () => {
    const customers = makeCustomers(profile);
    expect(customers).toHaveLength(240);
    expect(customers[0]?.id).toBe('customer-001');
    expect(repeats(customers.map(({ reach }) => (reach.by === 'webhook' ? reach.url : '')))).toBe(0);
    expect(customers.filter(({ reach }) => reach.by === 'webhook' && reach.sign === 'v1')).toHaveLength(60);
  });

  test('buy only what is sold', () => {
    const bought = makeCustomers(profile).flatMap(({ categories }) => categories);
    expect(bought.filter((category) => !profile.categories.sold.includes(category))).toEqual([]);
  });

  test('there are none where nothing is sold', () => {
    expect(makeCustomers(profileOf('leadsfactory'))).toEqual([]);
  });
});

describe('made-up disclosures', () => {
  const disclosures = makeDisclosures(profile, people, everyone);

  test('the demo person was sold to at least twelve customers', () => {
    const ids = disclosures
      .filter(({ person }) => person === people[0])
      .map(({ recipientId }) => recipientId);
    expect(new Set(ids.filter((id) => id.startsWith('customer-'))).size).toBeGreaterThanOrEqual(12);
  });

  test('nobody was sold to fewer or more customers than the profile says', () => {
    const [least, most] = profile.sandbox.customersPerPerson;
    const counts = new Map<string, number>();
    for (const { person, recipientId } of disclosures)
      if (recipientId.startsWith('customer-'))
        counts.set(person.personId, (counts.get(person.personId) ?? 0) + 1);
    expect(people.every(({ personId }) => (counts.get(personId) ?? 0) >= least)).toBe(true);
    expect([...counts.values()].every((count) => count <= most)).toBe(true);
  });

  test('each is one the profile allows: purpose, kind and categories', () => {
    const kinds = new Map(everyone.map((recipient) => [recipient.id, recipient]));
    const wrong = disclosures.filter(({ recipientId, purpose, categories }) => {
      const to = kinds.get(recipientId);
      return !profile.disclosures.some(
        (entry) =>
          to !== undefined &&
          entry.purpose === purpose &&
          entry.to.includes(to.kind) &&
          categories.every(
            (category) => entry.categories.includes(category) && to.categories.includes(category),
          ),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('own systems are no recipients of a disclosure', () => {
    expect(
      disclosures.some(({ recipientId }) => ownTables(profile).some(({ id }) => id === recipientId)),
    ).toBe(false);
  });

  test('where nothing is sold, the demo person’s data still went to everybody it can go to', () => {
    const leads = profileOf('leadsfactory');
    const told = makeDisclosures(leads, makePeople(leads, 1), leads.recipients).map(
      ({ recipientId }) => recipientId,
    );
    expect(told).toEqual(leads.recipients.filter(({ kind }) => kind !== 'own').map(({ id }) => id));
  });
});

describe('rows of own systems', () => {
  test.each(['batchservice', 'leadsfactory'])(
    'of %s: the demo person is in each, under every identifier it has',
    (id) => {
      for (const table of ownTables(profileOf(id))) {
        const row = rowsFor(table, people.slice(0, 50)).find(
          (one) => one['id'] === `${table.id}-${demoPerson.personId}`,
        );
        const values = identifiersOf(demoPerson);
        for (const type of identifierTypes) {
          const column = table.identifiers[type];
          if (column) expect(row?.[column]).toBe(values[type]);
        }
        expect(Object.keys(row ?? {}).toSorted()).toEqual(['id', ...Object.keys(table.columns)].toSorted());
      }
    },
  );

  test('every column of both profiles has made-up values of its own, not the stand-in', () => {
    const values = ['batchservice', 'leadsfactory']
      .flatMap((id) => ownTables(profileOf(id)))
      .flatMap((table) => rowsFor(table, people.slice(0, 5)).flatMap((row) => Object.values(row)));
    expect(values.filter((value) => value?.startsWith('sample '))).toEqual([]);
  });

  test('each system knows most people, not all', () => {
    for (const table of ownTables(profile)) {
      const share = rowsFor(table, people).length / people.length;
      expect(share).toBeGreaterThan(0.6);
      expect(share).toBeLessThan(0.9);
    }
  });
});
