import { files } from './files.ts';
import type { Row } from './row.ts';

/** LF-46 to LF-65: how requests are made and answered. */
export const leadsfactoryRequests: Row[] = [
  {
    id: 'LF-46',
    says: 'Requests come by e-mail.',
    shownBy: [
      [
        files.mailHouse,
        'that plainly asks is a request, confirmed to its sender, and no second one when it comes again',
      ],
      [files.leads, 'is of a company that takes requests by mail, phone, post and on its site'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C4'],
    ],
  },
  {
    id: 'LF-47',
    says: 'The consumer may ask, or an authorized person registered with the Secretary of State.',
    shownBy: [
      [
        files.rights,
        'acts once the permission is accepted and the consumer has confirmed, and gets the answer',
      ],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C3'],
      [files.consoleEvidence, 'is accepted, and with it the request is verified'],
    ],
  },
  {
    id: 'LF-48',
    says: 'A consumer may ask for a minor child.',
    shownBy: [
      [
        files.asking,
        'a parent, for a child: with a proof that they are, and no code to an inbox of the child',
      ],
      [files.needs, 'shows that they are the parent, and no inbox of a child'],
      [
        files.browserRights,
        'lets a parent ask for a child, and every page and state on the way is accessible',
      ],
    ],
  },
  {
    id: 'LF-49',
    says: 'A copy at most twice in 12 months; deletion and correction have no such limit.',
    shownBy: [
      [
        files.leadsHouse,
        'a third time within twelve months waits for staff, and a deletion is never counted',
      ],
      [files.accessLimit, 'is free twice in twelve months, everywhere (%#)'],
    ],
  },
  {
    id: 'LF-50',
    says: 'The request has enough in it to verify who asks.',
    shownBy: [
      [files.verification, 'is verified by the inbox on file and two more points'],
      [
        files.verificationHouse,
        'nobody who only knows a name and an address gets past the code, and a reminder comes before the end',
      ],
    ],
  },
  {
    id: 'LF-51',
    says: 'The request says clearly enough what is wanted.',
    shownBy: [
      [files.mailIn, 'is kept when it asks for what the company does not offer, or says too little of it'],
      [files.mailHouse, 'that does not say what it wants is answered at once and waits for staff'],
    ],
  },
  {
    id: 'LF-52',
    says: 'Nothing is done and nothing told when identity, authority or the link to the data cannot be verified.',
    shownBy: [
      [
        files.verificationHouse,
        'an impostor with all the data and another inbox gets a code that proves nothing, and no data is deleted',
      ],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C7'],
      [files.consoleEvidence, 'is refused, and the request ends as not verified'],
    ],
  },
  {
    id: 'LF-53',
    says: 'What is given for verification is used for that only.',
    shownBy: [
      [files.deletion, 'forgets the consumer’s own words once it is closed'],
      [files.canary, 'who asked is found nowhere but where it must be'],
    ],
  },
  {
    id: 'LF-54',
    says: 'The answer comes within 45 days of receipt.',
    shownBy: [
      [
        files.deadlines,
        'a Californian’s "%s" is acknowledged within ten business days and answered on receipt + 44',
        'delete',
        'correct',
        'access',
      ],
      [files.recipients, 'and never answers, is said so at the due date, in one notice'],
    ],
  },
  {
    id: 'LF-55',
    says: 'More time, up to 90 days, when reason and period are told in writing.',
    shownBy: [
      [files.deadlines, 'told as %o gives %o'],
      [files.deadlines, 'no extension reaches past 90 days in all'],
      [files.deadlines, 'on day 46, and a second time, an extension is void'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C14'],
      [files.consoleExtend, 'is taken once the consumer has been told why and until when'],
      [files.mailNotices, 'names the new day, the old one, and 90 days as the most there can be'],
    ],
  },
  {
    id: 'LF-56',
    says: 'The answer is written, by mail or electronically, as the consumer chooses.',
    shownBy: [
      [
        files.asking,
        'by post for who chose that: a letter is prepared, and no mail with the outcome is sent',
      ],
      [files.deletion, 'tells the consumer once, in text and in HTML, with the same reference'],
    ],
  },
  {
    id: 'LF-57',
    says: 'A copy covers the 12 months before the request; the law wants more.',
    shownBy: [
      [files.access, 'is 2022-01-01 in California'],
      [files.access, 'is what the consumer chose, be it later or earlier than the law’s'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C5'],
    ],
  },
  {
    id: 'LF-58',
    says: 'The answer says why a request could not be carried out.',
    shownBy: [
      [
        files.receipt,
        'how a request ends > %s',
        'denied with the reason staff gave',
        'denied when everything is exempt',
      ],
      [files.verificationHouse, 'a stranger to the company ends in the same words as the impostor'],
      [files.mailContents, 'each content of the table stands in it'],
    ],
  },
  {
    id: 'LF-59',
    says: 'A copy comes in a form that is readily useable.',
    shownBy: [
      [files.sendPackage, 'as %s, as a file in which nothing can run, and that is written down'],
      [files.package, 'has six columns in every row, and is read back whole'],
    ],
  },
  {
    id: 'LF-60',
    says: 'It is free unless excessive, repetitive or manifestly unfounded.',
    shownBy: [
      [files.decisions, 'a fee, with %j: %s', 'nothing', 'free'],
      [files.noPrice, 'and people are told that it is free (%s)'],
      [files.consoleExtend, 'is never asked for anything but a copy over the free number'],
    ],
  },
  {
    id: 'LF-61',
    says: 'Before a fee: why, and what it will cost.',
    shownBy: [
      [files.decisions, 'a fee, with %j: %s', 'quote', 'wait'],
      [files.consoleExtend, 'is quoted before any work, and the consumer is told where to agree'],
      [files.mailNotices, 'is told in dollars before any work, with a way out'],
    ],
  },
  {
    id: 'LF-62',
    says: 'Nobody is denied a service, or gets another price or quality, for using a right.',
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
    id: 'LF-63',
    says: 'Changes of the notice are told by e-mail or on the platform.',
    doesNotApply:
      'Publishing a notice is the company’s own act and answers nobody’s request; the profile is changed with it.',
  },
  {
    id: 'LF-64',
    says: 'Contact by post, phone and e-mail.',
    shownBy: [
      [files.leads, 'shows people postal address, phone and e-mail on the page where they begin'],
      [files.leads, 'says who answers, and every way to reach them'],
    ],
  },
  {
    id: 'LF-65',
    says: 'Not offered by the notice: an opt-out, limits, an appeal, a way to correct, times of keeping.',
    shownBy: [
      [
        files.leads,
        'offers what its notice forgot: opting out, a way to correct, and how long what is kept is kept',
      ],
      [files.profile, 'a right is missed only where there is something to use it on'],
    ],
  },
];
