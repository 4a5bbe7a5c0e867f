/** What was done, who was told, what was kept: the parts of a final notice that tell of work. */
export const done = {
  mayRepeat:
    'You may get this mail twice, because our mail service was cut off while it was sent. Both say the same.',
  follows: {
    appeal_granted: 'This follows from your appeal {earlier}. We looked again, and agreed with you.',
    hold_released:
      'You asked us for this before, with request {earlier}. At that time the law made us keep some of your data. That has ended, so we deleted the rest now.',
    came_back:
      'You asked us for this before, with request {earlier}. Data about you came to us again. So we deleted it again.',
    unverified_delete: 'You first asked us to delete your data. That was request {earlier}.',
    delete_instead:
      'This follows from request {earlier}. There we told you that we delete a fact instead of changing it.',
  },
  ownHeading: 'What we did',
  own: {
    delete: 'Our own systems: your data was erased.',
    correct: 'Our own systems: the fact you named was changed.',
    kept: 'Our own systems: your data was erased, but for what is listed as kept below.',
    open: 'Our own systems: not all of them have confirmed. We look into it.',
  },
  told: {
    heading: 'Who was told, and what they said',
    lead: 'We told {total} in all. {confirmed} have confirmed.',
    nobody: 'We found nobody else who got your data from us. So there was nobody else to tell.',
    processors: 'Companies that do work for us: {count}.',
    noProcessors: 'No company that does work for us has your data.',
    others: 'Others that got your data from us: {count}.',
    noOthers: 'We found no others that got your data from us.',
    passOn: 'Each of them must also tell those it gave your data to.',
    line: '{name} ({kind}): {said}',
    limited: 'Limits the use of it',
    more: 'And {count} more. The full list is on the page of your request.',
    late: 'Some got your data after you asked, before we had stopped. We found them and told them, too.',
    arrivedOnly: 'Of some, we only know that our message arrived. We do not count that as done.',
    silentHeading: 'Who we have no good answer from, and why',
    silent: {
      no_answer: '{name}: we told them on {day}. Reminders since then: {times}. No answer came.',
      no_answer_once: '{name}: we told them on {day}. They did not answer in time.',
      not_reached: '{name}: our message did not get through. Tries: {times}, the last one on {day}.',
      refused: '{name}: they said no.',
      arrived_only: '{name}: our message arrived on {day}. They said no more than that.',
    },
    duty: 'They still have the duty to do it. You can also ask them yourself.',
  },
  kept: {
    heading: 'What was kept, and why',
    what: 'What',
    reason: 'Why it is kept',
    ground: 'Ground in law',
    proportion: 'Why it is no more than needed',
    use: 'Used for',
    keptFor: 'How long',
    holder: 'Who keeps it',
    us: 'We do',
    byThem: 'Kept: {what}. Their reason: “{ground}”',
    only: 'It may be used for that and for nothing else.',
    rest: 'All the rest of what we held is deleted.',
    processors: 'Those who do work for us were told the same. They may keep no more than that.',
    grounds: {
      transaction: 'It is needed for something you bought or asked for',
      security: 'It is needed to keep systems and data safe',
      debug: 'It is needed to repair faults',
      speech: 'It is part of free speech, or of a right of someone else',
      electronic_communications:
        'A court or an office asked for it under California’s law on electronic messages',
      research: 'It is part of a study that you agreed to',
      internal: 'It is used inside the company only, as you would expect',
      legal_obligation: 'A law says that it must be kept',
      legal_claims: 'It is needed in a legal dispute',
      medical: 'A law on health data rules it',
      record_of_request: 'It is the record of your request',
    },
  },
  categories: {
    identifiers: 'names and ways to reach you',
    customer_records: 'customer records',
    commercial: 'things bought or owned',
    internet_activity: 'use of websites and apps',
    protected_classifications: 'traits the law protects, such as age',
    geolocation: 'places',
    professional: 'work',
    education: 'school',
    sensory: 'sound and pictures',
    inferences: 'guesses about you',
    sensitive: 'sensitive data',
  },
  record: {
    heading: 'Good to know',
    record:
      'We keep a record that you asked and what we did, for {months} months. The law asks for it. It does not hold your name.',
    suppression:
      'We keep a secret code made from what you gave us. It only helps us to notice when your data comes to us again.',
    backups: 'Copies in backups are not used. They are erased when the backup is next restored or read.',
    again:
      'We may get facts about you again, such as from public records. When we notice, we delete them again. You can ask again, too.',
    drop: 'People in California can also use the state’s “DROP” service. One request there reaches all data brokers on its list: {url}',
  },
  receiptHeading: 'Your receipt',
  receipt:
    'The receipt is signed, so anyone can check it. You can read it and save it on the page of your request.',
  receiptAt: 'The receipt is here',
  button: 'See my request and receipt',
};
