import { describe, expect, it } from 'vitest';
import { letterOf, letterStyle } from '#functions/pages/mail/letter.tsx';
import { composed } from '#functions/pages/mail/mail-body.tsx';
import { finalNotice } from '#functions/pages/mail/notices.tsx';
import { aProfile } from '#test/support/access.ts';
import { profiles, type Setting } from '#test/support/notice-cases.ts';
import { finalNotices } from '#test/support/notices.ts';

const settings = Object.entries(profiles).flatMap(([name, profile]) =>
  (['en', 'es'] as const).map((language): [string, Setting] => [
    `${name}, ${language}`,
    { profile, residence: 'CA', language },
  ]),
);

const letters = (setting: Setting) =>
  finalNotices(setting).map(({ title, composed: sealed }) => {
    // As staff get it: kept as JSON until it is printed.
    const stored = composed.parse(JSON.parse(JSON.stringify(sealed)));
    const html = letterOf(stored, {
      profile: setting.profile,
      postal: 'Ana <Brown>\n\n12 Elm Street\nSacramento, CA 95814\n',
      date: '2026-12-09',
      language: setting.language,
      styleUrl: '/console/letter.css',
    });
    return { title, stored, html };
  });

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe.each(settings)('a notice by post: %s', (_, setting) => {
  it('says on paper all that the mail would have said', () => {
    const lacking = letters(setting).flatMap(({ title, stored, html }) =>
      stored.blocks
        .flatMap((block) => {
          if ('facts' in block) return block.facts.flat();
          if ('list' in block) return block.list;
          if ('link' in block) return [block.link.url];
          return Object.values(block).filter((value) => typeof value === 'string');
        })
        .filter((fact) => !html.includes(escaped(fact)) && !html.includes(fact))
        .map((fact) => `${title}: ${fact}`),
    );
    expect(lacking).toEqual([]);
  });

  it('has the address, line by line, the day, its language, and nothing to press', () => {
    for (const { html } of letters(setting)) {
      expect(html).toContain('<span>Ana &lt;Brown&gt;</span><span>12 Elm Street</span>');
      expect(html).toContain(setting.language === 'en' ? 'December 9, 2026' : '9 de diciembre de 2026');
      expect(html).toContain(`<html lang="${setting.language}">`);
      expect(html).not.toMatch(/<a |<button|<script|<img|style="/);
    }
  });
});

describe('a copy by post', () => {
  it.each([
    ['en', 'It comes with this letter', 'Press the button'],
    ['es', 'Viene con esta carta', 'Use el botón'],
  ] as const)('comes with the letter, which asks nobody to press anything: %s', (language, said, unsaid) => {
    const setting: Setting = { profile: aProfile('batchservice'), residence: 'CA', language };
    const found = finalNotices(setting).find(({ notice }) => notice === 'copy_ready');
    if (!found) throw new Error('There is no notice of a copy');
    const { request } = found;
    const { text } = finalNotice({
      profile: setting.profile,
      request: { ...request, received: { ...request.received, delivery: 'post' } },
      orders: [],
      statusUrl: 'https://privacy.example.com/links/abc',
      receiptUrl: 'https://privacy.example.com/receipt',
      appealUrl: 'https://privacy.example.com/request/appeal',
      copy: { until: '2027-01-08', from: null },
      corrected: [],
      mayRepeat: 'no',
    });
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
  });
});

describe('the letter paper', () => {
  it('is a sheet of letter size with the address where a window shows it', () => {
    expect(letterStyle).toMatch(/@page \{ size: letter/);
    expect(letterStyle).toContain('header { height: 1.1in');
  });
});
