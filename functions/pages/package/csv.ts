import type { AccessReport } from '#domain/access-report.ts';
import type { Category } from '#domain/vocabulary.ts';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';

/**
 * A cell that no spreadsheet takes for a formula. One that begins, after blanks, with a sign that starts one gets an
 * apostrophe before it, and so does one that begins with an apostrophe: taking one off gives every cell back.
 */
function cell(text: string): string {
  const bare = text.replace(/^[\s\uFEFF\u200B]+/u, '');
  const isRisky = /^[\t\r\n\0]/.test(text) || /^[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20]/u.test(bare);
  return `"${(isRisky ? `'${text}` : text).replaceAll('"', '""')}"`;
}

type PartName = keyof ReturnType<typeof wordsFor>['package']['csv']['parts'];
interface Row {
  part: PartName;
  system?: string;
  record?: number;
  category?: Category;
  field?: string;
  value: string;
}

/** The whole answer as one table (RFC 4180, in UTF-8 with its mark, so that spreadsheets read accents right). */
export function accessCsv(report: AccessReport): string {
  const words = wordsFor(report.language).package;
  const lines = rowsOf(report).map(({ part, system, record, category, field, value }) => [
    words.csv.parts[part],
    system ?? '',
    record === undefined ? '' : String(record),
    category ? words.categories[category] : '',
    field ?? '',
    value,
  ]);
  return `\uFEFF${[words.csv.columns, ...lines].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowsOf(report: AccessReport): Row[] {
  const words = wordsFor(report.language).package;
  const kinds = words.recipientKinds;
  return [
    ...aboutRows(report),
    ...report.systems.flatMap(({ name, records }) =>
      records.flatMap((pieces, index) =>
        pieces.map(
          ({ category, label, value }): Row => ({
            part: 'fact',
            system: name,
            record: index + 1,
            category,
            field: label,
            value,
          }),
        ),
      ),
    ),
    ...report.neverShown.types.flatMap(({ type, systems }) =>
      systems.map((system): Row => ({ part: 'never_shown', system, value: words.neverTypes[type] })),
    ),
    ...report.categories.map(
      ({ category, pieces }): Row => ({ part: 'category', category, value: String(pieces) }),
    ),
    ...report.noneHeldOf.map((category): Row => ({ part: 'none_held', category, value: '0' })),
    ...report.sources.map((value): Row => ({ part: 'source', value })),
    ...report.purposes.map((value): Row => ({ part: 'purpose', value })),
    ...report.recipientKinds.map((kind): Row => ({ part: 'recipient_kind', value: kinds[kind] })),
    ...report.soldOrShared.flatMap(({ category, to }) =>
      to.map(({ kind, inReturn }): Row => {
        const how = inReturn.map((one) => words.returns[one]).join(', ');
        return { part: 'list_1', category, value: `${kinds[kind]} (${how})` };
      }),
    ),
    ...report.disclosedForBusiness.flatMap(({ category, to }) =>
      to.map((kind): Row => ({ part: 'list_2', category, value: kinds[kind] })),
    ),
    ...(report.namedThirdParties?.names ?? []).map((value): Row => ({ part: 'company', value })),
    ...report.notSearched.flatMap(({ records, categories }) =>
      categories.map((category): Row => ({ part: 'not_searched', category, value: records })),
    ),
    ...report.heldForOthers.map(
      ({ records, ask }): Row => ({
        part: 'held_for_others',
        value: fill(words.access.heldForOthersRow, { records, ask }),
      }),
    ),
  ];
}

function aboutRows({ reference, company, covers, receivedOn, law, language, scope }: AccessReport): Row[] {
  const words = wordsFor(language).package;
  const to = dayWords(covers.to, language);
  const span = covers.from
    ? fill(words.access.coversFrom, { from: dayWords(covers.from, language), to })
    : fill(words.access.coversAll, { to });
  return [
    { part: 'about', value: fill(words.access.title, { company: company.name }) },
    { part: 'about', value: scope === 'specific' ? words.access.lead : words.access.leadCategories },
    { part: 'about', field: words.reference, value: reference },
    { part: 'about', field: words.askedOn, value: dayWords(receivedOn, language) },
    { part: 'about', field: words.law, value: law?.name ?? words.noLaw },
    { part: 'about', value: span },
    { part: 'about', value: words.access.coversFacts },
  ];
}
