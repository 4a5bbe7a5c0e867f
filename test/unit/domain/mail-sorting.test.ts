import { describe, expect, it } from 'vitest';
import { type SortedMail, sortMail } from '#domain/mail-sorting.ts';
import { wordsFor } from '#pages/words/words.ts';

const own = '7K3M-Q9XT-2FW7';

/** A mail and what it asks for: subject, text, kinds (`-` for unclear). */
type Case = [subject: string, text: string, kinds: string];

const english: Case[] = [
  ['Delete my data', 'Please delete all my personal information. Jane Doe', 'delete'],
  ['', 'delete me', 'delete'],
  ['Remove me', 'Remove me from your database immediately.', 'delete'],
  ['CCPA request', 'I am a California resident and I want all of my data deleted.', 'delete'],
  ['Data deletion request', 'See subject. Thanks, Bob', 'delete'],
  [
    'Request under the CCPA',
    'I am exercising my right to delete under Cal. Civ. Code 1798.105. If you do not delete my data, I will file a complaint.',
    'delete',
  ],
  ['Hello', 'Can you please erase everything you have on me? My number is 555-0100.', 'delete'],
  ['privacy', 'I would like to request the deletion of my account and data', 'delete'],
  ['hi', 'I was wondering if you could remove my information from your site.', 'delete'],
  ['Wrong', 'You have my number and I never gave it to you.\nPlease delete it.', 'delete'],
  ['my info', 'Kindly take down my listing and my phone number.', 'delete'],
  ['Erasure', 'I demand erasure of my personal data without delay.', 'delete'],
  ['Please', 'Please don’t sell my personal information.', 'opt_out'],
  ['Do not sell or share my personal information', '', 'opt_out'],
  ['Opt out', 'I want to opt out.', 'opt_out'],
  ['opt-out request', 'John Smith, 12 Oak St', 'opt_out'],
  ['stop', 'Stop selling my info to roofing companies!!', 'opt_out'],
  ['Privacy', 'Opt me out of targeted advertising and the sale of my data.', 'opt_out'],
  ['Privacy', 'I do not want you to share my personal data with anybody.', 'opt_out'],
  ['Fix this', 'Please correct my address. I moved to 5 Elm Street, Austin, TX 78701.', 'correct'],
  ['Wrong name', 'My last name is misspelled in your records.', 'correct'],
  ['Update', 'Could you update my phone number to 555-0199?', 'correct'],
  ['Correction request', 'The income you show for me is years old.', 'correct'],
  ['What do you have on me?', 'I would like to know.', 'access'],
  ['Question', 'What personal information do you have about me?', 'access'],
  ['Access', 'Please send me a copy of my data.', 'access'],
  ['Request to know', 'I want the categories of personal information you have collected about me.', 'access'],
  ['DSAR', 'Please treat this as a subject access request.', 'access'],
  ['copy', 'Send me everything you have on me, please.', 'access'],
  ['How', 'How can I get a copy of my personal information?', 'access'],
  ['Sensitive', 'Limit the use of my sensitive personal information.', 'limit'],
  ['California Privacy Rights', 'I live in Fresno.', 'shine_the_light'],
  ['Info', 'Under the Shine the Light law, which third parties got my name?', 'shine_the_light'],
  ['California Privacy Rights', 'Please delete my account.', 'delete'],
  ['Two things', 'Please delete my data and do not sell it to anyone.', 'delete opt_out'],
  [
    'My rights',
    '1) Send me a copy of my data.\n2) Then delete it, and all my data with it.',
    'delete access',
  ],
  ['List', '- delete my profile\n- stop selling my data\n- fix my address', 'delete correct opt_out'],
  ['Delete', 'Please don’t delete my account. Just stop selling my data.', 'opt_out'],
  [`Re: The outcome of your request ${own}`, 'I appeal.', 'appeal'],
  ['Appeal', `I want to appeal your decision on ${own.replaceAll('-', '').toLowerCase()}.`, 'appeal'],
];

/** As people and template makers really write. */
const longer: Case[] = [
  [
    'CCPA Data Deletion Request',
    'To whom it may concern:\n\nMy name is Jane Doe and I am a resident of California. I am writing to exercise\nmy right under the California Consumer Privacy Act to request that you delete\nany personal information you have collected about me, and direct your service\nproviders to do the same.\n\nPlease confirm receipt within 10 business days.\n\nThank you,\nJane',
    'delete',
  ],
  [
    'Request to opt-out',
    'Pursuant to Section 1798.120 of the CCPA, I hereby opt out of the sale of my personal information. Please do not share my information with third parties either.',
    'opt_out',
  ],
  [
    'Data Request',
    'Under the CCPA, I am requesting access to my personal information. Specifically the categories of information you collected about me, the sources, and a copy of the data.',
    'access',
  ],
  [
    'STOP CALLING ME',
    'I keep getting calls from people who say they got my number from you. Take my number off your list and stop selling it.',
    'opt_out',
  ],
  ['Old', 'You have my old address on file. Please update.', 'correct'],
  ['Gone', 'I want to have my data removed. You have my word that I am me.', 'delete'],
  ['Hello', 'I found my home address on your platform. I want it removed.', 'delete'],
  ['Get me out', 'I do not consent to you having my info. Delete it all.', 'delete'],
  ['Data', 'Hi, do you have any data on me? If so, please delete it.', 'delete'],
  ['remove', 'My ex used your site to find me. Please take my information down right away!!', 'delete'],
  [
    'Privacy',
    'I want to know what information you have on me and I want you to delete all of it.',
    'delete access',
  ],
  ['Wait', 'I need a copy of my data before you delete anything.', 'access'],
  ['Opt Out - Jane Doe', 'Name: Jane Doe\nAddress: 12 Oak St, Denver, CO 80201', 'opt_out'],
  ['CPRA', 'I direct you to limit your use of my sensitive personal information.', 'limit'],
  ['GDPR', 'I request erasure of my personal data under Article 17 GDPR.', 'delete'],
];

const unclear: Case[] = [
  ['Partnership', 'We sell data on homeowners. Interested? We do not share our sources.', '-'],
  ['Thanks', 'I previously asked you to delete my data and you confirmed.', '-'],
  ['Complaint', 'You refused to delete my data. I am not happy.', '-'],
  ['cancel', 'Please cancel my deletion request.', '-'],
  ['hmm', 'Please delete my data. Just kidding, keep my data.', '-'],
  ['data', 'You guys sold my data, I want to know who bought it.', '-'],
  ['Job application', 'I would like to apply for the data analyst position. My resume is attached.', '-'],
  ['Please', 'Please don’t delete my account!', '-'],
  ['Delete', 'I changed my mind, do not delete my data.', '-'],
  ['screenshot', '', '-'],
  ['IMG_2231.png', '\n\n-- \nSent from my iPhone', '-'],
  ['Question', 'How do I delete my data?', '-'],
  ['Question', 'Did you delete my data?', '-'],
  ['Question', 'What happens if you delete my data?', '-'],
  ['Question', 'Do you sell my data?', '-'],
  ['Where did you get my number', 'Who gave it to you?', '-'],
  ['unsubscribe', 'Remove me from your mailing list.', '-'],
  ['stop', 'Opt me out of your marketing emails.', '-'],
  ['Appeal', 'I appeal your decision.', '-'],
  ['For my mother', 'Please delete my mother’s data. She is 84.', '-'],
  ['Request', 'Please delete the data of my late uncle. He passed away in May.', '-'],
  ['Client', 'We write on behalf of a consumer. Delete all personal data.', '-'],
  ['Grow your business', 'We remove bad reviews. Reply to get a quote. Delete this if not needed.', '-'],
  ['Your mailbox is full', 'Your account will be deleted unless you verify your password.', '-'],
  ['Invoice 4471', 'Please find the invoice attached.', '-'],
  ['Hi', 'Call me about my request.', '-'],
  [
    'Lunch',
    'See you at noon.\n\nIf you are not the intended recipient, please notify the sender and delete it and all my files.',
    '-',
  ],
  [
    'Re: We have your request',
    'Thanks!\n\nOn Mon, Nov 2, 2026 at 9:00 AM Us <p@x.example> wrote:\n> delete my data',
    '-',
  ],
  ['Fwd: question', '---------- Forwarded message ---------\nFrom: Ann\nPlease delete my data', '-'],
  ['Re: hi', 'ok\n\n________________________________\nFrom: Us\nSent: Monday\nDelete my data', '-'],
  ['Re: hi', 'ok\n\nFrom: Privacy <p@x.example>\nSent: Monday, November 2\nTo: Ann\nDelete my data', '-'],
  ['Security', 'I do not want to share my social security number with you.', '-'],
];

const spanish: Case[] = [
  ['Borrar mis datos', 'Por favor, borren todos mis datos personales.', 'delete'],
  ['Solicitud', 'Quiero que eliminen mi información de su base de datos.', 'delete'],
  ['', 'Bórrenme', 'delete'],
  ['Hola', 'Solicito la eliminación de mis datos conforme a la ley de California.', 'delete'],
  ['Baja', 'Denme de baja de su base de datos, por favor.', 'delete'],
  ['Derechos', 'Ejerzo mi derecho de supresión.', 'delete'],
  ['No vender', 'No vendan mi información personal.', 'opt_out'],
  ['Privacidad', 'Dejen de vender mis datos a otras empresas.', 'opt_out'],
  ['Privacidad', 'No quiero que compartan mis datos.', 'opt_out'],
  ['No vender ni compartir mi información', '', 'opt_out'],
  ['Corregir', 'Por favor corrijan mi dirección.', 'correct'],
  ['Error', 'Mi apellido está mal escrito en sus registros.', 'correct'],
  ['Pregunta', '¿Qué datos tienen sobre mí?', 'access'],
  ['Copia', 'Quisiera una copia de mis datos personales.', 'access'],
  ['Límite', 'Limiten el uso de mi información sensible.', 'limit'],
  ['Derechos de privacidad de California', 'Vivo en Fresno.', 'shine_the_light'],
  ['Dos cosas', 'Borren mis datos y no los vendan.', 'delete opt_out'],
  [`Re: El resultado de su solicitud ${own}`, 'Apelación', 'appeal'],
  ['hola', 'me pueden borrar de su sistema por favor', 'delete'],
  ['Sistema', 'Por medio de la presente solicito que se eliminen todos mis datos de sus sistemas.', 'delete'],
  ['Venta', 'No autorizo la venta de mis datos.', 'opt_out'],
  ['Derecho', 'Quiero ejercer mi derecho a saber qué información han recopilado.', 'access'],
  ['Retiro', 'Retiro mi solicitud de borrar mis datos.', '-'],
  ['Por favor', 'Por favor no borren mis datos.', '-'],
  ['Pregunta', '¿Cómo puedo borrar mis datos?', '-'],
  ['Pregunta', '¿Ya borraron mis datos?', '-'],
  ['Correos', 'Quítenme de su lista de correos.', '-'],
  ['Mi madre', 'Borren los datos de mi madre.', '-'],
  ['Aviso', 'Si no borran mis datos, llamaré a un abogado.', '-'],
  ['RV: algo', '-----Mensaje original-----\nBorren mis datos', '-'],
];

const asText = ({ kinds }: SortedMail) => (kinds === 'unclear' ? '-' : kinds.join(' '));

describe('a mail is sorted by what its sender plainly asks', () => {
  it.each([...english, ...longer])('%s | %s -> %s', (subject, text, kinds) => {
    const sorted = sortMail({ subject, text });
    expect(asText(sorted)).toBe(kinds);
    if (kinds !== '-') expect(sorted.language).toBe('en');
  });
  it.each(spanish)('%s | %s -> %s', (subject, text, kinds) => {
    const sorted = sortMail({ subject, text });
    expect(asText(sorted)).toBe(kinds);
    expect(sorted.language).toBe('es');
  });
});

describe('a mail that does not say it plainly is left to a person', () => {
  it.each(unclear)('%s | %s', (subject, text) => {
    expect(asText(sortMail({ subject, text }))).toBe('-');
  });
});

describe('where the sender lives', () => {
  it.each([
    ['I live in Houston, Texas. Delete my data.', 'TX'],
    ['As a Colorado resident I ask you to delete my data.', 'CO'],
    ['Delete my data as the CCPA says.', 'CA'],
    ['I am a resident of New York. Delete my data under the CCPA.', 'OTHER'],
    ['Delete my data.\nJane Doe\n12 Oak Street\nPortland, OR 97201', 'OR'],
    ['Vivo en California. Borren mis datos.', 'CA'],
    ['I lived in Texas and now I live in Utah. I am a Texas resident. Delete my data.', undefined],
    ['Delete my data.', undefined],
  ])('%s -> %s', (text, residence) => {
    expect(sortMail({ subject: '', text }).residence).toBe(residence);
  });
});

describe('the reference of an earlier request', () => {
  it.each([
    [`Re: We have your request ${own}`, 'Here is my phone number.', own],
    ['Question', `What about 7k3mq9xt2fw7?`, own],
    ['Re: hi', `ok\n\nOn Mon, Nov 2, 2026 We <p@x.example> wrote:\n> Reference: ${own}`, own],
    ['Question', 'My reference is 7K3M-Q9XT-2FWB.', undefined],
    ['Question', 'My order is 1234 5678 9012.', undefined],
    ['Information', 'deletion ADMINISTRATE', undefined],
  ])('%s | %s -> %s', (subject, text, reference) => {
    expect(sortMail({ subject, text }).reference).toBe(reference);
  });

  it('goes with an appeal as the request that is appealed', () => {
    expect(sortMail({ subject: '', text: `I appeal. ${own}` })).toMatchObject({
      kinds: ['appeal'],
      appealOf: own,
    });
  });
});

describe('what we tell people to write', () => {
  const examples = (['en', 'es'] as const).flatMap((language) =>
    Object.entries(wordsFor(language).mail.inbound.examples),
  );
  it.each(examples)('for %s is understood: %s', (kind, example) => {
    const sorted = sortMail({ subject: 'Re: hello', text: `${example}\nReference ${own}` });
    expect(asText(sorted)).toBe(kind);
  });
});
