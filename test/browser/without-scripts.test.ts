import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type TestHouse } from '#test/support/house.ts';
import { openBrowser } from './browser.ts';
import { journey } from './journey.ts';

const browser: Browser | undefined = await openBrowser();
let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(async () => {
  await browser?.close();
  await house.stop();
});

describe.skipIf(!browser)('a person whose browser runs no scripts', () => {
  it('gets a correction from the form to the receipt all the same', async () => {
    const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
    expect(await journey(house, context, { kind: 'correct', isScripted: false })).toMatch(/^[0-9A-Z-]{14}$/);
    await context.close();
  });
});
