import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-01 to BS-18: the company, what it collects, and from where. */
export const batchserviceData: Row[] = [
  {
    id: 'BS-01',
    says: 'BatchService has affiliates and four products, each with data of its own.',
    shownBy: [
      [files.batch, 'are those of its four products, each a system of its own'],
      [files.deletion, 'leaves the person in no own system, and everybody else where they were'],
    ],
  },
  {
    id: 'BS-02',
    says: 'It collects data on homes and homeowners, and sells it.',
    shownBy: [
      [
        files.batch,
        'hold what the notice says is collected: %s, as %s',
        'property_value',
        'property_location',
      ],
      [files.people, 'buy only what is sold'],
    ],
  },
  {
    id: 'BS-03',
    says: 'One place to ask for a copy, a correction, a deletion, or to opt out of the database.',
    shownBy: [
      [
        files.batch,
        'takes at one place what the notice names: a copy, a correction, a deletion, and opting out',
      ],
      [files.rights, 'need one code, and the copy is put together before anything is deleted'],
      [files.browserRights, 'stops the sale at once, by an e-mail address and nothing else, in six pages'],
      [files.browserRights, 'gives a copy after a code and a signature, on a small screen and in Spanish'],
    ],
  },
  {
    id: 'BS-04',
    says: 'Whoever stays in the database may be contacted by customers.',
    shownBy: [[files.batch, 'warns that whoever stays in the records may be contacted']],
  },
  {
    id: 'BS-05',
    says: 'Personal data includes contact and real-estate data that comes from others and is sold.',
    shownBy: [
      [
        files.batch,
        'hold what the notice says is collected: %s, as %s',
        'full_name',
        'other_phone',
        'property_value',
      ],
      [files.accessHouse, 'holds what every own system has about the person'],
    ],
  },
  {
    id: 'BS-06',
    says: 'Device and network data.',
    shownBy: [[files.batch, 'hold what the notice says is collected: %s, as %s', 'ip_address']],
  },
  {
    id: 'BS-07',
    says: 'Sources: given, collected automatically, licensed, or put in by customers about other people.',
    shownBy: [
      [
        files.batch,
        'names each source in the notice: %s',
        'the consumer',
        'cookies',
        'data companies, ad and social networks',
        'customers and who acts for them',
      ],
      [files.import, 'an importer is told not to take them in again'],
    ],
  },
  {
    id: 'BS-08',
    says: 'Customer information: users’ own data, what users upload, usage logs, related data.',
    shownBy: [
      [files.batch, 'hold what the notice says is collected: %s, as %s', 'ip_address'],
      [
        files.batch,
        'sends people to the business that put them in, where the company only stores what is its customers’ (%s)',
      ],
    ],
  },
  {
    id: 'BS-09',
    says: 'Data of a customer’s end users is under the customer’s notice.',
    shownBy: [
      [
        files.batch,
        'sends people to the business that put them in, where the company only stores what is its customers’ (%s)',
      ],
      [files.mailNotices, 'of a deletion says what is only stored for others, and whom to ask (%s)'],
    ],
  },
  {
    id: 'BS-10',
    says: 'Users may opt out of marketing e-mail.',
    shownBy: [
      [
        files.mailSorting,
        'a mail that does not say it plainly is left to a person > %s | %s',
        'Remove me from your mailing list.',
      ],
    ],
    doesNotApply:
      'An unsubscribe link works in the company’s mailing system. A mail that only asks for that is no privacy request, and staff see it.',
  },
  {
    id: 'BS-11',
    says: 'Card data is held by payment providers alone.',
    shownBy: [
      [files.batch, 'tells the processor of payments, which holds the cards'],
      [files.profile, 'the processor of payments may keep invoices, and the ground names its letter'],
    ],
  },
  {
    id: 'BS-12',
    says: 'The mobile app: device, device id, location.',
    shownBy: [
      [files.batch, 'hold what the notice says is collected: %s, as %s', 'device_id', 'last_location'],
    ],
  },
  {
    id: 'BS-13',
    says: 'Customers connect mailboxes and calendars and control what is read.',
    shownBy: [
      [
        files.batch,
        'sends people to the business that put them in, where the company only stores what is its customers’ (%s)',
      ],
    ],
    doesNotApply:
      'Connecting a mailbox, and keeping Google’s rule of limited use, is done in the products and by their users.',
  },
  {
    id: 'BS-14',
    says: 'Sources: affiliates, service providers, strategic partners.',
    shownBy: [[files.batch, 'names each source in the notice: %s', 'affiliates', 'vendors and partners']],
  },
  {
    id: 'BS-15',
    says: 'Totals are made that identify nobody.',
    shownBy: [
      [files.batch, 'names each purpose in the notice: %s', 'totals that name nobody'],
      [files.ownRecords, 'touches no row that names nobody, such as figures about a whole town'],
    ],
  },
  {
    id: 'BS-16',
    says: 'Cookies for analytics and for ads of others.',
    shownBy: [
      [files.batch, 'names each source in the notice: %s', 'cookies'],
      [
        files.asking,
        'reaches partners, advertisers and affiliates, to whom data is sold or shared, as it reaches customers',
      ],
    ],
    doesNotApply:
      'Which cookies the company’s websites set is decided there. Expunge has its own pages only.',
  },
  {
    id: 'BS-17',
    says: '"Do not track" is not honoured; the signal Global Privacy Control is another matter.',
    shownBy: [
      [files.rights, 'by a browser’s signal is a request of its own channel, and asks for nothing'],
      [files.needs, 'shows nothing in %s when a browser signal asks'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C12'],
    ],
  },
  {
    id: 'BS-18',
    says: 'Filling in a form counts as consent even when it is not sent.',
    shownBy: [
      [files.drafts, 'can be read by the browser that typed it, and by nobody else'],
      [files.drafts, 'is gone after a day, and was never a request'],
    ],
    doesNotApply: 'What other forms of the company do with unsent answers is theirs; ours uses none.',
  },
];
