/** The notices that come before the end: receipt, what is needed, codes, more time, a fee. */
export const before = {
  acknowledgement: {
    subject: 'We have your request {reference}',
    lead: 'Thank you. You asked {company} to {act}. We got your request on {received}.',
    together: 'You sent more than one request. Each has its own number and its own answer:',
    appealGranted:
      'This follows from your appeal {earlier}. We agreed with you, so we take the request up again.',
    howHeading: 'What happens next',
    verification: {
      code: 'We mail a code to the inbox we have on file. Type it in to show that it is you.',
      consumer:
        'We mail a code to the person you act for, to the inbox we have on file. They type it in to say yes.',
      points: 'We compare {points} facts you gave us with our records.',
      declaration: 'We ask you to sign a short statement on the page of your request.',
      signed_permission: 'We ask you for the paper in which the person lets you act.',
      power_of_attorney: 'We ask you for the power of attorney.',
      parenthood: 'We ask you to show that you are the parent or guardian.',
      none: 'We do not check who you are for this. You do not need to do anything more.',
    },
    how: {
      delete: [
        'We check what a law makes us keep.',
        'We delete your data. We tell everyone who got it from us to delete it too.',
        'You get a mail and a receipt that say what each of them did.',
      ],
      correct: [
        'We look at what you say is wrong, and at what you sent with it.',
        'We fix it, and tell everyone who got it from us to fix it too.',
        'You get a mail and a receipt that say what we changed, or why we did not.',
      ],
      access: [
        'We gather what we hold about you.',
        'You get a mail when your copy is ready. You fetch it on the page of your request.',
      ],
      opt_out: [
        'We stop selling and sharing your data.',
        'We tell those who got it that they must stop too.',
        'You get a mail that says since when, and who was told.',
      ],
      limit: [
        'We stop every use of your sensitive data that is not needed.',
        'We tell those who got it from us to do the same.',
        'You get a mail that says since when, and who was told.',
      ],
      appeal: [
        'A person looks at your request again, and at what you told us.',
        'You get our answer in writing, with the reasons.',
      ],
      shine_the_light: [
        'We list which companies got your data for their own ads.',
        'You get a mail when the list is ready.',
      ],
    },
    when: 'We must answer by {due}. That day does not move while we check who you are.',
    whenUnchecked: 'You hear from us by {due} at the latest.',
    free: 'It costs nothing. What you gave us is used for this request only.',
    button: 'See where it stands',
  },
  needs: {
    subject: 'We need something from you: {reference}',
    lead: 'You asked {company} to {act}. To go on, we need this from you:',
    leadNothing: 'You asked {company} to {act}. You have sent us all that we need for now.',
    items: {
      code: 'The code we mailed to the inbox we have on file. Type it in on the page of your request.',
      consumer:
        'A yes from the person you act for. We mailed a code to the inbox we have on file for them. They type it in.',
      declaration:
        'A short statement that the data is about you. Open the page, read the statement, and type your name. It is made under penalty of perjury. That means a lie in it can be a crime.',
      signed_permission:
        'The paper in which the person lets you act, with their signature. A photo or a scan will do. Add it on the page.',
      power_of_attorney:
        'The power of attorney. A photo or a scan will do. Add it on the page. With it, we ask for nothing else.',
      parenthood:
        'Something that shows you are the parent or guardian, such as a birth record. You may cover what we do not need.',
      proof_judged: 'We are reading the paper you sent. You do not need to do anything for that.',
      points:
        'We compare {points} facts you gave us with our records. You do not need to do anything for that.',
    },
    agentChoice:
      'The person can choose. They type in the code to say that you may act. Or they show us themselves who they are. We need only one of the two.',
    whyHeading: 'Why we ask',
    why: 'Nobody should be able to do this in the name of someone else. The law tells us to make sure.',
    whyDeclaration: 'You asked to see the facts themselves. We must be very sure that no stranger gets them.',
    use: 'We use it for this check only. Then we delete it.',
    useDeclaration:
      'We use it for this check only. Then we delete it. The law makes us keep the signed statement for {months} months.',
    free: 'It costs nothing. You do not need an account or a notary.',
    deadline:
      'Please do it by {closes}. If nothing comes, we close the request and tell you. You can always ask again.',
    deadlineCopy:
      'Please do it by {closes}. If nothing comes, you get a list of the kinds of data we hold. It will not show the facts themselves.',
    clock: 'We must answer by {due}. That day does not move while we wait for you.',
    otherWay: 'Can you not do this? Reach us, and we find another way.',
    button: 'Open my request',
  },
  code: {
    subject: 'Your code for request {reference}',
    lead: 'Type this code to confirm request {reference}, which asks {company} to {act}:',
    leadAgent:
      '{agent} says they act for you. They ask {company} to {act}. Is that right? Then type in this code:',
    someone: 'Someone',
    lasts: 'It works once and for {minutes} minutes.',
    button: 'Type the code here',
    why: 'The code shows that the inbox is yours. It is used for nothing else. Nothing is changed until it is typed in.',
    whyAgent:
      'The code tells us that you let them act. It is used for nothing else. Nothing is changed until it is typed in.',
    twoInboxes:
      'Do you also use another e-mail address with us? Then we sent a code there, too. Use that one.',
    stopHeading: 'You did not ask for this?',
    stop: 'Do not pass the code on. Open this link to stop the request:',
    stopButton: 'I did not ask for this',
    support: 'We never ask for this code by phone or in a chat.',
  },
  reminder: {
    subject: 'Request {reference} waits for you',
    lead: 'You asked {company} to {act}. We still need this from you:',
    newCode: 'Open the page. You can have a new code mailed to you there.',
    unchanged: 'Until then, nothing is changed.',
    noAccess:
      'Can you not open the inbox that gets the code? Reach us, and we check who you are in another way.',
    button: 'Go to my request',
  },
  extension: {
    subject: 'We need more time for request {reference}',
    lead: 'You asked {company} to {act}. We need more time to answer.',
    whyHeading: 'Why',
    reasons: {
      many_requests: 'Many people sent us requests at the same time. We take them in turn.',
      complex: 'Your request touches many records, and each of them has to be checked.',
      recipients_slow: 'Some companies that hold your data have not told us yet what they did.',
      verification_slow: 'It took longer than usual to make sure who sent the request.',
    },
    whenHeading: 'When you hear from us',
    when: 'You get our answer by {due}. Before, the day was {before}.',
    longest:
      'The law lets us do this once. In all, it is never more than {days} days from the day we got your request.',
    nothing: 'You do not need to do anything. Your request goes on.',
    button: 'See where it stands',
  },
  fee: {
    subject: 'A fee for request {reference}: please choose',
    lead: 'You asked {company} to {act}. Before we start, we must tell you about a fee.',
    whyHeading: 'Why there is a fee',
    because: {
      excessive: 'A request is free at first. You have had the free ones of {period}.',
      repetitive: 'You sent us the same request again and again.',
      unfounded: 'It is plain to us that this request has no basis in the privacy law.',
    },
    periods: { twelve_months: 'the last 12 months', calendar_year: 'this year' },
    amountHeading: 'How much',
    amount: 'We think the work costs {amount}.',
    before: 'We have not started. We start only if you say yes.',
    takeBack: 'You can also take your request back. Then you pay nothing.',
    nextHeading: 'What you can do',
    button: 'Say yes, or take it back',
  },
  joined: {
    subject: 'Request {reference} is answered',
    lead: 'You asked {company} to {act}. The person it is about asked us for the same, and we have answered them.',
    who: 'We tell the outcome to that person only, unless they let us tell you.',
  },
  link: {
    subject: 'Your link to request {reference}',
    lead: 'Here is the link you asked for. It works once, for one day.',
    button: 'Show my request',
    ignore: 'If you did not ask for it, you can throw this mail away.',
  },
};
