import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-63 to BS-72: deletion in California, and what may be kept. */
export const batchserviceDeletion: Row[] = [
  {
    id: 'BS-63',
    says: 'A deletion: the company deletes, and tells service providers and customers to.',
    shownBy: [
      [files.deletion, 'is fulfilled, and every recipient that holds a copy has confirmed'],
      [files.deletion, 'is done in the recipients’ own stores, not only said'],
      [files.recipients, 'is reminded, and answers late when it is well again'],
    ],
  },
  {
    id: 'BS-64',
    says: 'May be kept 1: transaction, warranty, recall, what was asked for, contract.',
    shownBy: [[files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'transaction']],
  },
  {
    id: 'BS-65',
    says: 'May be kept 2: security and integrity, necessary and in proportion.',
    shownBy: [
      [files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'security'],
      [files.batch, 'on the ground "%s" is nothing without what the law asks beside it', 'security'],
    ],
  },
  {
    id: 'BS-66',
    says: 'May be kept 3: to find and repair errors.',
    shownBy: [[files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'debug']],
  },
  {
    id: 'BS-67',
    says: 'May be kept 4: free speech, or another right.',
    shownBy: [[files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'free-speech']],
  },
  {
    id: 'BS-68',
    says: 'May be kept 5: the California Electronic Communications Privacy Act.',
    shownBy: [
      [
        files.batch,
        'on the ground "%s" of its notice rests on a letter of the law',
        'electronic-communications',
      ],
      [files.exceptions, 'a ground of California’s alone keeps nothing elsewhere'],
    ],
  },
  {
    id: 'BS-69',
    says: 'May be kept 6: public research with consent.',
    shownBy: [
      [files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'research'],
      [files.batch, 'on the ground "%s" is nothing without what the law asks beside it', 'research'],
    ],
  },
  {
    id: 'BS-70',
    says: 'May be kept 7: solely internal uses, both expected and compatible.',
    shownBy: [
      [files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'internal-uses'],
      [files.batch, 'on the ground "%s" is nothing without what the law asks beside it', 'internal-uses'],
    ],
  },
  {
    id: 'BS-71',
    says: 'May be kept 8: legal obligation.',
    shownBy: [
      [files.batch, 'on the ground "%s" of its notice rests on a letter of the law', 'legal-obligation'],
    ],
  },
  {
    id: 'BS-72',
    says: 'The grounds hold for the company, its service providers and its customers.',
    shownBy: [
      [files.exceptions, 'what one recipient may keep > %s', 'its kind’s alone', 'nothing, for a customer'],
      [files.confirm, 'records what is kept with its ground'],
      [
        files.sandbox,
        'correct what they hold; the one that can not says why; the keeper names law and ground',
      ],
      [files.profile, '%s = %j is warned about', 'retention.0.holder'],
    ],
  },
];
