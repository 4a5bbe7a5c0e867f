import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingOf } from '#domain/needs-met.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';
import { openBrowser } from './browser.ts';
import { check } from './journey.ts';

const browser: Browser | undefined = await openBrowser();
let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(async () => {
  await browser?.close();
  await house.stop();
});

describe.skipIf(!browser)('the console in a browser', () => {
  it('takes a call down and verifies the caller, and every page on the way is accessible', async () => {
    const context = await (browser as Browser).newContext();
    const page = await context.newPage();
    await page.goto(await house.consoleLink());
    await page.getByRole('button').first().click();
    await check(page, 'empty list');
    await page.getByRole('link', { name: 'Mails to sort' }).click();
    await check(page, 'no mails');
    await page.goto(`${house.url}/console/new`);
    await check(page, 'new request');
    await page.getByRole('button', { name: 'Write the request down' }).click();
    await check(page, 'new request with faults');
    await page.getByLabel('Correct', { exact: true }).check();
    await page.getByLabel('How did it come in?').selectOption('phone');
    await page.getByLabel('Day').fill('2020-01-02');
    await page.getByLabel('Time').fill('10:30');
    await page.getByLabel('Where does the consumer live?').selectOption('CA');
    await page.getByLabel('Name', { exact: true }).fill(demoPerson.full_name);
    await page.getByLabel('Street address', { exact: true }).fill(demoPerson.street);
    await page.getByLabel('Postal code', { exact: true }).fill(demoPerson.postal_code);
    await page.getByLabel('Fact 1', { exact: true }).selectOption('phone');
    await page.getByLabel('Fact 1: what is right').fill('(415) 555-0199');
    await page.getByLabel('How should the answer go out?').selectOption('post');
    await page.getByLabel('For the post: the whole address').fill(`${demoPerson.street}\nOakland, CA 94607`);
    await page.getByRole('button', { name: 'Write the request down' }).click();
    await page.getByLabel('Yes, really').check();
    await page.getByRole('button', { name: 'Write the request down' }).click();
    const reference = /requests\/([0-9A-Z-]{14})/.exec(page.url())?.[1] ?? '';
    await until('the verification', async () =>
      missingOf(await house.request(reference)).includes('code') ? true : undefined,
    );
    await page.reload();
    await page.getByText('Other things you can do').click();
    await check(page, 'request with forms');
    await page.getByRole('button', { name: 'I made sure of who it is' }).click();
    await check(page, 'request with a fault');
    await page.getByRole('button', { name: 'Show what they wrote' }).click();
    expect(await page.locator('main').textContent()).toContain('(415) 555-0199');
    await check(page, 'request with the words shown');
    await page.getByLabel('How did you make sure?').selectOption('call_back');
    for (const fact of ['Name', 'Street address', 'Postal code'])
      await page.getByLabel(fact.toLowerCase(), { exact: true }).check();
    await page.getByRole('button', { name: 'I made sure of who it is' }).click();
    expect(page.url()).toContain('done=verified');
    await page.goto(`${house.url}/console/requests/${reference}/letters/acknowledgement`);
    await check(page, 'letter');
    await page.goto(`${house.url}/console?view=letters`);
    await check(page, 'letters to post');
    await context.close();
  });
});
