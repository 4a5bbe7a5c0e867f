import type { FC } from 'hono/jsx';
import type { ShineTheLightReport } from '#domain/shine-the-light.ts';
import { visible } from '#pages/visible.ts';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { PackageFrame } from './frame.tsx';

/** The Shine the Light answer, to read and to print. */
export const ShineTheLightDocument: FC<{ report: ShineTheLightReport; timeZone: string }> = ({
  report,
  timeZone,
}) => {
  const words = wordsFor(report.language).package;
  const { shine } = words;
  const say = (text: string) => fill(text, { company: report.company.name, year: report.year });
  return (
    <PackageFrame pack={report} title={say(shine.title)} timeZone={timeZone} law={report.cite}>
      <p>{say(shine.lead)}</p>
      {report.thirdParties.length === 0 ? (
        <p>{say(shine.none)}</p>
      ) : (
        <>
          <h2>{shine.categoriesHeading}</h2>
          <ul>
            {report.categories.map((one) => (
              <li>{words.categories[one]}</li>
            ))}
          </ul>
          <h2>{shine.companiesHeading}</h2>
          <table>
            <caption>{say(shine.companiesCaption)}</caption>
            <thead>
              <tr>
                <th scope="col">{shine.company}</th>
                <th scope="col">{shine.address}</th>
                <th scope="col">{shine.categoriesHeading}</th>
              </tr>
            </thead>
            <tbody>
              {report.thirdParties.map(({ name, address, categories }) => (
                <tr>
                  <th scope="row">{visible(name)}</th>
                  <td>{address === null ? shine.noAddress : visible(address)}</td>
                  <td>{categories.map((one) => words.categories[one]).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </PackageFrame>
  );
};

/** The same answer as plain text, for a mail or a letter. */
export function shineTheLightText(report: ShineTheLightReport): string {
  const words = wordsFor(report.language).package;
  const { shine } = words;
  const say = (text: string) => fill(text, { company: report.company.name, year: report.year });
  const kinds = (of: ShineTheLightReport['categories']) => of.map((one) => words.categories[one]).join('; ');
  const companies = report.thirdParties.map(({ name, address, categories }) =>
    [visible(name), address === null ? shine.noAddress : visible(address), kinds(categories)].join('\n'),
  );
  const parts = [
    say(shine.title),
    `${words.reference}: ${report.reference}\n${words.askedOn}: ${dayWords(report.receivedOn, report.language)}\n${words.law}: ${report.cite}`,
    say(shine.lead),
    ...(companies.length === 0
      ? [say(shine.none)]
      : [
          `${shine.categoriesHeading}: ${kinds(report.categories)}`,
          `${shine.companiesHeading}:`,
          ...companies,
        ]),
    [report.company.legalName, ...report.company.contact].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}
