import { rule } from './mail-words.ts';
import type { Language, Residence } from './vocabulary.ts';

/** The words by which a mail says where its sender lives, and the small ones that tell its language. */

const stateNames = {
  CA: 'california',
  VA: 'virginia',
  CO: 'colorado',
  CT: 'connecticut',
  UT: 'utah',
  OR: 'oregon',
  TX: 'texas|tejas',
} as const satisfies Partial<Record<Residence, string>>;
const lawNames = {
  CA: 'ccpa|cpra|california consumer privacy act|california privacy rights act|delete act|california privacy rights',
  VA: 'vcdpa|virginia consumer data protection act',
  CO: 'colorado privacy act',
  CT: 'ctdpa|connecticut data privacy act',
  UT: 'ucpa|utah consumer privacy act',
  OR: 'ocpa|oregon consumer privacy act',
  TX: 'tdpsa|texas data privacy and security act',
} as const satisfies Record<keyof typeof stateNames, string>;
const otherStates =
  'alabama|alaska|arizona|arkansas|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|nueva york|north carolina|north dakota|ohio|oklahoma|pennsylvania|rhode island|south carolina|south dakota|tennessee|vermont|washington|west virginia|wisconsin|wyoming';

/** Who says where they live. */
const lives = (names: string) =>
  rule(
    `(?:live|living|reside|residing|resident|residents|citizen|located|based|home is) (?:in|of|at|from) (?:[a-z]+,? ){0,3}?(?:${names})`,
    `(?:i am|i'm|as) (?:a |an )?(?:${names}) (?:resident|consumer|citizen|user|customer)`,
    `(?:${names}) residents?`,
    `(?:vivo|resido|residente|radico|vivimos) (?:en|de) (?:[a-z]+,? ){0,3}?(?:${names})`,
  );
const pairs = <T extends Record<string, string>>(names: T, make: (text: string) => RegExp) =>
  Object.entries(names).map(([state, text]) => [state, make(text)] as [Residence, RegExp]);

export const statedHomes: readonly [Residence, RegExp][] = [
  ...pairs(stateNames, lives),
  ['OTHER', lives(otherStates)],
];
export const namedLaws: readonly [Residence, RegExp][] = pairs(lawNames, (text) => rule(text));
/** An address line: `Austin, TX 78701`. Read in the text as it was written. */
export const addressLine = /,?\s(CA|VA|CO|CT|UT|OR|TX)\.?,?\s+\d{5}(?:-\d{4})?\b/;

/** Small words that only one of the two languages has. */
export const smallWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|my|you|your|please|and|is|of|to|i|have|do|not|for|this|on|it|with|that|delete|data|information|request|hi|hello|thanks)\b/g,
  es: /\b(?:el|la|los|las|mi|mis|de|que|por|favor|y|es|un|una|en|con|para|su|sus|quiero|datos|informacion|solicito|hola|gracias|no|lo|se|ustedes|usted|borr[ae]\w*|elimin[ae]\w*|vend[ae]\w*|quit[ae]\w*|apel\w+)\b/g,
};
