import type { FC } from 'hono/jsx';
import type { AccessReport } from '#domain/access-report.ts';
import type { Category } from '#domain/vocabulary.ts';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { List, Section } from './frame.tsx';

interface Shown {
  report: AccessReport;
}

/** The kinds of recipients, and the two lists apart. */
export const GotIt: FC<Shown> = ({ report }) => {
  const { language, covers, namedThirdParties: named } = report;
  const words = wordsFor(language).package;
  const { access, recipientKinds: kinds } = words;
  const to = dayWords(covers.to, language);
  return (
    <>
      <Section heading={access.recipientKindsHeading}>
        <List items={report.recipientKinds.map((kind) => kinds[kind])} />
        <p>
          {covers.from
            ? fill(access.coversFrom, { from: dayWords(covers.from, language), to })
            : fill(access.coversAll, { to })}{' '}
          {access.coversFacts}
        </p>
      </Section>
      <Section heading={access.soldHeading}>
        <Lists
          report={report}
          caption={access.soldHeading}
          none={access.soldNone}
          rows={report.soldOrShared.map(({ category, to: got }) => ({
            category,
            who: got.map(
              ({ kind, inReturn }) =>
                `${kinds[kind]} (${inReturn.map((one) => words.returns[one]).join(', ')})`,
            ),
          }))}
        />
      </Section>
      <Section heading={access.disclosedHeading}>
        <Lists
          report={report}
          caption={access.disclosedHeading}
          none={access.disclosedNone}
          rows={report.disclosedForBusiness.map(({ category, to: got }) => ({
            category,
            who: got.map((kind) => kinds[kind]),
          }))}
        />
      </Section>
      {named ? (
        <Section heading={access.namedHeading}>
          <p>{named.which === 'all' ? access.namedAll : access.namedBuyers}</p>
          {named.names.length > 0 ? <List items={named.names} /> : <p>{access.namedNone}</p>}
          <p class="soft">
            {words.cite}: {named.cite}
          </p>
        </Section>
      ) : null}
    </>
  );
};

const Lists: FC<
  Shown & { caption: string; none: string; rows: readonly { category: Category; who: string[] }[] }
> = ({ report, caption, none, rows }) => {
  const { categories, access } = wordsFor(report.language).package;
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{access.category}</th>
          <th scope="col">{access.whoGotIt}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, who }) => (
          <tr>
            <th scope="row">{categories[category]}</th>
            <td>
              {who.map((one, index) => (
                <>
                  {index > 0 ? <br /> : null}
                  {one}
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
