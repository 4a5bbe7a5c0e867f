import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireHouse } from '#functions/wiring.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { advance } from '#store/events.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';
import { openBrowser } from './browser.ts';
import { begin, check, fillAbout, goOn, sendForm } from './journey.ts';

const browser: Browser | undefined = await openBrowser();
let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(async () => {
  await browser?.close();
  await house.stop();
});

async function withPage(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await (browser as Browser).newContext(options);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}
const happened = (reference: string, type: string) =>
  until(`${type} of ${reference}`, async () =>
    (await house.request(reference)).events.some((event) => event.type === type) ? true : undefined,
  );

describe.skipIf(!browser)('each right, in a browser', () => {
  it('stops the sale at once, by an e-mail address and nothing else, in six pages', async () => {
    await withPage({}, async (page) => {
      const pages = new Set<string>();
      page.on('load', () => pages.add(new URL(page.url()).pathname));
      await page.goto(`${house.url}/`);
      await begin(page, { url: house.url, kinds: ['opt_out', 'limit'], role: 'consumer' });
      expect(await page.locator('main').textContent()).not.toMatch(/verif|make sure/i);
      await check(page, 'about, for an opt-out');
      await page.locator('#email').fill(demoPerson.email);
      await goOn(page);
      await check(page, 'check, for an opt-out');
      const reference = await sendForm(page);
      expect(pages.size).toBeLessThanOrEqual(6);
      expect(await page.locator('.reference').count()).toBe(2);
      expect(await page.locator('#code').count()).toBe(0);
      await check(page, 'sent, for two rights');
      await house.closed(reference);
      await page.goto(`${house.url}/requests/${reference}`);
      expect(await page.locator('h1').textContent()).toContain('no longer sell or share');
      expect(await page.locator('dl').textContent()).toContain('Processed on');
      await check(page, 'status of an opt-out');
      await page.getByRole('link', { name: /Limit the use/ }).click();
      expect(await page.locator('h1').textContent()).toContain('limited the use');
    });
  });

  it('gives a copy after a code and a signature, on a small screen and in Spanish', async () => {
    await withPage({ viewport: { width: 320, height: 640 }, locale: 'es-US' }, async (page) => {
      await begin(page, { url: `${house.url}/es`, kinds: ['access'], role: 'consumer' });
      await check(page, 'copy, in Spanish');
      await page.locator('input[value=csv]').check();
      await page.locator('#since').fill('mañana');
      await goOn(page);
      expect(await page.locator('input[value=csv]').isChecked()).toBe(true);
      expect(await page.locator('#since').inputValue()).toBe('mañana');
      await page.locator('#since').fill('1/31/2024');
      await goOn(page);
      await fillAbout(page);
      const reference = await sendForm(page);
      await page.locator('#code').fill(await house.codeOf(reference));
      await page.getByRole('button', { name: 'Confirmar' }).click();
      await check(page, 'declaration, in Spanish');
      await page.getByRole('button', { name: 'Firmar' }).click();
      expect(await page.title()).toMatch(/^Error: /);
      await check(page, 'declaration with errors, in Spanish');
      await page.locator('#true').check();
      await page.locator('#signature').fill(demoPerson.full_name);
      await page.getByRole('button', { name: 'Firmar' }).click();
      await happened(reference, 'DeclarationSigned');
      await happened(reference, 'VerificationSucceeded');
      await page.goto(`${house.url}/es/requests/${reference}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      await happened(reference, 'RequestConcluded');
      await page.reload();
      expect(await page.locator('h1').textContent()).toBe('Su copia está lista.');
      await check(page, 'status of a copy, in Spanish');
      await page.getByRole('link', { name: 'Recoger mi respuesta' }).click();
      await check(page, 'the copy to fetch, in Spanish');
      const download = page.waitForEvent('download');
      await page.locator('main form button').first().click();
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    });
  });

  it('lets an agent send papers, without scripts, and says what is wrong with a file', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await begin(page, { url: house.url, kinds: ['delete'], role: 'agent' });
      await page.locator('#your_name').fill('Ana Agent');
      await page.locator('#your_email').fill('ana@agents.example');
      await page.locator('input[value=signed_permission]').check();
      await goOn(page);
      await fillAbout(page);
      const reference = await sendForm(page);
      await page.locator('#file').setInputFiles({
        name: 'permission.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('not a PDF'),
      });
      await page.getByRole('button', { name: 'Send the files' }).click();
      expect(await page.locator('#file-error').textContent()).toContain('permission.pdf');
      const other = await (browser as Browser).newPage();
      await other.setContent('<h1>Ana may act for me. Jordan Rivera</h1>');
      const [buffer, photo] = [await other.pdf(), await other.screenshot({ type: 'jpeg' })];
      await other.close();
      await page.locator('#file').setInputFiles([
        { name: 'permission.pdf', mimeType: 'application/pdf', buffer },
        { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo },
      ]);
      await page.getByRole('button', { name: 'Send the files' }).click();
      await happened(reference, 'ProofReceived');
      expect(await page.locator('main').textContent()).toContain('We have 2 of your files');
    });
  });

  it('lets a parent ask for a child, and every page and state on the way is accessible', async () => {
    await withPage({}, async (page) => {
      await begin(page, { url: house.url, kinds: ['delete'], role: 'parent' });
      await check(page, 'requester, a parent');
      await goOn(page);
      await check(page, 'requester with errors');
      await page.locator('#your_name').fill('Pat Parent');
      await page.locator('#your_email').fill('pat.parent@example.org');
      await goOn(page);
      await check(page, 'about a child');
      await fillAbout(page);
      await check(page, 'check, for a child');
      const reference = await sendForm(page);
      await check(page, 'sent, for a child');
      await page.goto(`${house.url}/requests/${reference}`);
      expect(await page.locator('main').textContent()).toContain('shows you are the parent');
      await page.getByRole('button', { name: 'Send the files' }).click();
      await check(page, 'papers with an error');
    });
  });

  it('opts out whoever’s browser asks for it, and says so before and after', async () => {
    await withPage({ extraHTTPHeaders: { 'sec-gpc': '1' } }, async (page) => {
      await page.goto(`${house.url}/`);
      expect(await page.locator('main').textContent()).toContain(
        'Your browser asks us not to sell or share your data. We honor it.',
      );
      await check(page, 'start, with a signal');
      await begin(page, { url: house.url, kinds: ['delete'], role: 'consumer' });
      await fillAbout(page);
      await sendForm(page);
      await check(page, 'sent, with a signal');
      await page.locator('.panel a').last().click();
      const reference = page.url().split('/').at(-1) ?? '';
      expect((await house.request(reference)).received).toMatchObject({ kind: 'opt_out', channel: 'gpc' });
    });
  });

  it('takes a fee’s agreement, a statement and an appeal from the page of the request', async () => {
    await withPage({}, async (page) => {
      await begin(page, { url: house.url, kinds: ['correct'], role: 'consumer' });
      await page.locator('input[value=other]').check();
      await page.locator('#right').fill('I own the house alone.');
      await goOn(page);
      await fillAbout(page);
      const reference = await sendForm(page);
      await page.locator('#code').fill(await house.codeOf(reference));
      await page.getByRole('button', { name: 'Confirm' }).click();
      await happened(reference, 'RequestAssessed');
      const { table, clock } = wireHouse();
      const now = { at: clock.now(), by: 'staff' };
      await advance(table, reference, () => [
        { type: 'FeeQuoted', ...now, cents: 1250, because: 'excessive' },
        { type: 'DeadlineExtended', ...now, dueOn: '2027-03-01', toldOn: '2026-12-01', reason: 'complex' },
      ]);
      await page.goto(`${house.url}/requests/${reference}`);
      expect(await page.locator('main').textContent()).toContain('$12.50');
      expect(await page.locator('dl').textContent()).toContain('March 1, 2027');
      await check(page, 'a fee');
      await page.getByRole('button', { name: 'Agree to pay $12.50' }).click();
      await happened(reference, 'FeeAccepted');
      await advance(table, reference, () => [
        { type: 'StaffDecided', ...now, verdict: 'deny', reason: 'other', denial: 'likely_accurate' },
        { type: 'RequestConcluded', ...now, status: 'denied', reason: 'other', receiptDigest: 'none' },
      ]);
      await page.goto(`${house.url}/requests/${reference}`);
      expect(await page.locator('main').textContent()).toContain('more likely right than wrong');
      await check(page, 'a denied correction');
      await page.locator('#statement').fill('I bought it in 2020, alone.');
      await page.getByRole('button', { name: 'Add my statement' }).click();
      await happened(reference, 'StatementAdded');
      await page.getByRole('link', { name: 'Ask us to look again' }).click();
      expect(await page.locator('#reference').inputValue()).toBe(reference);
      await check(page, 'an appeal');
      await page.locator('#statement').fill('Look at the deed of 2020.');
      await goOn(page);
      await page.locator('input[value=consumer]').check();
      await page.locator('input[value=CA]').check();
      await goOn(page);
      await fillAbout(page);
      await check(page, 'check, of an appeal');
      const appeal = await sendForm(page);
      expect((await house.request(appeal)).received).toMatchObject({ kind: 'appeal', appealOf: reference });
    });
  });

  it('takes a request back before anybody is told', async () => {
    await withPage({}, async (page) => {
      await begin(page, { url: house.url, kinds: ['delete'], role: 'consumer' });
      await fillAbout(page);
      const reference = await sendForm(page);
      await page.goto(`${house.url}/requests/${reference}`);
      await page.getByRole('button', { name: 'Take this request back' }).click();
      expect((await house.closed(reference)).status).toBe('revoked');
    });
  });
});
