import { identifierTypes } from '#domain/identifier.ts';
import type { Profile } from '#domain/profile.ts';
import type { Residence } from '#domain/vocabulary.ts';
import { type Filled, Group, SelectField, TextField, Tick } from './forms.tsx';
import { identifierWords, kindWords } from './words.ts';

/** Fields of every form by which staff enter a request. */

/** How many corrections fit on the form. */
export const correctionRows = [1, 2, 3] as const;

/** The most characters of each line. */
export const mostOf: Readonly<Record<string, number>> = {
  ...Object.fromEntries(identifierTypes.map((type) => [type, 320])),
  ...Object.fromEntries(
    correctionRows.flatMap((row) => [`wrong_${row}`, `right_${row}`].map((name) => [name, 500])),
  ),
  requester_name: 300,
  requester_email: 320,
  requester_business: 300,
  appeal_of: 20,
};
/** The most characters of each text of several lines. */
export const mostLong: Readonly<Record<string, number>> = { words: 4000, postal: 600 };

export const capital = (text = '') => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const residenceWords: Record<Residence, string> = {
  CA: 'California',
  VA: 'Virginia',
  CO: 'Colorado',
  CT: 'Connecticut',
  UT: 'Utah',
  OR: 'Oregon',
  TX: 'Texas',
  OTHER: 'Elsewhere',
};
const correctable = [...identifierTypes, 'other'] as const;
const correctableWords = Object.fromEntries(
  correctable.map((type) => [type, type === 'other' ? 'Something else' : capital(identifierWords[type])]),
) as Record<(typeof correctable)[number], string>;

/** Where the consumer may live; "elsewhere" is always an answer. */
const residencesOf = ({ residences }: { residences: readonly Residence[] }): Residence[] => [
  ...new Set<Residence>([...residences, 'OTHER']),
];

/** Which rights are asked for, of those the company serves. */
export function KindsAsked({
  of,
  profile,
  legend,
  hint,
}: {
  of: Filled;
  profile: Pick<Profile, 'kinds'>;
  legend: string;
  hint?: string;
}) {
  return (
    <Group of={of} name="kinds" legend={legend} hint={hint}>
      {profile.kinds.map((kind) => (
        <Tick of={of} name={`kind_${kind}`} label={kindWords[kind]} />
      ))}
    </Group>
  );
}

/** Where the consumer lives, and in which language they are answered. */
export function HomeAndLanguage({
  of,
  profile,
}: {
  of: Filled;
  profile: Pick<Profile, 'residences' | 'languages'>;
}) {
  return (
    <>
      <SelectField
        of={of}
        name="residence"
        label="Where does the consumer live?"
        choices={residencesOf(profile)}
        words={residenceWords}
      />
      <SelectField
        of={of}
        name="language"
        label="Language of the answers"
        choices={profile.languages}
        words={{ en: 'English', es: 'Spanish' }}
        preset="en"
      />
    </>
  );
}

/** Which refusal an appeal is against. */
export function AppealOf({ of }: { of: Filled }) {
  return (
    <TextField
      of={of}
      name="appeal_of"
      label="For an appeal: the reference of the request that was refused"
      size={16}
      most={20}
    />
  );
}

/** What is wrong, and what is right. */
export function Correcting({ of }: { of: Filled }) {
  return (
    <fieldset>
      <legend>For a correction: what is wrong, and what is right?</legend>
      {correctionRows.map((row) => (
        <div class="row">
          <SelectField
            of={of}
            name={`correct_${row}`}
            label={`Fact ${row}`}
            choices={correctable}
            words={correctableWords}
          />
          <TextField of={of} name={`wrong_${row}`} label={`Fact ${row}: what we hold`} most={500} />
          <TextField of={of} name={`right_${row}`} label={`Fact ${row}: what is right`} most={500} />
        </div>
      ))}
    </fieldset>
  );
}

/** The facts by which the person is found. */
export function PersonFields({ of, legend, hint }: { of: Filled; legend: string; hint: string }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <small>{hint}</small>
      <div class="row">
        {identifierTypes.map((type) => (
          <TextField of={of} name={type} label={capital(identifierWords[type])} />
        ))}
      </div>
    </fieldset>
  );
}
