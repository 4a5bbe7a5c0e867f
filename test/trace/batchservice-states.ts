import { files } from './files.ts';
import type { Row } from './row.ts';

/** BS-93 to BS-101: the notice for the other states. */
export const batchserviceStates: Row[] = [
  {
    id: 'BS-93',
    says: 'A notice for Virginia, Colorado, Connecticut, Utah, Oregon and Texas.',
    shownBy: [
      [files.batch, 'serves each state of its notice under that state’s own law'],
      [files.laws, 'what each state gives > %s', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX'],
    ],
  },
  {
    id: 'BS-94',
    says: 'These states: opting out of processing, targeted ads, sale and sharing.',
    shownBy: [
      [
        files.needs,
        'opts out in %s by showing no more than the law lets anybody ask',
        'VA',
        'CO',
        'CT',
        'UT',
        'OR',
        'TX',
      ],
      [
        files.asking,
        'reaches partners, advertisers and affiliates, to whom data is sold or shared, as it reaches customers',
      ],
    ],
  },
  {
    id: 'BS-95',
    says: 'These states: a copy as in California, a list by recipient, and a form to take along.',
    shownBy: [
      [files.accessHouse, 'holds what every own system has about the person'],
      [files.access, 'are all of them in Oregon, without those who only work for the company'],
      [
        files.access,
        'to carry along only what the person provided, in Virginia, Utah and Texas; all is given anyway',
      ],
      [files.needs, 'sees them in %s with two points', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX'],
    ],
  },
  {
    id: 'BS-96',
    says: 'These states: deletion of all that is about the consumer, with exceptions.',
    shownBy: [
      [
        files.laws,
        'what each state gives > %s',
        'providedOrObtained',
        'providedObtainedDerived',
        'provided',
        'concerning',
      ],
      [files.exceptions, 'a ground of California’s alone keeps nothing elsewhere'],
      [files.rights, 'in Oregon waits, for no duty runs until the proof comes'],
    ],
  },
  {
    id: 'BS-97',
    says: 'These states: correction.',
    shownBy: [
      [files.laws, 'Utah gives the right to correct from 2026-07-01 on, not before'],
      [files.decisions, 'is refused elsewhere only on a ground that state’s law has'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C16'],
    ],
  },
  {
    id: 'BS-98',
    says: 'A denial may be appealed, with what finds the case.',
    shownBy: [
      [files.rights, 'is heard without proof, and what it is granted for is opened and carried out'],
      [files.deadlines, 'an appeal is answered within 45 days, everywhere (%#)'],
      [files.mailIn, 'is an appeal when it says so'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C10'],
      [
        files.mailContents,
        'an appeal is offered where the law has one, with the days in which it is answered, and nowhere else',
      ],
    ],
  },
  {
    id: 'BS-99',
    says: 'After an appeal, the state’s Attorney General; no law wants the appeal first.',
    shownBy: [
      [files.laws, '$id of $effective is named in English and Spanish, and says where to complain'],
      [files.noPrice, 'and nobody is told that they must appeal before they complain (%s)'],
      [files.profile, '%s, %s: %s', 'batchservice.json', 'C9'],
      [
        files.mailContents,
        'nobody is told that an appeal must come first, and a refusal says where to complain',
      ],
    ],
  },
  {
    id: 'BS-100',
    says: 'These states: times and fees as in California; nobody is treated worse, staff and applicants included.',
    shownBy: [
      [files.laws, 'what each state gives > %s', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX'],
      [
        files.noPrice,
        'no word for consumers offers anything for it, threatens anything, or suggests it (%s)',
      ],
      [files.deadlines, 'received %s, acknowledged by %s, answered by %s'],
      [files.deadlines, 'no extension reaches past 90 days in all'],
    ],
    doesNotApply:
      'How the company treats its staff and applicants is outside of Expunge, which tells no manager who asked.',
  },
  {
    id: 'BS-101',
    says: 'Changes of the states’ notice stand on the home page.',
    doesNotApply:
      'Publishing a notice is the company’s own act and answers nobody’s request; the profile is changed with it.',
  },
];
