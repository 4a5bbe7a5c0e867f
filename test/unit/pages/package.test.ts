import { describe, expect, it } from 'vitest';
import { type AccessPackage, accessPackage, formatsOf } from '#domain/access-package.ts';
import { composeAccessReport } from '#domain/compose-access.ts';
import type { ExportedRecord } from '#domain/ports.ts';
import { composeShineTheLight } from '#domain/shine-the-light.ts';
import type { Language } from '#domain/vocabulary.ts';
import { packageEn } from '#functions/pages/words/package-en.ts';
import { packageSchema, renderPackage } from '#pages/package/render-package.tsx';
import { aDisclosure, aProfile, received } from '#test/support/access.ts';

const hostile = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\uFEFF=1+1',
  '\uFF1D1+1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20A',
  "'=1+1",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  'javascript:alert(1)',
  'a "quoted", cell',
  'two\r\nlines',
  '\u202Egnp.exe',
];

const rows = (values: readonly string[]): ExportedRecord[] => [
  {
    system: 'batchdialer',
    recordId: '1',
    pieces: [
      ...values.map((value) => ({ field: 'call_notes', category: 'customer_records' as const, value })),
      { field: 'bank_account', category: 'sensitive', never: 'bank_account' },
    ],
  },
];

const profile = aProfile('batchservice');
function access({ language = 'en' as Language, values = hostile as readonly string[] } = {}): AccessPackage {
  return composeAccessReport({
    reference: '7K3M-Q9XT-2FWA',
    profile,
    received: received({ residence: 'VA' }),
    madeAt: '2026-11-24T18:00:00.000Z',
    scope: 'specific',
    rows: rows(values),
    disclosures: [aDisclosure('keystone-title', { categories: ['identifiers', 'customer_records'] })],
    recipients: profile.recipients,
    from: null,
    language,
  });
}
function shine(language: Language = 'en'): AccessPackage {
  return composeShineTheLight({
    profile,
    received: received({ kind: 'shine_the_light' }),
    reference: '7K3M-Q9XT-2FWA',
    madeAt: '2026-11-24T18:00:00.000Z',
    language,
    disclosures: [aDisclosure('keystone-title'), aDisclosure('gone-ltd')],
    recipients: profile.recipients,
  });
}

const place = { timeZone: profile.timeZone, publicUrl: 'https://privacy.example.com' };
const bodyOf = (pack: AccessPackage, format: 'html' | 'csv' | 'json' | 'text') => {
  const rendered = renderPackage(pack, format, place);
  if (!rendered) throw new Error(`There is no ${format} of ${pack.kind}`);
  return rendered.body;
};

/** A small reader of RFC 4180: every field quoted, quotes doubled, CRLF between rows. */
function readCsv(text: string): string[][] {
  const found: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(,|\r\n|$)/y;
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let read = field.exec(text); read && field.lastIndex < text.length + 1; read = field.exec(text)) {
    found.at(-1)?.push((read[1] ?? '').replaceAll('""', '"'));
    if (read[2] === '\r\n') found.push([]);
    if (field.lastIndex >= text.length) break;
  }
  return found.filter((row) => row.length > 0);
}

describe('as a table', () => {
  const table = readCsv(bodyOf(access(), 'csv'));

  it('has six columns in every row, and is read back whole', () => {
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([6]));
    const facts = table.filter(([part]) => part === 'fact').map((row) => row[5] ?? '');
    expect(facts.map((value) => (value.startsWith("'") ? value.slice(1) : value))).toEqual(hostile);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const risky = table.flat().filter((value) => /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value));
    expect(risky).toEqual([]);
  });

  it('holds both lists apart', () => {
    const list1 = table.filter(([part]) => part === packageEn.csv.parts.list_1).map((row) => row[5]);
    const list2 = table.filter(([part]) => part === packageEn.csv.parts.list_2).map((row) => row[5]);
    expect(list1).toEqual(['Partners (sold)', 'Partners (sold)']);
    expect(new Set(list2)).toEqual(new Set(['Companies that work for us']));
  });
});

describe('as a page to read', () => {
  it.each(['en', 'es'] as const)('holds no script, no link and nothing from elsewhere (%s)', (language) => {
    for (const page of [bodyOf(access({ language }), 'html'), bodyOf(shine(language), 'html')]) {
      expect(page).not.toMatch(/<script|<img|<iframe|<link|<a |<form|<[^>]*\son\w+=|@import|url\(/i);
      expect(page.match(/<style>/g)).toHaveLength(1);
      expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/);
      expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
    }
  });

  it('shows what is in a record letter for letter, with what nobody sees made visible', () => {
    const page = bodyOf(access(), 'html');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('⟨U+202E⟩gnp.exe');
    expect(page).toMatch(/two<br\/?>lines/);
  });

  it('has one first heading, no level left out, and a caption and head cells in every table', () => {
    const page = bodyOf(access(), 'html');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const tables = page.match(/<table>.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table).toContain('<caption>');
      expect(table).toContain('<th scope="col">');
      expect(table).toContain('<th scope="row">');
    }
  });

  it('says nothing in English to who reads Spanish', () => {
    const english = sentences(packageEn);
    expect(english.length).toBeGreaterThan(50);
    for (const page of [
      bodyOf(access({ language: 'es', values: [] }), 'html'),
      bodyOf(access({ language: 'es', values: [] }), 'csv'),
      bodyOf(shine('es'), 'html'),
      bodyOf(shine('es'), 'text'),
    ]) {
      expect(english.filter((text) => page.includes(text))).toEqual([]);
      // The law’s own name has no Spanish one.
      expect(page.replaceAll('Shine the Light', '')).not.toMatch(/\b(the|your|you|and|with|from)\b(?!:)/i);
    }
  });

  it('tells people in Virginia that they get more than the law says', () => {
    expect(bodyOf(access(), 'html')).toContain(packageEn.access.portableProvided);
  });
});

describe('as plain data', () => {
  it('is what every other form was made from, and fits the schema it points to', () => {
    const { $schema, ...rest } = JSON.parse(bodyOf(access(), 'json')) as Record<string, unknown>;
    expect($schema).toBe('https://privacy.example.com/access-report.schema.json');
    expect(accessPackage.parse({ $schema, ...rest })).toEqual({ $schema, ...access() });
    expect(JSON.stringify(packageSchema())).toContain('"soldOrShared"');
  });
});

describe('in every form', () => {
  it('what may never be shown is named, and the number that stood in a note is nowhere', () => {
    const pack = access({ values: ['ssn 078-05-1120', 'card 4111 1111 1111 1111'] });
    for (const format of formatsOf(pack)) {
      const body = bodyOf(pack, format);
      expect(body).not.toMatch(/1120|4111/);
      expect(body).toMatch(/bank_account|your bank account number/);
      expect(body).toMatch(/social_security_number|your Social Security number/);
    }
  });

  it('the file’s name tells nothing but the reference', () => {
    for (const pack of [access(), shine()])
      for (const format of formatsOf(pack))
        expect(renderPackage(pack, format, place)?.fileName).toMatch(
          /^privacy-7K3M-Q9XT-2FWA\.(html|csv|json|txt)$/,
        );
  });

  it('Shine the Light names who got the data, and where it takes letters', () => {
    for (const format of formatsOf(shine())) {
      const body = bodyOf(shine(), format);
      expect(body).toContain('Keystone Title Partners');
      expect(body).toMatch(/\b[A-Z]{2} \d{5}\b/);
    }
    expect(renderPackage(shine(), 'csv', place)).toBeUndefined();
    expect(renderPackage(access(), 'text', place)).toBeUndefined();
  });
});

/** Texts of more than two words, with the part before the first hole where there is one. */
function sentences(words: unknown): string[] {
  if (typeof words !== 'string') return Object.values(words as object).flatMap(sentences);
  const [text = ''] = words.split('{');
  return text.trim().split(' ').length > 2 ? [text.trim()] : [];
}
