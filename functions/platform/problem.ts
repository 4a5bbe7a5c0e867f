import * as z from 'zod';

/** RFC 9457 problem details; `errors` names each field that is wrong and what to change. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().exactOptional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});
export type ProblemDetails = z.infer<typeof problemDetails>;

/** Every problem an endpoint may answer with; `type` is `/problems/{name}`. */
const problems = {
  'bad-json': { status: 400, title: 'The body is not JSON that can be read.' },
  'wrong-shape': {
    status: 422,
    title: 'Some fields are missing or wrong. Change what "errors" names and send it again.',
  },
  'too-large': { status: 413, title: 'The body is too large.' },
  'wrong-media-type': { status: 415, title: 'Send the body as application/json.' },
  'not-found': { status: 404, title: 'There is nothing here under that name.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'bad-signature': {
    status: 401,
    title: 'The signature does not fit the body, the time or the key on record.',
  },
  'bad-key': {
    status: 401,
    title: 'The key is missing, wrong or too old. Send it as "Authorization: Bearer exp_imp_...".',
  },
  'sign-in': { status: 401, title: 'Sign in first.' },
  conflict: { status: 409, title: 'The same key was used before with another body.' },
  gone: { status: 410, title: 'This request is closed and takes no more answers.' },
  'too-many': { status: 429, title: 'Too many tries. Wait a little and try again.' },
  unavailable: {
    status: 503,
    title: 'Sorry, there is a problem with the service. Nothing was lost; try again in a moment.',
  },
} as const;
export type ProblemName = keyof typeof problems;

/** A refusal that a way in throws and the Lambda stack turns into problem details. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly problem: ProblemName;
  readonly errors: { path: string; message: string }[];
  constructor(problem: ProblemName, errors: { path: string; message: string }[] = []) {
    super(problems[problem].title);
    this.problem = problem;
    this.errors = errors;
  }
  get status(): number {
    return problems[this.problem].status;
  }
  toDetails(): ProblemDetails {
    const { status, title } = problems[this.problem];
    return {
      type: `/problems/${this.problem}`,
      title,
      status,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
    };
  }
}

/** A zod error as the `errors` of a `wrong-shape` problem. */
export function wrongShape(error: z.ZodError): Problem {
  return new Problem(
    'wrong-shape',
    error.issues.map(({ path, message }) => ({ path: path.join('.') || '(body)', message })),
  );
}

/** Every problem by name, with its status and title: what `/problems/{name}` shows. */
export function problemNamed(name: string): { status: number; title: string } | undefined {
  return Object.entries(problems).find(([known]) => known === name)?.[1];
}
