import { files } from './files.ts';
import type { Row } from './row.ts';

/** LF-29 to LF-45: the rights, and what may be kept. */
export const leadsfactoryRights: Row[] = [
  {
    id: 'LF-29',
    says: 'People may know what is collected and how it is used, once the request is verified.',
    shownBy: [
      [files.leadsHouse, 'has everything that the notice promises, in a form to take along'],
      [files.needs, 'sees the very pieces in California with three points and a declaration'],
    ],
  },
  {
    id: 'LF-30',
    says: 'A copy has the categories collected.',
    shownBy: [
      [
        files.access,
        'counts what is held by category, and says of which kinds in the notice nothing was found',
      ],
    ],
  },
  {
    id: 'LF-31',
    says: 'A copy has the categories of sources.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s'],
      [files.access, 'of %s fits its own schema, in both languages'],
    ],
  },
  {
    id: 'LF-32',
    says: 'A copy has the purpose of collecting.',
    shownBy: [[files.leads, 'names each purpose in the notice: %s']],
  },
  {
    id: 'LF-33',
    says: 'A copy has the categories of third parties that data was shared with.',
    shownBy: [[files.access, 'lists apart who bought data and who got it to work for the company']],
  },
  {
    id: 'LF-34',
    says: 'A copy has the specific pieces, to take along.',
    shownBy: [
      [
        files.access,
        'shows every fact of the person’s own records, by system, with its category and a name people know',
      ],
      [files.leadsHouse, 'has everything that the notice promises, in a form to take along'],
    ],
  },
  {
    id: 'LF-35',
    says: 'List 1: what went to third parties for payment, and the categories each bought.',
    shownBy: [
      [
        files.access,
        'says of Leads Factory what resulted in payment, though its notice calls nothing a sale',
      ],
      [files.package, 'holds both lists apart'],
    ],
  },
  {
    id: 'LF-36',
    says: 'List 2: what was disclosed for a business purpose, by kind of recipient.',
    shownBy: [
      [files.access, 'lists apart who bought data and who got it to work for the company'],
      [files.package, 'holds both lists apart'],
    ],
  },
  {
    id: 'LF-37',
    says: 'People may have what they provided corrected or deleted.',
    shownBy: [
      [files.correction, 'puts the right value into every own system where the wrong one stood'],
      [files.deletion, 'leaves the person in no own system, and everybody else where they were'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C6'],
    ],
  },
  {
    id: 'LF-38',
    says: 'Once confirmed: deleted from the records, and service providers are told to delete.',
    shownBy: [
      [files.deletion, 'is fulfilled, and every recipient that holds a copy has confirmed'],
      [files.deletion, 'is done in the recipients’ own stores, not only said'],
    ],
  },
  {
    id: 'LF-39',
    says: 'May be kept 1: to process the request the data was given for.',
    shownBy: [
      [files.leads, 'on the ground "%s" of its notice rests on a letter of the law', 'process-request'],
    ],
  },
  {
    id: 'LF-40',
    says: 'May be kept 2: against security incidents, fraud and other illegal acts.',
    shownBy: [
      [files.leads, 'on the ground "%s" of its notice rests on a letter of the law', 'security'],
      [files.leads, 'on the ground "%s" is nothing without what the law asks beside it', 'security'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C2'],
    ],
  },
  {
    id: 'LF-41',
    says: 'May be kept 3: to find and repair errors.',
    shownBy: [[files.leads, 'on the ground "%s" of its notice rests on a letter of the law', 'debug']],
  },
  {
    id: 'LF-42',
    says: 'May be kept 4: internal uses that the consumer expects.',
    shownBy: [
      [files.leads, 'on the ground "%s" of its notice rests on a letter of the law', 'internal-uses'],
      [files.leads, 'on the ground "%s" is nothing without what the law asks beside it', 'internal-uses'],
    ],
  },
  {
    id: 'LF-43',
    says: 'May be kept 5: legal obligation.',
    shownBy: [
      [files.leads, 'on the ground "%s" of its notice rests on a letter of the law', 'legal-obligation'],
      [
        files.leadsHouse,
        'keeps the proof of consent where the law asks for it, without the name, and nothing else',
      ],
    ],
  },
  {
    id: 'LF-44',
    says: 'May be kept 6: other lawful internal uses, a ground the law has dropped.',
    shownBy: [
      [files.leads, 'on the ground "%s" is nothing without what the law asks beside it', 'other-lawful-uses'],
      [files.profile, '%s, %s: %s', 'leadsfactory.json', 'C1'],
    ],
  },
  {
    id: 'LF-45',
    says: 'The grounds hold for the company, its vendors and its service providers.',
    shownBy: [
      [files.leads, 'is claimed for it or for those who work for it, and for nobody else'],
      [
        files.leadsHouse,
        'tells the person what was kept, on which ground, at the company or at who works for it',
      ],
    ],
  },
];
