import { borrar, borrarme, erase, erased, rule, upTo } from './mail-words.ts';
import type { RequestKind } from './vocabulary.ts';

/** The words that make a mail other than it looks: a refusal, a question, a threat, another person's request. */

/** "Opt out" alone is of sale and sharing, unless the sentence is about getting mail or calls. */
export const optOutAlone = rule('opt-?out', `opt ${upTo(2)}out`, 'opting out', 'excluyanme', 'optar por no');
/** What somebody may want to get no more of; that is no right of privacy law, so a person reads on. */
export const aboutMailings = rule(
  'unsubscribe',
  'newsletters?',
  '(?:mailing|e-?mail|contact|call|text|marketing|distribution|phone) lists?',
  '(?:marketing|promotional|promo) (?:e-?mails?|mails?|messages?|texts?|calls?)',
  '(?:e-?mails|texts|text messages|sms|calls|spam) (?:from you|anymore|please)',
  '(?:e-?mailing|calling|texting|contacting) me',
  'boletin(?:es)?',
  'listas? de (?:correos?|distribucion|contactos?|llamadas|envio)',
  '(?:correos|mensajes|llamadas) (?:publicitari[oa]s|promocional(?:es)?|de publicidad)',
);

/** What takes an asking back. */
export const refusals: Readonly<Partial<Record<RequestKind, readonly RegExp[]>>> = {
  delete: [
    rule(
      `(?:do not|never|not to|not|without|instead of|rather than|no need to) ${upTo(3)}(?:${erase}|deleting|erasing|removing|deletion|erasure|${erased})`,
      `keep my (?:account|data|information|profile|records?)`,
    ),
    rule(
      `(?:no|nunca|sin|en vez de|en lugar de) ${upTo(4)}(?:${borrar}|${borrarme}|borrad[oa]s?|eliminad[oa]s?)`,
    ),
  ],
  correct: [
    rule(`(?:do not|never|not to|no need to) ${upTo(2)}(?:correct|fix|update|change|rectify|amend)`),
    rule(`(?:no|nunca) (?:quiero que )?(?:corrijan|cambien|actualicen|rectifiquen)`),
  ],
  access: [
    rule(`(?:do not|no need to) (?:send|need|want|provide) ${upTo(4)}(?:copy|copies|my data|my information)`),
  ],
  opt_out: [
    rule(
      'do not (?:want|wish|need) to opt',
      '(?:do not|never) opt',
      'opt(?: me)? (?:back )?in',
      `(?:you may|you can|happy for you to|fine to|okay to|ok to) (?:sell|share)`,
    ),
    rule('pueden (?:vender|compartir)'),
  ],
  appeal: [
    rule('(?:do not|not) (?:want to |wish to |going to )?appeal'),
    rule('no (?:quiero |voy a )?apelar?'),
  ],
};

/** A sentence that asks what became of something, or how it works, names a right and does not use it. */
export const asksAfter = rule(
  '(?:refused|failed|forgot) to',
  '(?:previously|already|earlier) (?:asked|requested|told|sent|wrote)',
  // At the head of a question: "you have my data" is none.
  '(?<=^|[,;] ?|and |so |but |whether |if )(?:did|have|has|had) (?:you|it|anyone|somebody|my|they)',
  'when (?:will|did|are|do|can|is)',
  'why',
  'what (?:happens|would happen|will happen|if)',
  'wonder(?:ing)? (?:whether|how|what)',
  'cuando (?:van|va|borraran)',
  '(?:ya )?(?:borraron|eliminaron|han borrado|han eliminado)',
  'por que',
  'que pasa (?:si|cuando)',
);
/** The same of a way to do it; who asks how to see data asks to see it. */
export const asksHow = rule(
  'how (?:do|can|could|would|should|to|long|is|does|did|are)',
  'is it possible',
  'are you able',
  '(?:will|would) it',
  'can i',
  'do i (?:have to|need to)',
  'como (?:puedo|se|hago|borro|elimino|funciona|pido)',
  'es posible',
  'puedo',
);
/** … but "I was wondering if you could" asks for the thing itself. */
export const asksKindly = rule(
  '(?:if|whether|that|is it possible for) you (?:to|could|can|would|will|please)',
);

/** An earlier request is taken back; a person looks which one. */
export const takesBack = rule(
  `(?:withdraw|withdrawing|cancel|cancelling|canceling|rescind|revoke|take back) ${upTo(4)}(?:request|deletion|opt-?out|appeal)`,
  `(?:retiro|retirar|cancelo|cancelen|cancelar|anulo|anulen|anular) ${upTo(3)}solicitud`,
);

/** "If you do not …, I will …": what is threatened, or supposed, is not asked for. */
export const supposes = new RegExp(
  rule(
    '(?:if|in case|should you fail|once|after|before|until) (?!you (?:could|would|can|please|will))[^,;]*',
    '(?:si no|si ustedes|si usted|en caso de|si reciben|hasta que|antes de que|cuando)[^,;]*',
  ),
  'g',
);

/** The request is another person's: whether that may be is for a person to judge (11 CCR 7063, 7070). */
export const forSomebodyElse = rule(
  'on behalf of',
  'behalf of',
  'my clients?',
  'our clients?',
  '(?:authori[sz]ed|registered) agent',
  'power of attorney',
  'deceased',
  'passed away',
  "my (?:late )?(?:mother|father|mom|mum|dad|son|daughter|wife|husband|spouse|partner|child|children|kids?|parents?|grand\\w+|brother|sister|friend|employees?)(?:'s)?",
  'en nombre de',
  'en representacion',
  'mis? (?:clientes?|madre|padre|mama|papa|hij[oa]s?|espos[oa]|marido|mujer|abuel[oa]s?|hermano|hermana|amig[oa])',
  'poder notarial',
  'fallecid[oa]|fallecio|difunt[oa]',
);
