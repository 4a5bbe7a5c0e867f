import type { FC } from 'hono/jsx';
import type { AccessReport } from '#domain/access-report.ts';
import { fill, wordsFor } from '#pages/words/words.ts';
import { List, PackageFrame, Section, Value } from './frame.tsx';
import { GotIt } from './who-got-it.tsx';

interface Shown {
  report: AccessReport;
}

/** The answer to an access request, to read and to print. */
export const AccessDocument: FC<Shown & { timeZone: string }> = ({ report, timeZone }) => {
  const { language, scope } = report;
  const words = wordsFor(language).package;
  const { access } = words;
  return (
    <PackageFrame
      pack={report}
      title={fill(access.title, { company: report.company.name })}
      timeZone={timeZone}
      law={report.law?.name ?? words.noLaw}
    >
      <p>{scope === 'specific' ? access.lead : access.leadCategories}</p>
      <Held report={report} />
      {scope === 'specific' ? <Facts report={report} /> : null}
      <Never report={report} />
      <Section heading={access.sourcesHeading}>
        <List items={report.sources} />
      </Section>
      <Section heading={access.purposesHeading}>
        <List items={report.purposes} />
      </Section>
      <GotIt report={report} />
      <NotSearched report={report} />
      <HeldForOthers report={report} />
      <Section heading={access.portableHeading}>
        <p>{access.portable}</p>
        {report.portable.owed === 'provided' ? <p>{access.portableProvided}</p> : null}
      </Section>
      <Section heading={access.nextHeading}>
        <p>{access.next}</p>
      </Section>
    </PackageFrame>
  );
};

/** What kinds are held of this person, and which the notice names without any being found. */
const Held: FC<Shown> = ({ report }) => {
  const words = wordsFor(report.language).package;
  const { access } = words;
  return (
    <Section heading={access.categoriesHeading}>
      {report.categories.length > 0 ? (
        <table>
          <caption>{access.categoriesCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{access.category}</th>
              <th scope="col">{access.pieces}</th>
            </tr>
          </thead>
          <tbody>
            {report.categories.map(({ category, pieces }) => (
              <tr>
                <th scope="row">{words.categories[category]}</th>
                <td>{pieces > 0 ? String(pieces) : words.notHeld}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{access.factsNone}</p>
      )}
      {report.noneHeldOf.length > 0 ? (
        <>
          <p>{access.noneHeldOf}</p>
          <List items={report.noneHeldOf.map((one) => words.categories[one])} />
        </>
      ) : null}
    </Section>
  );
};

const Never: FC<Shown> = ({ report }) => {
  const words = wordsFor(report.language).package;
  const { access } = words;
  const join = new Intl.ListFormat(report.language, { type: 'conjunction' });
  const { types, cite } = report.neverShown;
  return (
    <Section heading={access.neverHeading}>
      {types.length > 0 ? (
        <>
          <p>{access.neverLead}</p>
          <List
            items={types.map(({ type, systems }) =>
              fill(access.neverRow, { what: words.neverTypes[type], systems: join.format(systems) }),
            )}
          />
          <p>{access.blotted}</p>
          <p class="soft">
            {words.cite}: {cite}
          </p>
        </>
      ) : (
        <p>{access.neverNone}</p>
      )}
    </Section>
  );
};

const Facts: FC<Shown> = ({ report }) => {
  const words = wordsFor(report.language).package;
  const { access } = words;
  return (
    <Section heading={access.factsHeading}>
      {report.systems.length === 0 ? <p>{access.factsNone}</p> : null}
      {report.systems.map(({ name, records }) => (
        <>
          <h3>{name}</h3>
          {records.map((pieces, index) => (
            <table>
              <caption>
                {fill(access.record, { number: index + 1, count: records.length, system: name })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{access.field}</th>
                  <th scope="col">{access.value}</th>
                  <th scope="col">{access.category}</th>
                </tr>
              </thead>
              <tbody>
                {pieces.map(({ label, category, value }) => (
                  <tr>
                    <th scope="row">{label}</th>
                    <td>
                      <Value text={value} />
                    </td>
                    <td>{words.categories[category]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </>
      ))}
    </Section>
  );
};

const HeldForOthers: FC<Shown> = ({ report }) => {
  const { access } = wordsFor(report.language).package;
  if (report.heldForOthers.length === 0) return null;
  return (
    <Section heading={access.heldForOthersHeading}>
      <p>{access.heldForOthersLead}</p>
      <List items={report.heldForOthers.map((one) => fill(access.heldForOthersRow, one))} />
    </Section>
  );
};

const NotSearched: FC<Shown> = ({ report }) => {
  const { access, categories } = wordsFor(report.language).package;
  if (report.notSearched.length === 0) return null;
  return (
    <Section heading={access.notSearchedHeading}>
      <p>{access.notSearchedLead}</p>
      <List
        items={report.notSearched.map(({ records, categories: of }) =>
          fill(access.notSearchedRow, { records, categories: of.map((one) => categories[one]).join(', ') }),
        )}
      />
    </Section>
  );
};
