import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-19 to BS-38: uses, recipients, and choices in the main notice. */
export const batchserviceNotice: Row[] = [
  {
    id: 'BS-19',
    says: 'Uses: accounts, service, fraud, law, marketing, recruitment, requests like these, totals.',
    shownBy: [
      [
        files.batch,
        'names each purpose in the notice: %s',
        'accounts',
        'support',
        'fraud',
        'the law, contracts and disputes',
        'news and offers',
        'recruitment',
        'requests like this one',
        'totals that name nobody',
      ],
    ],
  },
  {
    id: 'BS-20',
    says: 'Recipients: strategic partners and customers get homeowner profiles.',
    shownBy: [
      [files.batch, 'has recipients of every kind that the notice names'],
      [files.deletion, 'is fulfilled, and every recipient that holds a copy has confirmed'],
    ],
  },
  {
    id: 'BS-21',
    says: 'Recipients: affiliates.',
    shownBy: [
      [files.batch, 'has recipients of every kind that the notice names'],
      [
        files.asking,
        'reaches partners, advertisers and affiliates, to whom data is sold or shared, as it reaches customers',
      ],
    ],
  },
  {
    id: 'BS-22',
    says: 'Recipients: service providers, for their task alone.',
    shownBy: [
      [files.batch, 'are, disclosed to service providers, these and online activity'],
      [files.access, 'counts the host that always holds the data, though no entry of the ledger names it'],
    ],
  },
  {
    id: 'BS-23',
    says: 'Disclosed for legal reasons, and to answer people who ask for their data.',
    shownBy: [
      [
        files.batch,
        'names each purpose in the notice: %s',
        'the law, contracts and disputes',
        'requests like this one',
      ],
      [files.rights, 'keeps own records and lets the others delete; its release erases what it kept'],
    ],
  },
  {
    id: 'BS-24',
    says: 'Recipients: advertising partners, which may be selling or sharing.',
    shownBy: [
      [
        files.asking,
        'reaches partners, advertisers and affiliates, to whom data is sold or shared, as it reaches customers',
      ],
    ],
  },
  {
    id: 'BS-25',
    says: 'Recipients: a buyer of the company.',
    shownBy: [[files.plan, 'of kind %s: %j', 'delete']],
    doesNotApply:
      'Who buys the company steps into its place and takes profile, keys and log along; who only gets data is a recipient like any other.',
  },
  {
    id: 'BS-26',
    says: 'Testimonials are posted with consent, and changed or taken down on contact.',
    doesNotApply: 'What the company posts on its own website is edited there, by whoever runs it.',
  },
  {
    id: 'BS-27',
    says: 'Posts in forums may be deleted at any time.',
    doesNotApply: 'Posts are the company’s website’s own content, and moderation is no privacy request.',
  },
  {
    id: 'BS-28',
    says: 'People elsewhere, as in Europe, may see, fix, erase, carry along, restrict, object and complain.',
    shownBy: [
      [files.asking, 'somebody in another country, who is served as a Californian would be'],
      [files.deadlines, 'where no law applies, California’s times are kept as a courtesy'],
      [
        files.mailSorting,
        'a mail is sorted by what its sender plainly asks > %s | %s -> %s',
        'I request erasure of my personal data under Article 17 GDPR.',
      ],
      [files.needs, 'opts out in %s by showing no more than the law lets anybody ask', 'OTHER'],
      [files.mailNotices, 'names an office to complain to for who lives in another country (%s)'],
    ],
  },
  {
    id: 'BS-29',
    says: 'Shine the Light, twice a year, free: which companies got data for their ads, with addresses.',
    shownBy: [
      [
        files.asking,
        'gets the companies that got their data for their own ads, by name and address, for a proven inbox',
      ],
      [files.accessLimit, 'after %j, with %s promised, is beyond the free ones: %s'],
      [files.deadlines, '"Shine the Light" of %s is answered by %s, the 30th day'],
      [
        files.mailSorting,
        'a mail is sorted by what its sender plainly asks > %s | %s -> %s',
        'California Privacy Rights',
      ],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C13'],
    ],
  },
  {
    id: 'BS-30',
    says: 'A profile is updated by the person, or by somebody a business authorized.',
    shownBy: [
      [files.asking, 'a business, for somebody who gave it permission: also to have a profile changed'],
      [files.correction, 'puts the right value into every own system where the wrong one stood'],
    ],
  },
  {
    id: 'BS-31',
    says: 'A copy: who asks is verified, then gets a report.',
    shownBy: [
      [files.accessHouse, 'holds what every own system has about the person'],
      [files.accessHouse, 'is not handed to a browser without the proof'],
    ],
  },
  {
    id: 'BS-32',
    says: 'A profile is removed completely, as soon as possible.',
    shownBy: [
      [files.deletion, 'leaves the person in no own system, and everybody else where they were'],
      [
        files.import,
        'data that came back is deleted again without asking anybody, and the first request says so',
      ],
    ],
  },
  {
    id: 'BS-33',
    says: 'Data is kept safe, and people are told of a breach.',
    shownBy: [
      [
        files.canary,
        'in no event, order, receipt or list of the main table, sealed or not, nor in its files',
      ],
    ],
    doesNotApply:
      'Telling people of a breach in the company’s systems is a duty of its own, with no request.',
  },
  {
    id: 'BS-34',
    says: 'How long data is kept depends on relationship, need, law and disputes.',
    shownBy: [
      [
        files.receipt,
        'what is kept stands with its ground, its citation and its one use, without our rule id',
      ],
      [files.exceptions, 'every rule that could apply leaves the facts it was judged by'],
    ],
  },
  {
    id: 'BS-35',
    says: 'What cannot be deleted is locked against further use.',
    shownBy: [
      [
        files.ownRecords,
        'keeps the columns that the law lets it keep, clears the rest with the identifiers, and says so',
      ],
      [
        files.receipt,
        'what is kept stands with its ground, its citation and its one use, without our rule id',
      ],
      [files.import, 'an importer is told not to take them in again'],
    ],
  },
  {
    id: 'BS-36',
    says: 'Nothing of people under 18 is wanted, and it is deleted when it is found.',
    shownBy: [
      [
        files.asking,
        'a parent, for a child: with a proof that they are, and no code to an inbox of the child',
      ],
    ],
    doesNotApply:
      'Whether a person is under 18 is learned in the company’s products, and deleted there without a request; a parent is heard here.',
  },
  {
    id: 'BS-37',
    says: 'Changes of the notice are told on the website, by e-mail, or on the home page.',
    doesNotApply:
      'Publishing a notice is the company’s own act and answers nobody’s request; the profile is changed with it.',
  },
  {
    id: 'BS-38',
    says: 'The portal’s address is the only contact.',
    shownBy: [
      [files.batch, 'names the company’s own portal, the only contact in its notice'],
      [files.profile, '%s = %j is warned about', 'no telephone number'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C15'],
    ],
  },
];
