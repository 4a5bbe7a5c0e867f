import { files } from './files.ts';
import type { Row, Trace } from './row.ts';

const noPlatform = 'The deletion platform is not connected yet.';

/** Cases 1 to 3: days that are hard to count. */
const days: Row[] = [
  {
    id: 'E1a',
    says: 'Ten business days over Thanksgiving end on a day for each way to count them, Saturdays too.',
    shownBy: [
      [files.deadlines, 'ten business days over Thanksgiving end on four days, by how they are counted'],
      [files.deadlines, 'from %s, %i days in mode %s end on %s', '2026-11-23', '2026-12-05', '2026-12-08'],
    ],
    doesNotApply:
      'The fourth day, 2026-12-09, needs the Friday after Thanksgiving as a holiday. It is one of the courts and no business day is lost by it.',
  },
  {
    id: 'E1b',
    says: 'An acknowledgement on 2026-12-08 is late where Monday to Friday are counted.',
    shownBy: [
      [
        files.deadlines,
        'a Californian’s "%s" is acknowledged within ten business days and answered on receipt + 44',
      ],
    ],
  },
  {
    id: 'E1c',
    says: 'Veterans Day and Cesar Chavez Day are holidays in the mode that has them.',
    shownBy: [[files.deadlines, 'from %s, %i days in mode %s end on %s', '2026-11-12', '2027-04-01']],
  },
  {
    id: 'E2a',
    says: 'Received at 23:59 Pacific on New Year’s Eve, it is received that day and due on 2027-02-13.',
    shownBy: [
      [files.deadlines, 'one minute to midnight in California on New Year’s Eve is answered by 2027-02-13'],
      [files.deadlines, 'in %s, %s is %s', '2027-01-01T07:59:59.999Z', '2026-07-01T03:59:59.999Z'],
    ],
  },
  {
    id: 'E2b',
    says: 'Days are added on the calendar, across the clock change and over a leap day.',
    shownBy: [
      [files.deadlines, '%s and %i days are %s', '2027-03-17', '2028-02-29'],
      [files.deadlines, 'received %s, acknowledged by %s, answered by %s', '2028-01-28'],
    ],
  },
  {
    id: 'E3a',
    says: 'An extension on day 46 is refused; the request is overdue and stays so.',
    shownBy: [
      [files.deadlines, 'on day 46, and a second time, an extension is void'],
      [files.extend, 'is not to be had %s, and the page says why', 'after the first period'],
      [files.extend, 'a letter that goes out too late changes no date'],
      [files.sweep, 'one past its due date is counted as overdue'],
    ],
  },
  {
    id: 'E3b',
    says: 'At 23:59 of the consumer’s day it is taken on receipt + 44, and flagged on + 45; later it is refused.',
    shownBy: [
      [
        files.deadlines,
        'to somebody in %s, received %s and told %s, is judged by their calendar: %o',
        '2027-01-07T07:59:00.000Z',
        '2027-03-19T06:59:00.000Z',
      ],
      [
        files.extend,
        'of a Virginian ends at midnight in Virginia: at %s it is %s',
        '2026-11-24T05:00:00.000Z',
      ],
    ],
  },
  {
    id: 'E3c',
    says: 'A second extension is refused.',
    shownBy: [
      [files.extend, 'is not to be had %s, and the page says why', 'a second time'],
      [files.decisions, 'an extension told on day 46 is refused, and so is a second one'],
    ],
  },
  {
    id: 'E3d',
    says: 'No more than 90 days in all.',
    shownBy: [
      [files.deadlines, 'asked for after ninety days is refused, and so is one that would end on day 91'],
      [files.deadlines, 'no extension reaches past 90 days in all'],
    ],
  },
];

/** Cases 4 to 6: who asks, for what, and what they can show. */
const people: Row[] = [
  {
    id: 'E4a',
    says: 'An agent and the consumer both file: one case, the consumer’s own word counts, and both are answered.',
    shownBy: [[files.rights, 'through an agent and in person is one case, and both are answered']],
  },
  {
    id: 'E4b',
    says: 'It counts as one request to know, not two.',
    shownBy: [
      [files.rights, 'for a copy through an agent and in person has used up one free copy, not two'],
      [files.persons, 'are counted by consumer, whoever sent them, and once however often they are filed'],
    ],
  },
  {
    id: 'E4c',
    says: 'An agent without permission may go on once the consumer confirms.',
    shownBy: [
      [
        files.decisions,
        'an agent and the consumer who both ask > %s: %s',
        'no permission, but the consumer’s word',
      ],
    ],
  },
  {
    id: 'E4d',
    says: 'An agent with a power of attorney is asked for nothing else.',
    shownBy: [
      [
        files.rights,
        'with a power of attorney is asked for nothing else, and the consumer is not written to',
      ],
    ],
  },
  {
    id: 'E5a',
    says: 'Sent together, the opt-out takes effect within 15 business days though the deletion is unverified.',
    shownBy: [[files.rights, 'has fifteen business days, where a deletion sent with it has forty-five days']],
  },
  {
    id: 'E5b',
    says: 'The copy is put together before anything is deleted, and the deletion leaves it whole.',
    shownBy: [
      [files.rights, 'need one code, and the copy is put together before anything is deleted'],
      [files.rights, 'hold the deletion back while the copy waits for a signed declaration, and no longer'],
    ],
  },
  {
    id: 'E5c',
    says: 'The platform’s 45-day list names the same person midway.',
    doesNotApply: noPlatform,
  },
  {
    id: 'E6a',
    says: 'A deletion nobody proves in California is denied, and the person is opted out.',
    shownBy: [
      [files.rights, 'in California is refused, and the person is opted out of sale and sharing instead'],
    ],
  },
  {
    id: 'E6b',
    says: 'One that comes by the platform and fits nobody surely must end as an opt-out.',
    doesNotApply: noPlatform,
  },
  {
    id: 'E6c',
    says: 'In Oregon it waits, and no duty is broken meanwhile.',
    shownBy: [[files.rights, 'in Oregon waits, for no duty runs until the proof comes']],
  },
  {
    id: 'E6d',
    says: 'In Utah it is refused, and so is what is believed to be fraud.',
    shownBy: [
      [files.needs, 'in %s, "%s" ends with %s', '13-61-203(2)(d)'],
      [files.decide, 'it is denied as fraud and as nothing else'],
    ],
  },
  {
    id: 'E6e',
    says: 'In Virginia it is denied, and the person is told how to appeal.',
    shownBy: [
      [files.needs, 'in %s, "%s" ends with %s', '59.1-577(B)(4)'],
      [
        files.contents,
        'an appeal is offered where the law has one, with the days in which it is answered, and nowhere else',
      ],
    ],
  },
];

/** Cases 7 to 9: data that comes back, belongs to several, or goes on to others. */
const data: Row[] = [
  {
    id: 'E7a',
    says: 'A corrected phone that a vendor brings back wrong next week stays corrected.',
    shownBy: [
      [
        files.keepCorrected,
        'the correction wins over the wrong value, by whatever the record knows the person',
      ],
      [files.import, 'an importer that brings the wrong value again is told the right one'],
    ],
  },
  {
    id: 'E7b',
    says: 'Who supplied the wrong fact is named, and told.',
    shownBy: [
      [files.correction, 'names who supplied the wrong fact, and tells them to put it right as well'],
    ],
  },
  {
    id: 'E7c',
    says: 'The same again in month 5 is denied; with a document, or on day 183, it is looked at.',
    shownBy: [
      [
        files.ending,
        'in month 5 it is refused as a repeat, with a document or on day 183 it is looked at anew',
      ],
      [files.decisions, 'a correction > %s: %s', 'again on day 182', 'again on day 183'],
    ],
  },
  {
    id: 'E8a',
    says: 'A family’s phone that the platform sends opts out all three, and deletes none.',
    shownBy: [[files.suppress, 'takes along everybody who shares the phone, and deletes none of them']],
    doesNotApply: `${noPlatform} What it would call for is done for opt-outs that people send.`,
  },
  {
    id: 'E8b',
    says: 'A deletion that one of them sends deletes that person’s rows alone.',
    shownBy: [
      [
        files.ownRecords,
        'deletes every row that is the person’s, and nobody else’s: not the husband’s with the same phone, not a namesake’s',
      ],
      [files.verification, 'does not merge two people: only the one who fits better is matched'],
    ],
  },
  {
    id: 'E8c',
    says: 'One item of the platform that fits two rows of one person is answered as deleted.',
    doesNotApply: noPlatform,
  },
  {
    id: 'E9a',
    says: 'A customer who bought the data between request and completion is told.',
    shownBy: [
      [files.rights, 'is told also to a customer to whom the data went while the others were being told'],
    ],
  },
  {
    id: 'E9b',
    says: 'A recipient that claims an exemption is written down with its ground.',
    shownBy: [
      [files.confirm, 'records what is kept with its ground'],
      [
        files.sandbox,
        'correct what they hold; the one that can not says why; the keeper names law and ground',
      ],
    ],
  },
  {
    id: 'E9c',
    says: 'Who never answers is named as told and unconfirmed in a final notice that is on time.',
    shownBy: [
      [files.recipients, 'and never answers, is said so at the due date, in one notice'],
      [files.receipt, 'only an answer that somebody gave is confirmed; a bare 2xx and silence are not'],
    ],
  },
  {
    id: 'E9d',
    says: 'A confirmation that comes later becomes an addendum.',
    shownBy: [
      [
        files.lateAnswer,
        'becomes a signed addendum, however often it is sent, and the receipt stays as it was',
      ],
    ],
  },
  {
    id: 'E9e',
    says: 'A backup is restored on day 60, and the deletion is done again.',
    shownBy: [
      [files.restore, 'and who was deleted is deleted again, once, however many rows came back'],
      [
        files.import,
        'data that came back is deleted again without asking anybody, and the first request says so',
      ],
    ],
    doesNotApply:
      'A service provider’s own backup is its own to filter: it may screen what it restores, and we see what it brings us.',
  },
];

/** Case 10: what can go wrong with a batch of the platform. */
const platform: Row[] = [
  'The platform answers 202 for ever.',
  'It answers 409, because one row of 50,000 lacks a status.',
  'An upload is taken with one file rejected.',
  'A file name is used again.',
  'A person it took off its list is also suppressed by a request of their own.',
  'The ZIP codes 02139 and 00300-9999.',
  'Its rule for hashes goes from v1.2 to v1.3.',
  'With a cadence of 45 days, 46 days of outage call for a written notice to the agency.',
  'An e-mail with spaces inside.',
].map((says, index) => ({ id: `E10${'abcdefghi'[index]}`, says, doesNotApply: noPlatform }));

/** The line of extra cases. */
const extra: Row[] = [
  {
    id: 'EXa',
    says: 'A consumer moves to another state midway: the law of the day of receipt stays.',
    shownBy: [
      [
        files.pinnedLaw,
        'stays that of the first home when the consumer moves and asks for more from the new one',
      ],
    ],
  },
  {
    id: 'EXb',
    says: 'Somebody who has died: a person must look who may ask.',
    shownBy: [
      [
        files.mailSorting,
        'a mail that does not say it plainly is left to a person > %s | %s',
        'Please delete the data of my late uncle. He passed away in May.',
      ],
    ],
  },
  {
    id: 'EXc',
    says: 'A household: what it shares proves nobody and deletes nobody.',
    shownBy: [
      [files.suppress, 'shuts nobody out who shares the phone, the address or the inbox'],
      [files.verification, 'does not merge two people: only the one who fits better is matched'],
    ],
  },
  {
    id: 'EXd',
    says: 'The proof of consent that a law wants kept stays when everything else is deleted.',
    shownBy: [
      [
        files.leadsHouse,
        'keeps the proof of consent where the law asks for it, without the name, and nothing else',
      ],
    ],
  },
  {
    id: 'EXe',
    says: 'A request that stands in a screenshot goes to staff.',
    shownBy: [
      [
        files.mailIn,
        'is kept for staff when the request stands in a picture only, and its sender is answered',
      ],
      [files.parseMail, 'is empty when the request stands in a picture only'],
    ],
  },
  {
    id: 'EXf',
    says: 'A request in Spanish is one, and is answered in Spanish.',
    shownBy: [
      [files.mailIn, 'is one request for each right, in the language it was written in'],
      [files.correction, 'answers in the consumer’s language'],
    ],
  },
  {
    id: 'EXg',
    says: 'Who opted out may opt in again before 12 months are over, in two steps and unasked.',
    shownBy: [
      [
        files.rights,
        'is taken back in two steps by whoever sent it, and another opt-out of the same person stands',
      ],
    ],
  },
  {
    id: 'EXh',
    says: 'An agent’s e-mail bounces: staff see that they were not told.',
    shownBy: [
      [files.extend, 'of an agent whose address bounces stands on the page as not delivered'],
      [files.sendNotice, 'a bounce after it was sent: undeliverable, and a later event does not undo that'],
    ],
  },
  {
    id: 'EXi',
    says: 'A minor turns 16, and a consent to sell that a parent gave may lapse.',
    doesNotApply:
      'Consents to sell a minor’s data are held in the company’s products; an opt-out here has no end of its own.',
  },
  {
    id: 'EXj',
    says: 'A browser’s signal conflicts with a consent given before.',
    shownBy: [
      [files.rights, 'by a browser’s signal is a request of its own channel, and asks for nothing'],
      [files.form, 'opts its user out beside what they ask for'],
    ],
    doesNotApply:
      'The signal is carried out at once. Consents given before are held in the company’s products, which alone could ask about the conflict.',
  },
];

/** How many clauses each case of section 10 has, counted there and not in the rows. */
const clauses = { E1: 3, E2: 2, E3: 4, E4: 4, E5: 3, E6: 5, E7: 3, E8: 3, E9: 5, E10: 9, EX: 10 };

/** Every clause of the ten tricky cases of the rulebook's section 10 and of its line of extra ones. */
export const edgeCases: Trace = {
  notice: 'Ten tricky cases, clause by clause, and the extra ones',
  ids: Object.entries(clauses).flatMap(([id, count]) =>
    [...'abcdefghij'.slice(0, count)].map((one) => id + one),
  ),
  rows: [...days, ...people, ...data, ...platform, ...extra],
};
