import { type Composed, noticeFrame, type OfRequest } from './notice-frame.ts';
import { spoken } from './spoken.ts';

/**
 * The code, and a way to stop for who did not ask.
 * @param askedBy the name of the agent who asks for the reader, as the agent typed it
 */
export function codeNotice({
  code,
  minutes,
  codeUrl,
  stopUrl,
  askedBy,
  ...of
}: OfRequest & {
  code: string;
  minutes: number;
  codeUrl: string;
  stopUrl: string;
  askedBy?: string;
}): Composed {
  const { words, say, compose } = noticeFrame({ ...of, request: toConsumer(of) });
  const { code: own } = words;
  const isAgent = of.request.received.requester === 'agent';
  const name = spoken(askedBy ?? '');
  return compose(own.subject, [
    {
      text: isAgent ? say(own.leadAgent, { agent: name ? `“${name}”` : own.someone }) : say(own.lead),
    },
    { code },
    { text: say(own.lasts, { minutes }) },
    { link: { label: own.button, url: codeUrl } },
    { text: isAgent ? own.whyAgent : own.why },
    ...(isAgent ? [] : [{ text: own.twoInboxes }]),
    { heading: own.stopHeading },
    { text: own.stop },
    { link: { label: own.stopButton, url: stopUrl } },
    { text: own.support },
  ]);
}

/** The code goes to the person the data is about, whoever asks: no line may call the reader an agent. */
function toConsumer({ request }: OfRequest): OfRequest['request'] {
  const { requester: _, ...received } = request.received;
  return { ...request, received };
}
