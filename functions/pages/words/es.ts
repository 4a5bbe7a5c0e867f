import type { Words } from './en.ts';
import { faultPagesEs, linkEs, receiptEs, verifyEs } from './es/after.ts';
import { faultsEs, fieldsEs, formEs, kindsEs } from './es/form.ts';
import { codeEs, declareEs, feeEs, proofEs, sentEs, statementEs } from './es/sent.ts';
import { startEs } from './es/start.ts';
import { statusEs } from './es/status.ts';
import { mailEs } from './mail-es.ts';
import { packageEs } from './package-es.ts';

/** Every word a consumer reads, in Spanish. */
export const es: Words = {
  back: 'Atrás',
  continue: 'Continuar',
  problemHeading: 'Hay un problema',
  optional: '{label} (opcional)',
  notGiven: 'Sin respuesta',
  contact: { email: 'Correo electrónico', phone: 'Teléfono', postal: 'Correo postal', url: 'En internet' },
  residences: {
    CA: 'California',
    VA: 'Virginia',
    CO: 'Colorado',
    CT: 'Connecticut',
    UT: 'Utah',
    OR: 'Oregón',
    TX: 'Texas',
    OTHER: 'Otro lugar',
  },
  start: startEs,
  kinds: kindsEs,
  fields: fieldsEs,
  form: formEs,
  faults: faultsEs,
  sent: sentEs,
  code: codeEs,
  declare: declareEs,
  proof: proofEs,
  fee: feeEs,
  statement: statementEs,
  status: statusEs,
  link: linkEs,
  receipt: receiptEs,
  verify: verifyEs,
  faultPages: faultPagesEs,
  mail: mailEs,
  package: packageEs,
};
