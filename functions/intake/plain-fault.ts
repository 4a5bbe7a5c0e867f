import type { HttpAnswer } from '#platform/http.ts';
import { seeOther } from '#platform/http.ts';
import type { Problem } from '#platform/problem.ts';

/** A person is shown the page of the problem, which says what became of what they sent. */
export function waitPage(fault: Problem): HttpAnswer {
  return seeOther(`/problems/${fault.problem}`);
}
