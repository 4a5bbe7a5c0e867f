import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-73 to BS-92: how Californians ask and are answered. */
export const batchserviceRequests: Row[] = [
  {
    id: 'BS-73',
    says: 'The list of ways to ask is empty in the notice, so the ways are settings.',
    shownBy: [
      [files.profile, '%s = %j', 'channels'],
      [
        files.batch,
        'takes at one place what the notice names: a copy, a correction, a deletion, and opting out',
      ],
    ],
  },
  {
    id: 'BS-74',
    says: 'The consumer may ask, an agent that is a person or a business, or a parent for a child.',
    shownBy: [
      [files.asking, 'a business, for somebody who gave it permission: also to have a profile changed'],
      [
        files.asking,
        'a parent, for a child: with a proof that they are, and no code to an inbox of the child',
      ],
      [
        files.rights,
        'acts once the permission is accepted and the consumer has confirmed, and gets the answer',
      ],
      [files.browserRights, 'lets an agent send papers, without scripts, and says what is wrong with a file'],
      [
        files.browserRights,
        'lets a parent ask for a child, and every page and state on the way is accessible',
      ],
    ],
  },
  {
    id: 'BS-75',
    says: 'A copy twice in 12 months, consumer and agent counted together.',
    shownBy: [
      [files.persons, 'are counted by consumer, whoever sent them, and once however often they are filed'],
      [files.accessLimit, 'is free twice in twelve months, everywhere (%#)'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C11'],
    ],
  },
  {
    id: 'BS-76',
    says: 'The request has enough in it to verify who asks.',
    shownBy: [
      [files.verification, 'who controls the inbox but knows only the name fails: the e-mail is no point'],
    ],
  },
  {
    id: 'BS-77',
    says: 'An agent shows signed permission or a power of attorney.',
    shownBy: [
      [
        files.rights,
        'with a power of attorney is asked for nothing else, and the consumer is not written to',
      ],
      [
        files.decisions,
        'an agent and the consumer who both ask > %s: %s',
        'permission and the consumer’s word',
        'a power of attorney alone',
      ],
      [files.consoleEvidence, 'is accepted, and with it the request is verified'],
      [files.consoleEvidence, 'is refused, and the request ends as not verified'],
    ],
  },
  {
    id: 'BS-78',
    says: 'The request says clearly enough what is wanted.',
    shownBy: [
      [files.mailIn, 'is kept when it asks for what the company does not offer, or says too little of it'],
      [
        files.mailSorting,
        'a mail that does not say it plainly is left to a person > %s | %s',
        'You guys sold my data, I want to know who bought it.',
      ],
    ],
  },
  {
    id: 'BS-79',
    says: 'No account is needed; a sign-in with a password counts as verified.',
    shownBy: [
      [files.login, 'is known by that, and is asked for no code, no further fact and no declaration'],
      [files.batch, 'is for anybody, without an account'],
    ],
  },
  {
    id: 'BS-80',
    says: 'The consumer chooses the form of a copy, and can take it along.',
    shownBy: [
      [files.accessHouse, 'as %s holds no number that may not be shown, and nothing of a relative'],
      [files.package, 'is what every other form was made from, and fits the schema it points to'],
    ],
  },
  {
    id: 'BS-81',
    says: 'Without an account, at least two facts that are already held.',
    shownBy: [
      [files.verification, 'is verified by the inbox on file and two more points'],
      [files.needs, 'has "%s" done with two points, or three and a declaration where sensitive data is held'],
    ],
  },
  {
    id: 'BS-82',
    says: 'For sensitive data more, and a declaration under penalty of perjury.',
    shownBy: [
      [files.verification, 'with a declaration and three points reaches "reasonably high"'],
      [files.rights, 'hold the deletion back while the copy waits for a signed declaration, and no longer'],
    ],
  },
  {
    id: 'BS-83',
    says: 'Who cannot be verified is told why.',
    shownBy: [
      [
        files.verificationHouse,
        'nobody who only knows a name and an address gets past the code, and a reminder comes before the end',
      ],
      [files.needs, 'in %s, "%s" ends with %s', 'CA', 'categories_only'],
      [files.mailContents, 'each content of the table stands in it'],
    ],
  },
  {
    id: 'BS-84',
    says: 'What is given for verification is used for that only.',
    shownBy: [
      [files.deletion, 'forgets the consumer’s own words once it is closed'],
      [files.canary, 'who asked is found nowhere but where it must be'],
    ],
  },
  {
    id: 'BS-85',
    says: '45 days, or up to 90 when reason and period are told in writing.',
    shownBy: [
      [
        files.deadlines,
        'a Californian’s "%s" is acknowledged within ten business days and answered on receipt + 44',
      ],
      [files.deadlines, 'no extension reaches past 90 days in all'],
      [files.deadlines, 'told as %o gives %o'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C14'],
      [files.consoleExtend, 'is taken once the consumer has been told why and until when'],
      [files.mailNotices, 'names the new day, the old one, and 90 days as the most there can be'],
    ],
  },
  {
    id: 'BS-86',
    says: 'A written answer by mail or electronically, over 12 months, with reasons for what was not done.',
    shownBy: [
      [
        files.asking,
        'by post for who chose that: a letter is prepared, and no mail with the outcome is sent',
      ],
      [files.access, 'is 2022-01-01 in California'],
      [files.receipt, 'how a request ends > %s', 'denied with the reason staff gave'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C5'],
      [files.mailContents, 'each content of the table stands in it'],
    ],
  },
  {
    id: 'BS-87',
    says: 'Data to take along comes in a form that hinders nobody.',
    shownBy: [
      [files.package, 'has six columns in every row, and is read back whole'],
      [files.sendPackage, 'is served to programs as JSON Schema'],
    ],
  },
  {
    id: 'BS-88',
    says: 'Free unless excessive, repetitive or unfounded; first why, and what it will cost.',
    shownBy: [
      [files.decisions, 'a fee, with %j: %s', 'free', 'quote', 'wait'],
      [files.consoleExtend, 'is never asked for anything but a copy over the free number'],
      [files.consoleExtend, 'is quoted before any work, and the consumer is told where to agree'],
      [files.mailNotices, 'is told in dollars before any work, with a way out'],
    ],
  },
  {
    id: 'BS-89',
    says: 'Nobody is treated worse; rewards only for who agrees, and none are offered.',
    shownBy: [
      [
        files.noPrice,
        'no word for consumers offers anything for it, threatens anything, or suggests it (%s)',
      ],
    ],
    doesNotApply:
      'What the company’s services cost is not known to Expunge, and nothing in it can change that.',
  },
  {
    id: 'BS-90',
    says: 'Data that names nobody stays so, and nobody tries to name them again.',
    shownBy: [[files.ownRecords, 'touches no row that names nobody, such as figures about a whole town']],
  },
  {
    id: 'BS-91',
    says: 'Data is kept no longer than is reasonably necessary.',
    shownBy: [
      [
        files.receipt,
        'what is kept stands with its ground, its citation and its one use, without our rule id',
      ],
      [files.rights, 'stands for 24 months and then goes, and the person’s words went long before'],
    ],
  },
  {
    id: 'BS-92',
    says: 'Shine the Light once more.',
    shownBy: [
      [
        files.asking,
        'gets the companies that got their data for their own ads, by name and address, for a proven inbox',
      ],
      [files.shine, 'is about the last calendar year, and about nobody who only works for the company'],
    ],
  },
];
