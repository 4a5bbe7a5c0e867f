import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-39 to BS-62: the notice for California: data, opting out, a copy, a correction. */
export const batchserviceCalifornia: Row[] = [
  {
    id: 'BS-39',
    says: 'This part is for Californians and gives no more than the law.',
    shownBy: [
      [files.decisions, 'the law in %s for "%s", served %s: %s', 'CA', 'OTHER'],
      [files.laws, '%s on %s is under %s of %s'],
    ],
  },
  {
    id: 'BS-40',
    says: 'People with disabilities may have the notice in another form.',
    shownBy: [
      [
        files.browser,
        'works from the form to the receipt, and every page and state on the way is accessible',
      ],
      [
        files.package,
        'has one first heading, no level left out, and a caption and head cells in every table',
      ],
      [files.mailContents, 'each content of the table stands in it'],
      [
        files.browserRights,
        'lets a parent ask for a child, and every page and state on the way is accessible',
      ],
    ],
  },
  {
    id: 'BS-41',
    says: 'Eleven categories are collected, among them numbers of IDs and cards, passwords and biometrics.',
    shownBy: [
      [files.batch, 'are, collected, all eleven of the notice'],
      [
        files.neverShown,
        '%s is known by its name',
        'ssn',
        'passport',
        'drivers_license',
        'bank_account_number',
        'card_number',
        'password_hash',
        'face_template',
      ],
      [files.ownRecords, 'leave behind what may never be shown, and say what it is'],
    ],
  },
  {
    id: 'BS-42',
    says: 'Sensitive data is used only as the law permits.',
    shownBy: [
      [files.batch, 'of sensitive data serve only what the law permits, and are never sold or shared'],
      [files.decisions, 'to limit, with use %s and sensitive data %s: %s', 'permitted_only'],
    ],
  },
  {
    id: 'BS-43',
    says: 'No new categories and no new purposes without notice.',
    shownBy: [
      [files.profile, 'a recipient’s category outside the notice is refused at its own place'],
      [files.profile, '%s = %j', 'disclosures.0.categories.0', 'disclosures.2.categories.0'],
    ],
  },
  {
    id: 'BS-44',
    says: 'The list of sources.',
    shownBy: [[files.batch, 'names each source in the notice: %s']],
  },
  {
    id: 'BS-45',
    says: 'The list of purposes.',
    shownBy: [[files.batch, 'names each purpose in the notice: %s']],
  },
  {
    id: 'BS-46',
    says: 'Recipients: affiliates, service providers, customers, partners, and others named.',
    shownBy: [
      [files.batch, 'has recipients of every kind that the notice names'],
      [files.plan, 'of kind %s: %j', 'delete'],
    ],
  },
  {
    id: 'BS-47',
    says: 'The database is sold to customers for sales, marketing and hiring.',
    shownBy: [
      [files.people, 'each is one the profile allows: purpose, kind and categories'],
      [files.access, 'lists apart who bought data and who got it to work for the company'],
    ],
  },
  {
    id: 'BS-48',
    says: 'Eight categories were sold or shared in 12 months.',
    shownBy: [[files.batch, 'are, sold or shared, the eight of the notice']],
  },
  {
    id: 'BS-49',
    says: 'The same, and online activity, were disclosed to service providers.',
    shownBy: [[files.batch, 'are, disclosed to service providers, these and online activity']],
  },
  {
    id: 'BS-50',
    says: 'Nothing of people under 16 is knowingly sold or shared.',
    shownBy: [[files.needs, 'opts a child out without any proof where none may be asked of anybody']],
    doesNotApply:
      'Whose data is sold in the first place is decided in the company’s products; a parent’s word here stops it.',
  },
  {
    id: 'BS-51',
    says: 'People may opt out of sale and sharing.',
    shownBy: [
      [files.rights, 'in California is carried out at once, with nothing but an e-mail and no proof asked'],
      [files.rights, 'has fifteen business days, where a deletion sent with it has forty-five days'],
      [files.suppress, 'takes along everybody who shares the phone, and deletes none of them'],
    ],
  },
  {
    id: 'BS-52',
    says: 'Who opts out shows control of an inbox of the profile; the law lets nobody ask that everywhere.',
    shownBy: [
      [files.needs, 'opts out in %s by showing no more than the law lets anybody ask', 'CA', 'VA'],
      [files.rights, 'in Virginia waits for a code, and for nothing else'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C8'],
    ],
  },
  {
    id: 'BS-53',
    says: 'Who cannot is verified in another way.',
    shownBy: [
      [
        files.asking,
        'a person who cannot open the inbox on file, once staff made sure of them in another way',
      ],
      [files.consoleEvidence, 'with enough facts that agree verifies the request and wakes the workflow'],
      [files.consoleEvidence, 'is accepted, and with it the request is verified'],
    ],
  },
  {
    id: 'BS-54',
    says: 'A copy: categories, sources, purposes, third parties, and the specific pieces.',
    shownBy: [
      [
        files.access,
        'shows every fact of the person’s own records, by system, with its category and a name people know',
      ],
      [
        files.access,
        'counts what is held by category, and says of which kinds in the notice nothing was found',
      ],
      [files.accessHouse, 'holds what every own system has about the person'],
    ],
  },
  {
    id: 'BS-55',
    says: 'A correction of what is wrong, with reasonable effort, and documents where they are needed.',
    shownBy: [
      [files.correction, 'puts the right value into every own system where the wrong one stood'],
      [
        files.decisions,
        'a correction > %s: %s',
        'on the consumer’s word, where the company is not the source',
        'with documents',
      ],
      [
        files.keepCorrected,
        'the correction wins over the wrong value, by whatever the record knows the person',
      ],
    ],
  },
  {
    id: 'BS-56',
    says: 'A correction is denied 1: when the data is more likely right, all things considered.',
    shownBy: [
      [files.decisions, 'a correction > %s: %s', 'of what is more likely right'],
      [
        files.consoleDecide,
        'is denied on the ground %s, with what it was weighed by and the rule that lets it',
        'likely_accurate',
      ],
    ],
  },
  {
    id: 'BS-57',
    says: 'A correction is denied 2: when it is impossible or takes effort out of proportion.',
    shownBy: [
      [files.decisions, 'a correction > %s: %s', 'that takes effort out of proportion'],
      [
        files.consoleDecide,
        'is denied on the ground %s, with what it was weighed by and the rule that lets it',
        'disproportionate',
      ],
    ],
  },
  {
    id: 'BS-58',
    says: 'A correction is denied 3: when it is against a law.',
    shownBy: [
      [files.decisions, 'a correction > %s: %s', 'that a law forbids'],
      [
        files.consoleDecide,
        'is denied on the ground %s, with what it was weighed by and the rule that lets it',
        'legal_conflict',
      ],
    ],
  },
  {
    id: 'BS-59',
    says: 'A correction is denied 4: when the same was denied within six months, with nothing new.',
    shownBy: [
      [
        files.decisions,
        'a correction > %s: %s',
        'again in month five',
        'again in month five, with a new document',
      ],
      [
        files.ending,
        'in month 5 it is refused as a repeat, with a document or on day 183 it is looked at anew',
      ],
      [
        files.consoleDecide,
        'is denied on the ground %s, with what it was weighed by and the rule that lets it',
        'repeated',
      ],
      [
        files.consoleDecide,
        'is not denied as a repeat after six months, nor without the day of the first refusal',
      ],
    ],
  },
  {
    id: 'BS-60',
    says: 'A correction is denied 5: when there is a documented belief of fraud.',
    shownBy: [
      [files.decisions, 'a correction > %s: %s', 'that is a fraud'],
      [
        files.consoleDecide,
        'is denied on the ground %s, with what it was weighed by and the rule that lets it',
        'suspected_fraud',
      ],
    ],
  },
  {
    id: 'BS-61',
    says: 'People are always told what was done, and why something was denied.',
    shownBy: [
      [files.receipt, 'how a request ends > %s', 'denied with the reason staff gave'],
      [files.deletion, 'tells the consumer once, in text and in HTML, with the same reference'],
      [files.mailContents, 'each content of the table stands in it'],
    ],
  },
  {
    id: 'BS-62',
    says: 'After a correction is denied, the contested data may be deleted.',
    shownBy: [
      [
        files.asking,
        'is told with its reason, and leaves the person free to have the contested data deleted',
      ],
      [
        files.mailNotices,
        'of a denied correction in California offers a statement of 250 words and tells of six months',
      ],
    ],
  },
];
