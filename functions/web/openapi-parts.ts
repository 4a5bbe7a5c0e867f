/** The pieces of which the API reference is made. */

export interface Operation {
  summary: string;
  description: string;
  requestBody?: object;
  responses: Record<string, { description: string }>;
  parameters?: object[];
}
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const body = (name: string, example?: object) => ({
  required: true,
  content: { 'application/json': { schema: ref(name), ...(example ? { example } : {}) } },
});
export const answers = (name: string, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
export const fault = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
export const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});
