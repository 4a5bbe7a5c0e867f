import { faultPagesEn, linkEn, receiptEn, verifyEn } from './en/after.ts';
import { faultsEn, fieldsEn, formEn, kindsEn } from './en/form.ts';
import { codeEn, declareEn, feeEn, proofEn, sentEn, statementEn } from './en/sent.ts';
import { startEn } from './en/start.ts';
import { statusEn } from './en/status.ts';
import { mailEn } from './mail-en.ts';
import { packageEn } from './package-en.ts';

/** Every word a consumer reads, in English. Its keys are the keys of every other language. `{name}` is filled in. */
export const en = {
  back: 'Back',
  continue: 'Continue',
  problemHeading: 'There is a problem',
  optional: '{label} (optional)',
  notGiven: 'Not given',
  contact: { email: 'E-mail', phone: 'Phone', postal: 'Post', url: 'On the web' },
  residences: {
    CA: 'California',
    VA: 'Virginia',
    CO: 'Colorado',
    CT: 'Connecticut',
    UT: 'Utah',
    OR: 'Oregon',
    TX: 'Texas',
    OTHER: 'Somewhere else',
  },
  start: startEn,
  kinds: kindsEn,
  fields: fieldsEn,
  form: formEn,
  faults: faultsEn,
  sent: sentEn,
  code: codeEn,
  declare: declareEn,
  proof: proofEn,
  fee: feeEn,
  statement: statementEn,
  status: statusEn,
  link: linkEn,
  receipt: receiptEn,
  verify: verifyEn,
  faultPages: faultPagesEn,
  mail: mailEn,
  package: packageEn,
};

/** Each value is a text, a list of texts, or more of the same. */
export type Words = typeof en;
