import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout } from '#pages/layout.tsx';

/** The part of an OpenAPI document that people read. */
interface Api {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Entry>>;
  webhooks: Record<string, Record<string, Entry>>;
  components: { schemas: Record<string, unknown> };
}
interface Entry {
  summary: string;
  description: string;
  requestBody?: object;
  responses: Record<string, { description: string }>;
}

const EntryView: FC<{ title: string; entry: Entry }> = ({ title, entry }) => (
  <article>
    <h2>{entry.summary}</h2>
    <p>
      <code>{title}</code>
    </p>
    <p>{entry.description}</p>
    {entry.requestBody ? <pre>{JSON.stringify(entry.requestBody, null, 2)}</pre> : null}
    <ul>
      {Object.entries(entry.responses).map(([status, { description }]) => (
        <li>
          <strong>{status}</strong> {description}
        </li>
      ))}
    </ul>
  </article>
);

/** The API reference for engineers, made from `/openapi.json`. */
export const ApiPage: FC<{ profile: Profile; language: Language; api: Api }> = ({
  profile,
  language,
  api,
}) => (
  <Layout title="API" {...{ language, profile }}>
    <h1>{api.info.title} API</h1>
    <p>{api.info.description}</p>
    <p>
      <a href="/openapi.json">/openapi.json</a>
    </p>
    {Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, entry]) => (
        <EntryView title={`${method.toUpperCase()} ${path}`} entry={entry} />
      )),
    )}
    {Object.entries(api.webhooks).flatMap(([name, methods]) =>
      Object.values(methods).map((entry) => <EntryView title={`webhook: ${name}`} entry={entry} />),
    )}
    <h2>Schemas</h2>
    {Object.entries(api.components.schemas).map(([name, schema]) => (
      <details>
        <summary>{name}</summary>
        <pre>{JSON.stringify(schema, null, 2)}</pre>
      </details>
    ))}
  </Layout>
);

/** What a problem's `type` leads to. */
export const ProblemPage: FC<{
  profile: Profile;
  language: Language;
  name: string;
  title: string;
  status: number;
}> = ({ profile, language, name, title, status }) => (
  <Layout title={title} {...{ language, profile }}>
    <h1>{title}</h1>
    <p class="soft">
      {name}, {status}
    </p>
  </Layout>
);
