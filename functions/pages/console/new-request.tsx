import type { Profile } from '#domain/profile.ts';
import { agentAuthorities, requesterRoles } from '#domain/vocabulary.ts';
import { Faults, type Filled, Group, SelectField, TextArea, TextField, Tick } from './forms.tsx';
import { ConsoleLayout, FormToken, renderPage, type StaffSession } from './layout.tsx';
import { AppealOf, Correcting, HomeAndLanguage, KindsAsked, PersonFields } from './request-fields.tsx';
import { dayWords } from './words.ts';

export interface NewRequestPage {
  profile: Profile;
  staff: StaffSession;
  of: Filled;
  today: string;
}

/** The form for what came by phone, by post or in a mail. One page: staff have it all before them. */
export function renderNewRequest({ profile, staff, of, today }: NewRequestPage): string {
  return renderPage(
    <ConsoleLayout title="Enter a new request" company={profile.name} staff={staff}>
      <p class="back">
        <a href="/console">All requests</a>
      </p>
      <h1>Enter a new request</h1>
      <p>For a call, a letter or a mail. Ask for nothing that this form does not ask for.</p>
      <form method="post" action="/console/new" class="act long">
        <FormToken staff={staff} />
        <input type="hidden" name="key" value={of.fields['key'] ?? ''} />
        <Faults of={of} />
        <KindsAsked
          of={of}
          profile={profile}
          legend="What is asked for?"
          hint="Each becomes a request with its own date."
        />
        <Receipt of={of} today={today} timeZone={profile.timeZone} />
        <HomeAndLanguage of={of} profile={profile} />
        <PersonFields
          of={of}
          legend="Who is it about?"
          hint="Only what was given. One fact is enough to begin; the more there are, the surer the match."
        />
        <Asker of={of} />
        <Correcting of={of} />
        <AppealOf of={of} />
        <TextArea
          of={of}
          name="words"
          label="The consumer’s own words"
          hint="As they said or wrote them, where they help to decide. They are sealed with the request."
          most={4000}
        />
        <SelectField
          of={of}
          name="delivery"
          label="How should the answer go out?"
          hint="The consumer chooses."
          choices={['email', 'post']}
          words={{ email: 'By e-mail', post: 'By post' }}
          preset="email"
        />
        <TextArea of={of} name="postal" label="For the post: the whole address" most={600} rows={4} />
        <button type="submit">Write the request down</button>
      </form>
    </ConsoleLayout>,
  );
}

function Receipt({ of, today, timeZone }: { of: Filled; today: string; timeZone: string }) {
  return (
    <>
      <SelectField
        of={of}
        name="channel"
        label="How did it come in?"
        choices={['phone', 'post', 'email']}
        words={{ phone: 'By phone', post: 'By post', email: 'In a mail' }}
      />
      <Group
        of={of}
        name="received"
        legend="When did it truly come in?"
        hint={`The law counts from then, whenever it is written down. Today is ${dayWords(today)} in ${timeZone}.`}
      >
        <div class="row">
          <TextField of={of} name="received_on" label="Day" type="date" />
          <TextField of={of} name="received_time" label="Time" type="time" />
        </div>
        {of.faults['really'] ? (
          <Tick of={of} name="really" label="Yes, really: it came in so long ago" />
        ) : null}
      </Group>
    </>
  );
}

function Asker({ of }: { of: Filled }) {
  return (
    <fieldset>
      <legend>Who asks?</legend>
      <SelectField
        of={of}
        name="role"
        label="They are"
        choices={requesterRoles}
        words={{
          consumer: 'The person it is about',
          agent: 'An authorized agent',
          parent: 'A parent or guardian',
        }}
        preset="consumer"
      />
      <SelectField
        of={of}
        name="authority"
        label="An agent acts by"
        choices={agentAuthorities}
        words={{
          signed_permission: 'A permission that the consumer signed',
          power_of_attorney: 'A power of attorney',
        }}
        preset="signed_permission"
      />
      <div class="row">
        <TextField of={of} name="requester_name" label="Name of the agent or parent" most={300} />
        <TextField of={of} name="requester_business" label="Business of the agent, if it is one" most={300} />
        <TextField of={of} name="requester_email" label="E-mail of the agent or parent" />
      </div>
    </fieldset>
  );
}
