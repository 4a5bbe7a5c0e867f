import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import type { TestHouse } from '#test/support/house.ts';

export interface Journey {
  kind: 'delete' | 'correct';
  isScripted: boolean;
}

/** Holds what every page must hold: no accessibility fault, no sideways scrolling on a phone, no weight. */
export async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect({ where, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
    where,
    violations: [],
  });
  await page.setViewportSize({ width: 320, height: 640 });
  // As text, for it runs in the page, whose globals this project's types do not know.
  const { width, bytes, outside } = (await page.evaluate(`(() => {
    const seen = performance.getEntriesByType('resource');
    return {
      width: document.documentElement.scrollWidth,
      bytes: document.documentElement.outerHTML.length + seen.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      outside: seen.filter(({ name }) => !name.startsWith(location.origin)).length,
    };
  })()`)) as { width: number; bytes: number; outside: number };
  expect({ where, isNarrow: width <= 320, isLight: bytes <= 60_000, outside }).toEqual({
    where,
    isNarrow: true,
    isLight: true,
    outside: 0,
  });
  await page.setViewportSize({ width: 1000, height: 800 });
}

/** Fills the form up to the last page; each page and each error is checked on the way when scripts run. */
export async function fillForm(house: TestHouse, page: Page, { kind, isScripted }: Journey): Promise<void> {
  const see = (where: string) => (isScripted ? check(page, where) : Promise.resolve());
  await page.goto(`${house.url}/`);
  await see('start');
  await page.getByRole('link', { name: 'Start now' }).click();
  await see('kind');
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.title()).toMatch(/^Error: /);
  await see('kind with an error');
  await page.locator(`input[value=${kind}]`).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await see('who');
  await page.locator('input[value=consumer]').check();
  await page.locator('input[value=CA]').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  if (kind === 'correct') {
    await see('correction');
    await page.locator('input[value=phone]').check();
    await page.locator('#wrong').fill(demoPerson.phone);
    await page.locator('#right').fill('(415) 555-0199');
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await see('about');
  await page.locator('#name').fill(demoPerson.full_name);
  await page.locator('#email').fill('not an address');
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.locator('#name').inputValue()).toBe(demoPerson.full_name);
  expect(await page.locator('#email-error').textContent()).toBe(
    await page.locator('.summary a').first().textContent(),
  );
  await see('about with errors');
  await page.locator('#email').fill(demoPerson.email);
  await page.locator('#phone').fill('+1 415.555.0134');
  await page.locator('#street_address').fill('1200 Alder St');
  await page.locator('#postal_code').fill(demoPerson.postal_code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await see('check');
}

/** From the form to the checked receipt, as a person goes. Answers the reference. */
export async function journey(
  house: TestHouse,
  context: BrowserContext,
  { kind, isScripted }: Journey,
): Promise<string> {
  const page = await context.newPage();
  const see = (where: string) => (isScripted ? check(page, where) : Promise.resolve());
  await fillForm(house, page, { kind, isScripted });
  await page.getByRole('button', { name: /Send my request/ }).click();
  await page.waitForURL(/\/sent$/);
  const reference = (await page.locator('.reference').textContent()) ?? '';
  await see('sent');
  await page.goBack();
  await page.reload();
  expect(await page.locator('main').textContent()).toContain(reference);
  await see('already sent');
  const code = await house.codeOf(reference);
  await page.goto(`${house.url}/requests/${reference}`);
  await see('status, waiting for the code');
  await page.locator('#code').fill('000000');
  await page.getByRole('button', { name: 'Confirm with this code' }).click();
  await see('status, wrong code');
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Confirm with this code' }).click();
  await house.closed(reference);
  await page.reload();
  await see('status, done');
  expect(await page.locator('h1').textContent()).toContain(
    kind === 'delete' ? 'We have deleted your data' : 'We have corrected your data',
  );
  expect(await page.locator('table tbody tr').count()).toBe(30);
  await page.getByRole('link', { name: 'Read or print the receipt' }).click();
  await see('receipt');
  const answer = await context.request.get(`${house.url}/requests/${reference}/receipt.jws`);
  const jws = await answer.text();
  await page.goto(`${house.url}/verify`);
  await see('verify');
  await page.locator('#receipt').fill(jws);
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await page.locator('.panel').textContent()).toContain('real');
  await page.locator('#receipt').fill(`${jws.slice(0, -10)}AAAAAAAAAA`);
  await page.getByRole('button', { name: 'Check it' }).click();
  expect(await page.locator('.panel').textContent()).toContain('not good');
  await page.close();
  return reference;
}
