import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { demoRequest, startHouse, type TestHouse } from '#test/support/house.ts';

/** Identifiers that stand nowhere else, so that finding one is finding a leak. */
const canaries = ['canary.7f3a@example.net', '(707) 555-0777', 'Quillon Canarybird'];
const folder = mkdtempSync(join(tmpdir(), 'expunge-canary-'));
const logged: string[] = [];
let house: TestHouse;
let references: string[];

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    logged.push(String(text));
    return write(text, ...(rest as []));
  });
  house = await startHouse({ dataDir: folder });
  const unknown = await house.send({
    identifiers: [
      { type: 'name', value: canaries[2] },
      { type: 'email', value: canaries[0] },
      { type: 'phone', value: canaries[1] },
    ],
  });
  await house.enterCode(unknown, await house.codeOf(unknown));
  await house.closed(unknown);
  const known = await house.send(demoRequest);
  await house.enterCode(known, await house.codeOf(known));
  await house.closed(known);
  references = [unknown, known];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const planted = [...canaries, demoPerson.email, demoPerson.street];
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];
const found = (text: string) => planted.filter((canary) => text.includes(canary));

describe('who asked is found nowhere but where it must be', () => {
  it('in no log line', () => {
    expect(logged.length).toBeGreaterThan(20);
    expect(found(logged.join(''))).toEqual([]);
  });

  it('in no input or history of a workflow', () => {
    for (const reference of references) {
      const execution = house.executionOf(reference);
      expect(
        found(JSON.stringify([house.states.describe(execution), house.states.history(execution)])),
      ).toEqual([]);
    }
  });

  it('in no event, order, receipt or list of the main table, sealed or not, nor in its files', () => {
    const table = filesOf(join(folder, 'dynamodb')).map((file) => readFileSync(file, 'latin1'));
    expect(table.join('').length).toBeGreaterThan(10_000);
    expect(found(table.join(''))).toEqual([]);
  });

  it('in no subject and no link of a mail, and in no mail to anybody else', () => {
    for (const { subject, text, to } of house.mailbox()) {
      const links = text.match(/https?:\/\/\S+/g) ?? [];
      expect(found([subject, ...links].join(' '))).toEqual([]);
      expect([canaries[0], demoPerson.email]).toContain(to);
    }
  });
});
