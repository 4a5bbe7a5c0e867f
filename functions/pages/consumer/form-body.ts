import type { Child } from 'hono/jsx';
import type { Answers, FieldFault, FormPage } from '#domain/form.ts';
import type { FormRules } from '#domain/form-needs.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Words } from '#pages/words/words.ts';

export interface FormPageProps {
  page: FormPage;
  rules: FormRules;
  language: Language;
  answers: Answers;
  /** What was just typed, right or wrong: it is never thrown away. Undefined when the page is opened. */
  typed: Record<string, string> | undefined;
  faults: readonly FieldFault[];
  /** Set when the page was opened from "check your answers": Continue leads back there. */
  isChange: boolean;
  isLost: boolean;
}

/** What the questions of one page are made from. */
export type BodyProps = FormPageProps & { words: Words; heading: Child };
