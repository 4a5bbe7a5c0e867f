/** The endings of a request: subject, first sentence, and what only this ending says. */
export const endings = {
  subjects: {
    deleted: 'Your data is deleted: request {reference}',
    deleted_in_part: 'Your data is deleted, in part: {reference}',
    corrected: 'Your data is corrected: request {reference}',
    corrected_in_part: 'Your data is corrected, in part: {reference}',
    told_only: 'The outcome of your request {reference}',
    deleted_instead: 'We delete it instead: request {reference}',
    correction_denied: 'We did not change it: request {reference}',
    copy_ready: 'Your copy is ready: request {reference}',
    copy_in_categories: 'Your list is ready: request {reference}',
    copy_denied: 'We cannot give you a copy: {reference}',
    opted_out: 'We stopped selling and sharing: {reference}',
    opted_out_instead: 'Not deleted, but no longer sold: {reference}',
    opt_out_refused: 'We did not do what you asked: {reference}',
    limited: 'Your sensitive data is limited: {reference}',
    shine_the_light: 'Who got your data: request {reference}',
    not_verified: 'We could not check who you are: {reference}',
    no_match: 'We found nothing for request {reference}',
    denied: 'We could not do request {reference}',
    appeal_granted: 'We agree with your appeal {reference}',
    appeal_denied: 'We looked again: our answer to {reference}',
    withdrawn: 'You took back request {reference}',
    stopped: 'Request {reference} was stopped',
    expired: 'Request {reference} has ended',
  },
  leads: {
    deleted: 'You asked us to delete your data, and we did.',
    deleted_in_part:
      'You asked us to delete your data, and we did. But some of it may be left. Below we say what, and why.',
    corrected: 'You asked us to correct your data, and we did.',
    corrected_in_part:
      'You asked us to correct your data, and we did. But not everyone has told us that they did. Below we say who.',
    told_only: 'You asked us to {act}. We told everyone, but not all of our own systems have confirmed.',
    deleted_instead: 'You asked us to correct a fact. We delete that fact instead.',
    correction_denied: 'You asked us to correct your data. We looked at it, and we did not change it.',
    copy_ready: 'The copy of your data is ready for you.',
    copy_in_categories:
      'You asked for a copy of your data. We can tell you what kinds of data we hold. We cannot show you the facts themselves.',
    copy_denied: 'You asked for a copy of your data. We cannot give you one.',
    opted_out: 'It is done. We do not sell or share your data any more. We do not use it to aim ads at you.',
    opted_out_instead:
      'We could not delete your data. But we do not sell or share it any more, and we do not use it to aim ads at you.',
    opt_out_refused: 'You asked us to {act}. We will not do it.',
    limited: 'It is done. We use your sensitive data only for what is needed.',
    shine_the_light: 'You asked which companies got your data for their own ads. The list is ready for you.',
    not_verified: 'You asked us to {act}. We could not make sure that it was you. So we did not do it.',
    no_match: 'You asked us to {act}. We found nothing about you under what you gave us.',
    denied: 'You asked us to {act}. We could not do it.',
    appeal_granted: 'We looked at your request again, and we agree with you.',
    appeal_denied: 'We looked at your request again. Our answer is still no.',
    withdrawn: 'You asked us to {act}. Then you took that back.',
    stopped: 'Someone asked us to {act}. That request was stopped.',
    expired: 'You asked us to {act}. Nobody answered our mail, so this request has ended.',
  },
  correct: {
    changed: 'We changed: {fields}.',
    changedFact: 'We changed the fact that you named.',
    stays: 'We keep a note, so that the old fact does not come back.',
    confirmFree:
      'Would you like to see that it is right now? Ask us. It is free, and does not count as one of your copies.',
    source: 'We get such facts from: {sources}. You can ask them to fix it, too.',
    sourceAsk:
      'Did the wrong fact come from someone else? Ask us, and we name who gave it to us, as far as we know.',
    fields: {
      email: 'e-mail address',
      phone: 'phone number',
      name: 'name',
      street_address: 'street address',
      postal_code: 'ZIP code',
      date_of_birth: 'date of birth',
      account_id: 'account number',
      other: 'the fact you described',
    },
  },
  correctionDenials: {
    likely_accurate:
      'We looked at what kind of fact it is, how we got it, and what you sent us. All in all, it is more likely right than wrong.',
    disproportionate: 'We cannot change it in a way that makes sense.',
    legal_conflict: 'Another law does not let us change it.',
    repeated:
      'You asked for the same change a short time ago. We said no then, and nothing new came with this request.',
    suspected_fraud:
      'We have good reason to believe that the request is a fraud, and we wrote that reason down.',
    other: 'The change could not be made.',
  },
  correctionDenied: {
    impossible:
      'The fact stands in many records that cannot be changed one by one. The work would be far greater than the use to you.',
    fraud: 'What was sent to us does not fit the person, or does not fit our records.',
    gapNothing:
      'You sent no paper that shows the right fact. Such a paper can help: a letter, a deed, or a public record.',
    gapSent:
      'What you sent us did not show the right fact. Another paper can help: a letter, a deed, or a public record.',
    sixMonths:
      'You can ask for the same change again. In the next {months} months, please send something new with it. If not, we may say no again.',
    statement:
      'Is the fact about your health? Then you can add your own words, up to {words} for each fact. We keep them with it. If you wish, those who get the fact from us get your words, too.',
    deleteIt: 'You can ask us to delete that fact instead.',
    noted: 'You can ask us to note that you say it is wrong.',
  },
  deletedInstead: {
    consumer_agrees: 'You said that this is fine with you.',
    no_harm:
      'We looked whether that could harm you, such as for a job, a home, a loan or a school. It does not.',
  },
  copy: {
    insideHeading: 'What is in it',
    facts: 'All facts we hold about you now, each with where it is.',
    range: 'Its lists say what became of your data from {from} to {received}.',
    rangeAll: 'Its lists say what became of your data, as far back as we have records, up to {received}.',
    kinds: 'The kinds of data, where we got them, and why we have them.',
    lists:
      'Two lists of who got your data. One is of what was sold or shared. One is of what was passed on for work done for us.',
    withheld:
      'Some things we never show, to keep you safe. For example: a Social Security number, a card number, or a password. If we hold one, the copy says so.',
    notSearched: 'If there are records we did not search, it says which, and why.',
    fetchHeading: 'How to get it',
    fetch:
      'Press the button, and save it on the page that opens. The link works once. If you need it again, we mail you a new one.',
    enclosed:
      'It comes with this letter, on its own sheets. You can also get it at the address below. That link works once.',
    until: 'You can get it until {until}. Then we erase it. You can ask for a new one.',
    button: 'Get my copy',
    unsure: 'For the facts themselves, we must be very sure who asks. What we got was not enough for that.',
    more: 'Do you want the facts themselves? Ask again with one more fact about you, and sign the short statement.',
  },
  optOut: {
    since: 'This holds since {day}.',
    signal: 'Your browser asked us with a signal, the Global Privacy Control. We honor it.',
    toldHeading: 'Who was told, and what they said',
    noAsk: 'We will not ask you to change your mind for {months} months.',
    back: 'Do you ever want it back? That takes two steps. You ask us, and then you say yes once more.',
    both: 'This covers both selling and sharing.',
    notDeleted: 'We did not delete, because we could not make sure that it was you.',
    remains:
      'What we hold about you is still there. We may use it in our own work, but not sell or share it.',
    retry: 'You can ask again to delete it. Use an e-mail inbox that we know, and facts that we have.',
  },
  optOutRefused: {
    fraud: 'We have good reason to believe that it did not come from you, and we wrote that reason down.',
    fraudWhy: 'What was sent to us does not fit the person it is about.',
  },
  limit: {
    alreadySo: 'We used it only in this way before you asked, too. So nothing had to change.',
    usesHeading: 'What we may still use it for',
    uses: [
      'to do or give you what you asked us for',
      'to keep data safe, and to stop attacks and fraud',
      'to keep people safe',
      'for a short time, if no picture of you is made from it',
      'to run our business, such as bills and help for you',
      'to check that our products work, and to make them better',
      'where nobody draws conclusions about you from it',
    ],
  },
  shineTheLight: {
    what: 'It says which kinds of data we passed on in the last calendar year. It names the companies, and where to write to them.',
    button: 'Get my list',
  },
  appeal: {
    why: 'On a second look, and with what you told us, our first answer was not right.',
    next: 'We now do what you asked for at first.',
  },
  withdrawn: {
    unchanged: 'You asked us to stop before anyone was told. Your data stays as it was.',
    lifted: 'We took away the mark that said not to sell or share your data, or to limit its use.',
    stopped:
      'The person who gets mail at the address we hold said that they did not ask. We ended the request.',
    notRestored: 'What was deleted before that, if anything, cannot be brought back.',
  },
};
