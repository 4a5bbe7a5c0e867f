import { files } from './files.ts';
import type { Row } from './row.ts';

/** LF-01 to LF-28: who the notice is for, what is collected, from where, why, and who gets it. */
export const leadsfactoryData: Row[] = [
  {
    id: 'LF-01',
    says: 'The notice is for people who live in California.',
    shownBy: [
      [files.decisions, 'the law in %s for "%s", served %s: %s', 'OTHER'],
      [
        files.leadsHouse,
        'answers somebody who lives elsewhere all the same, under no law and in California’s time',
      ],
    ],
  },
  {
    id: 'LF-02',
    says: '"We" are the company and its affiliates, so affiliates delete, too.',
    shownBy: [
      [
        files.leadsHouse,
        'reaches its affiliates, those who work for it, the data aggregators, and the businesses people asked to hear from',
      ],
    ],
  },
  {
    id: 'LF-03',
    says: 'Its words mean what the CCPA says they mean.',
    shownBy: [
      [files.laws, '$id of $effective says of each value where it is written'],
      [files.laws, 'California’s exceptions are the eight letters of 1798.105(d), and its like'],
    ],
  },
  {
    id: 'LF-04',
    says: 'Collected: identifiers, such as name, alias, address, online identifier, IP address, e-mail.',
    shownBy: [
      [
        files.leads,
        'hold what the notice says is collected: %s, as %s',
        'full_name',
        'other_name',
        'street',
        'online_id',
        'ip_address',
        'email',
      ],
    ],
  },
  {
    id: 'LF-05',
    says: 'Collected: signature, phone, education level, employment, driver’s license status; kinds may overlap.',
    shownBy: [
      [
        files.leads,
        'hold what the notice says is collected: %s, as %s',
        'signature',
        'phone',
        'education_level',
        'driver_license_status',
      ],
      [files.leads, 'tell whether there is a driver’s license, which may be shown, and not its number'],
    ],
  },
  {
    id: 'LF-06',
    says: 'Collected: age, marital status, gender, veteran or military status.',
    shownBy: [
      [
        files.leads,
        'hold what the notice says is collected: %s, as %s',
        'date_of_birth',
        'marital_status',
        'gender',
        'veteran_status',
      ],
    ],
  },
  {
    id: 'LF-07',
    says: 'Collected: employment status.',
    shownBy: [[files.leads, 'hold what the notice says is collected: %s, as %s', 'employment_status']],
  },
  {
    id: 'LF-08',
    says: 'Online activity is passed on, though it is not listed as collected.',
    shownBy: [
      [
        files.leads,
        'cover online activity at those who got it, though the notice does not say that it is collected',
      ],
      [
        files.profile,
        '%s = %j is warned about',
        '"internet_activity" is passed on, but not that it is collected',
      ],
    ],
  },
  {
    id: 'LF-09',
    says: 'Source: the consumer, by forms and by technology on the platform.',
    shownBy: [[files.leads, 'names each source in the notice: %s', 'the consumer', 'the website itself']],
  },
  {
    id: 'LF-10',
    says: 'Source: products of affiliates, partners and vendors.',
    shownBy: [[files.leads, 'names each source in the notice: %s', 'affiliates, partners and vendors']],
  },
  {
    id: 'LF-11',
    says: 'Source: permissions and consents, whose records exist.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s', 'permissions and consents'],
      [
        files.leadsHouse,
        'keeps the proof of consent where the law asks for it, without the name, and nothing else',
      ],
    ],
  },
  {
    id: 'LF-12',
    says: 'Source: clients and their agents, so the same people come in again.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s', 'clients and their agents'],
      [files.import, 'an importer is told not to take them in again'],
    ],
  },
  {
    id: 'LF-13',
    says: 'Source: third parties such as services that keep consent records.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s', 'services that keep proof of consent'],
      [
        files.leadsHouse,
        'tells the person what was kept, on which ground, at the company or at who works for it',
      ],
    ],
  },
  {
    id: 'LF-14',
    says: 'Source: calls, websites, correspondence and feedback, which is free text.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s', 'calls, messages and feedback'],
      [files.neverShown, 'is blotted out of "%s"', 'gave SSN 078-05-1120 on the phone'],
      [files.access, 'is told of, kind by kind'],
    ],
  },
  {
    id: 'LF-15',
    says: 'Source: other online and offline sources, and services that check what people said.',
    shownBy: [
      [files.leads, 'names each source in the notice: %s', 'services that check what people said'],
      [
        files.keepCorrected,
        'the correction wins over the wrong value, by whatever the record knows the person',
      ],
    ],
  },
  {
    id: 'LF-16',
    says: 'Purpose: to process the inquiry, by handing data to businesses that will contact the consumer.',
    shownBy: [
      [files.leads, 'names each purpose in the notice: %s', 'the inquiry'],
      [files.people, 'where nothing is sold, the demo person’s data still went to everybody it can go to'],
    ],
  },
  {
    id: 'LF-17',
    says: 'Purpose: offers by e-mail, text and phone, with consent where the law asks for it.',
    shownBy: [[files.leads, 'names each purpose in the notice: %s', 'offers, with consent']],
  },
  {
    id: 'LF-18',
    says: 'Purpose: contracts with affiliates, clients and vendors.',
    shownBy: [[files.leads, 'names each purpose in the notice: %s', 'contracts']],
  },
  {
    id: 'LF-19',
    says: 'Purposes: a better platform, testing, research, analysis, product development.',
    shownBy: [
      [files.leads, 'names each purpose in the notice: %s', 'a better platform', 'tests and research'],
    ],
  },
  {
    id: 'LF-20',
    says: 'Purpose: security and integrity of platforms and databases.',
    shownBy: [[files.leads, 'names each purpose in the notice: %s', 'security']],
  },
  {
    id: 'LF-21',
    says: 'Purpose: law enforcement, law, court orders.',
    shownBy: [
      [files.leads, 'names each purpose in the notice: %s', 'the police, the courts and the law'],
      [files.rights, 'keeps own records and lets the others delete; its release erases what it kept'],
    ],
  },
  {
    id: 'LF-22',
    says: 'Purpose: a merger or sale of the company.',
    shownBy: [[files.leads, 'names each purpose in the notice: %s', 'a sale of the company']],
  },
  {
    id: 'LF-23',
    says: 'No new categories and no new purposes without notice first.',
    shownBy: [
      [files.profile, 'a recipient’s category outside the notice is refused at its own place'],
      [files.profile, '%s = %j', 'disclosures.0.categories.0'],
    ],
  },
  {
    id: 'LF-24',
    says: 'Every disclosure for a business purpose has its purpose and no other use.',
    shownBy: [
      [files.leads, 'passes on what its notice says, each time for a purpose, to the kinds it names'],
      [files.exceptions, 'a recipient is told category, ground and citation, and nothing of our reasons'],
    ],
    doesNotApply:
      'The contract itself is made between the two companies; Expunge neither writes nor reads it.',
  },
  {
    id: 'LF-25',
    says: 'Passed on in 12 months: identifiers, personal information, protected classes, online activity, work.',
    shownBy: [
      [files.leads, 'passes on what its notice says, each time for a purpose, to the kinds it names'],
    ],
  },
  {
    id: 'LF-26',
    says: 'Recipients: affiliates, service providers, data aggregators, third parties the consumer authorized.',
    shownBy: [
      [
        files.leadsHouse,
        'reaches its affiliates, those who work for it, the data aggregators, and the businesses people asked to hear from',
      ],
    ],
  },
  {
    id: 'LF-27',
    says: 'What the consumer told the company to pass on is not called a sale.',
    shownBy: [
      [
        files.access,
        'says of Leads Factory what resulted in payment, though its notice calls nothing a sale',
      ],
      [files.leadsHouse, 'takes an opt-out although it says that it sells nothing'],
    ],
  },
  {
    id: 'LF-28',
    says: 'In 12 months data went to providers of what people asked for, and to the parties named.',
    shownBy: [
      [
        files.leadsHouse,
        'reaches its affiliates, those who work for it, the data aggregators, and the businesses people asked to hear from',
      ],
      [files.plan, 'of kind %s: %j', 'delete'],
    ],
  },
];
