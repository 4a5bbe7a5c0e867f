/** Why it was refused, and what can be done about it. */
export const next = {
  reasonHeading: 'Why',
  reasons: {
    no_match:
      'We looked under what you gave us and found nobody who fits. If you also use another name, e-mail or address, ask again with it.',
    insuf_verification:
      'What we got was not enough to be sure. We may not act when we cannot be sure. That way, nobody can do this in your name.',
    suspected_fraud: 'There are signs that the request did not come from the person it is about.',
    claim_not_covered: 'The law lets us, or those who hold the data, keep what you asked about.',
    outside_jurisdiction: 'No law that holds for us gives this right where you live.',
    too_many_requests: 'We got the same request from you again and again in a short time.',
    need_user_verification: 'Nobody typed in the code from our mail.',
    other: 'The request could not be carried out.',
  },
  changedNothing: 'We changed nothing.',
  optOutApplied:
    'But we do more than close the request. From now on, we do not sell or share your data. You do not have to prove anything for that.',
  ownNumber: 'The number for that is {followUp}. You get a mail when it is done.',
  heading: 'What you can do',
  retry: 'Ask again at any time, with more facts. It is free.',
  otherWay: 'Reach us if you cannot open the inbox. We can check who you are in another way.',
  optOutOffer:
    'Should we stop selling and sharing your data? Tell us “do not sell”. We do not check who you are for that.',
  optOutOfferChecked: 'Should we stop selling and sharing your data? Tell us “do not sell”.',
  policy: 'What we collect and who gets it, in general, stands in {notice}.',
  disagree: 'If you do not agree, tell us and name {reference}. A person will look at it again.',
  appeal:
    'If you do not agree, you can appeal. Tell us within a fair time, name {reference} and say “appeal”. It is free. We answer in writing within {days} days.',
  appealAt: 'You can also appeal on this page: {url}',
  complain: 'You can complain here: {name}, {url}',
  complainAnytime: 'You can also complain at any time. You do not have to appeal first. Go to: {name}, {url}',
  complainElsewhere:
    'You can complain to the attorney general of your state. Outside the United States, you can complain to the data protection office of your country. Find the office of your state here: {url}',
};
