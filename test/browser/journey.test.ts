import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse } from '#test/support/house.ts';
import { openBrowser } from './browser.ts';
import { check, fillForm, journey } from './journey.ts';

const browser: Browser | undefined = await openBrowser();
let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(async () => {
  await browser?.close();
  await house.stop();
});

describe.skipIf(!browser)('a person’s journey in a browser', () => {
  it('works from the form to the receipt, and every page and state on the way is accessible', async () => {
    const context = await (browser as Browser).newContext();
    expect(await journey(house, context, { kind: 'delete', isScripted: true })).toMatch(/^[0-9A-Z-]{14}$/);
    await context.close();
  });

  it('keeps page and answers when the language is changed, and shows a stranger nothing of a request', async () => {
    const context = await (browser as Browser).newContext();
    const page = await context.newPage();
    await fillForm(house, page, { kind: 'delete', isScripted: false });
    await page.getByRole('link', { name: 'Español' }).click();
    expect(page.url()).toContain('/es/request/check');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('dl').textContent()).toContain(demoPerson.email);
    await check(page, 'check in Spanish');
    await page.goto(`${house.url}/es`);
    await check(page, 'start in Spanish');
    const stranger = await (browser as Browser).newContext();
    const other = await stranger.newPage();
    const known = await house.send();
    const texts: string[] = [];
    for (const reference of [known, '0000-0000-0000']) {
      await other.goto(`${house.url}/requests/${reference}`);
      texts.push(((await other.locator('main').textContent()) ?? '').replaceAll(reference, 'REF'));
    }
    expect(texts[0]).toBe(texts[1]);
    await check(other, 'gate');
    await context.close();
    await stranger.close();
  });
});
