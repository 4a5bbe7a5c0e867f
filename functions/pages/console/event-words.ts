import type { RequestEvent } from '#domain/request.ts';
import { caseEventWords } from './case-event-words.ts';
import { denialWords } from './case-words.ts';
import {
  categoryWords,
  channelWords,
  countOf,
  dayWords,
  identifierWords,
  kindWords,
  lawWords,
  reasonWords,
  visible,
} from './words.ts';

/** What happened, in a plain sentence, and more where a reader may ask why. */
export interface EventWords {
  what: string;
  more?: string;
  /** `person` a person did it, `good` it brought the request on, `bad` somebody should look. */
  tone: 'plain' | 'person' | 'good' | 'bad';
}

const because = (reason: keyof typeof reasonWords | null): { more?: string } =>
  reason ? { more: `${reasonWords[reason]}.` } : {};

type Decided = Extract<RequestEvent, { type: 'StaffDecided' }>;

function decidedWords({ verdict, deletesInstead }: Decided): string {
  if (verdict === 'deny') return 'deny the request';
  return deletesInstead ? 'delete the data instead of correcting it' : 'go on';
}

function decidedWhy({ reason, denial, keep = [] }: Decided): { more?: string } {
  if (denial) return { more: `${denialWords[denial]}.` };
  if (keep.length > 0) return { more: `Kept after all, by rule: ${keep.join(', ')}.` };
  return because(reason);
}

const listed = (types: readonly string[]) => types.map((type) => identifierWords[type] ?? type).join(', ');

/** Every event of a request, told to staff. */
export function eventWords(event: RequestEvent): EventWords {
  switch (event.type) {
    case 'RequestReceived':
      return {
        what: `A request to ${kindWords[event.kind].toLowerCase()} came in by ${channelWords[event.channel]}.`,
        more: `Law: ${lawWords(event)}. Answer due on ${dayWords(event.dueOn)}${event.acknowledgeBy ? `, receipt to be confirmed by ${dayWords(event.acknowledgeBy)}` : ''}.`,
        tone: 'plain',
      };
    case 'ReceiptAcknowledged':
      return { what: 'The receipt of the request was confirmed to the consumer.', tone: 'plain' };
    case 'VerificationStarted':
      return {
        what: 'The requester was compared with own records.',
        more: `${countOf(event.recordsFound, 'record')} found; ${event.matched.length > 0 ? `agreed on ${listed(event.matched)}` : 'nothing agreed'}; ${countOf(event.pointsNeeded, 'data point')} needed beside the inbox.`,
        tone: 'plain',
      };
    case 'CodeSent':
      return {
        what: `A code was sent to the ${event.to === 'address_on_file' ? 'address on file' : 'address that was given'}.`,
        more: `Code number ${event.attempt}.`,
        tone: 'plain',
      };
    case 'CodeRefused':
      return {
        what: 'A wrong code was typed.',
        more: `${countOf(event.triesLeft, 'try', 'tries')} left.`,
        tone: 'bad',
      };
    case 'IdentifierVerified':
      return {
        what: `The ${identifierWords[event.identifier] ?? event.identifier} was verified.`,
        more: {
          code: 'By a code that was typed back.',
          match: 'It agrees with own records.',
          staff: 'By a member of staff.',
          login: 'By the company’s own sign-in.',
        }[event.by],
        tone: 'good',
      };
    case 'VerificationReminded':
      return { what: 'The consumer was reminded to prove who they are.', tone: 'plain' };
    case 'VerificationSucceeded':
      return {
        what:
          event.level === 'none'
            ? 'This right asks for no proof of identity.'
            : `The requester was verified to a ${event.level.replace('_', ' ')} degree.`,
        more: `${countOf(event.points, 'data point')} agreed.`,
        tone: 'good',
      };
    case 'VerificationFailed':
      return { what: 'The requester could not be verified.', ...because(event.reason), tone: 'bad' };
    case 'ExceptionApplied':
      return {
        what: `${categoryWords[event.kept.category]} may be kept: ${visible(event.kept.ground)}.`,
        more: `${event.kept.cite}. Rule ${event.kept.ruleId}, held by ${event.kept.holder}.`,
        tone: 'plain',
      };
    case 'RequestAssessed':
      return {
        what: {
          go: 'Nothing stands in the way of the request.',
          staff: 'A person must decide.',
          deny: 'A rule refuses the request.',
        }[event.verdict],
        ...(event.because.length > 0
          ? { more: `Because of ${event.because.join(', ')}.` }
          : because(event.reason)),
        tone: event.verdict === 'go' ? 'good' : 'bad',
      };
    case 'StaffDecided':
      return {
        what: `${visible(event.by)} decided to ${decidedWords(event)}.`,
        ...decidedWhy(event),
        tone: 'person',
      };
    case 'RecipientSetFrozen':
      return {
        what: `${countOf(event.recipients, 'recipient')} will be told; the list does not change any more.`,
        more: 'The cooling-off began: until it ends the request can be withdrawn and nothing is deleted.',
        tone: 'good',
      };
    case 'DispatchStarted':
      return {
        what: 'Telling the recipients began. From here on the request cannot be taken back.',
        tone: 'plain',
      };
    case 'PageDispatched':
      return {
        what: `${countOf(event.sent, 'recipient was', 'recipients were')} told.`,
        more: `Page ${event.page + 1} of orders${event.failed > 0 ? `; ${countOf(event.failed, 'call')} did not arrive` : ''}.`,
        tone: event.failed > 0 ? 'bad' : 'good',
      };
    case 'RecipientsReminded':
      return {
        what: `${countOf(event.reminded, 'recipient was', 'recipients were')} reminded.`,
        more: `Round ${event.round}.`,
        tone: 'plain',
      };
    case 'GatheringEnded':
      return {
        what:
          event.unanswered === 0
            ? 'Every recipient has answered.'
            : `The wait ended; ${countOf(event.unanswered, 'recipient')} gave no answer.`,
        tone: event.unanswered === 0 ? 'good' : 'bad',
      };
    case 'RequestWithdrawn':
      return {
        what: {
          consumer: 'The consumer withdrew the request.',
          person_on_file: 'The person on file said that they did not ask for this.',
          staff: 'Staff withdrew the request for the consumer.',
        }[event.by],
        tone: event.by === 'person_on_file' ? 'bad' : 'person',
      };
    case 'RequestConcluded':
      return {
        what: `The request ended: ${{ fulfilled: 'fulfilled', denied: 'denied', revoked: 'withdrawn', expired: 'expired' }[event.status]}. The receipt was signed.`,
        more: [
          event.reason ? `${reasonWords[event.reason]}.` : '',
          `Digest of the receipt ${event.receiptDigest}`,
        ]
          .join(' ')
          .trim(),
        tone: 'good',
      };
    case 'FinalNoticeSent':
      return { what: 'The final notice was sent to the consumer.', tone: 'good' };
    case 'FinalNoticeUndeliverable':
      return { what: 'The final notice could not be delivered.', more: visible(event.why), tone: 'bad' };
    case 'KeyShredded':
      return {
        what: 'The consumer’s data in this request was destroyed.',
        more: 'The key that sealed it is gone. This log and the receipt stay for the record (11 CCR 7101).',
        tone: 'good',
      };
    case 'RequestParked':
      return {
        what: 'The workflow stopped and waits for staff.',
        more: `At ${visible(event.state)}: ${visible(event.failure)}. Nothing was lost.`,
        tone: 'bad',
      };
    case 'RequestResumed':
      return {
        what: `${visible(event.by)} started the workflow again.`,
        more: `Generation ${event.generation}.`,
        tone: 'person',
      };
    default:
      return caseEventWords(event);
  }
}
