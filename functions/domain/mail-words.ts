import type { RequestKind } from './vocabulary.ts';

/**
 * The words by which a mail asks for something, in English and Spanish. They are matched against one sentence in
 * small letters, without accents, `don't` written out, so that each rule can be read aloud.
 */

/** Up to that many words in between, within one clause: a comma ends it. */
export const upTo = (most: number) => `(?:[a-z0-9'-]+ ){0,${most}}?`;
/** One of these, as whole words. */
export const rule = (...alternatives: string[]) => new RegExp(`\\b(?:${alternatives.join('|')})\\b`);

export const erase = '(?:delete|erase|remove|wipe|purge|destroy|scrub|expunge|get rid of|take down)';
export const erased = '(?:deleted|erased|removed|wiped|purged|destroyed)';
const want = "(?:want|would like|'d like|need|require|request|demand|insist|ask|asking|wish)";
const please = `(?:please|kindly|i ${want}(?: you)?(?: to)?|you (?:must|to|should)|can you|could you|would you|will you|and|then|also|just|now)`;
const things = '(?:data|information|info|records?|details|files?|profiles?|accounts?|listings?)';
const claim = '(?:exercis\\w+|invok\\w+|assert\\w*|submit\\w*|request\\w*|want|would like|using|use)';

/** Not "we do not sell", which is said of oneself. */
const doNot = '(?<!\\b(?:i|we|they) )do not';

export const borrar =
  '(?:borr(?:ar|en|e|a|es)|elimin(?:ar|en|e|a|es)|suprim(?:ir|an|a)|quit(?:ar|en|e)|destru(?:ir|yan|ya)|saquen|sacar)';
export const borrarme =
  '(?:borr(?:arme|enme|eme)|elimin(?:arme|enme|eme)|quit(?:arme|enme|eme)|saquenme|sacarme)';
const baja = '(?:den?me|darme) de baja de (?:sus? (?:base|bases|registros|sistemas?|archivos)|todas sus)';
const datos = '(?:datos|informacion|registros?|cuentas?|perfil|expediente)';
const reclamo = '(?:ejer\\w+|solicit\\w+|pido|pedir|quiero|quisiera|deseo|hago valer|reclam\\w+)';

/** What asks for each right. */
export const asks: Readonly<Record<RequestKind, readonly RegExp[]>> = {
  delete: [
    new RegExp(`^${upTo(1)}${erase} (?:it|them)\\b`),
    rule(
      `${erase} ${upTo(6)}(?:me|my|mine|myself)`,
      `${erase} (?:(?:all|any|of|the) ){0,3}(?:our|us)`,
      `${erase} ${upTo(5)}${things} ${upTo(5)}(?:about|on|of|to|concerning|regarding) (?:me|mine|us)`,
      `${erase} ${upTo(3)}(?:personal|private) ${things}`,
      `${please} ${upTo(2)}${erase} (?:it|them|everything|all|any|all of it|all (?:the )?${things}|(?:the|this|that) ${things})`,
      `${erase} everything`,
      `take ${upTo(3)}(?:my|me) ${upTo(4)}down`,
      `${want} ${upTo(3)}(?:my|all|our|everything|it) ${upTo(5)}${erased}`,
      `have (?:all )?(?:of )?my ${upTo(4)}${erased}`,
      `(?:request|requesting|demand|demanding|apply|want|need) ${upTo(3)}(?:deletion|erasure|removal)(?! of (?:this|the) (?:e-?mail|message))`,
      '(?:data|account|information|record|ccpa|privacy) (?:deletion|erasure|removal)(?: request)?',
      '(?:deletion|erasure|removal) request',
      '(?:deletion|erasure|removal) of (?:all )?(?:of )?my',
      `${claim} ${upTo(5)}right (?:to|of) (?:delet\\w+|eras\\w+|be forgotten|have ${upTo(5)}${erased})`,
    ),
    rule(
      `${borrar} ${upTo(5)}(?:mis?|mios?|mias?|nuestr[oa]s?)`,
      `${borrar} ${upTo(4)}${datos} ${upTo(4)}(?:sobre|de|acerca de) mi`,
      `(?:${borrar}|borrenlos|eliminenlos|borrenla|eliminenla|borrarlos|eliminarlos) tod[oa]s?(?: lo que)?`,
      '(?:borrenlos|eliminenlos|borrenlo|eliminenlo|borrenla|eliminenla)',
      borrarme,
      `(?:me|nos) (?:pueden|puede|podrian|podria) ${upTo(2)}(?:borrar|eliminar|quitar|sacar)`,
      baja,
      `(?:eliminacion|supresion|cancelacion|borrado) de (?:tod[oa]s? )?(?:los |la |el )?(?:mis?|${datos})`,
      `${reclamo} ${upTo(5)}(?:derecho (?:de|a|a la|al) )(?:supresion|eliminacion|cancelacion|borrado|olvido|borrar|eliminar)`,
      `${reclamo} ${upTo(3)}(?:eliminacion|supresion|borrado)`,
    ),
  ],
  correct: [
    rule(
      `(?:correct|fix|update|rectify|amend|change|edit) ${upTo(4)}(?:my|our) ${upTo(3)}(?:name|names|surname|address|phone|number|e-?mail|records?|data|information|info|profile|date|birthday|zip|details|spelling|file|employer|income|age)`,
      `my ${upTo(3)}(?:name|surname|address|phone|number|e-?mail|records?|data|information|info|profile|birthday|birth|zip|details|employer|income|age) ${upTo(8)}(?:wrong|incorrect|inaccurate|misspell?ed|misspelt|outdated|out of date|not (?:right|correct)|mistaken)`,
      '(?:wrong|incorrect|inaccurate|old|outdated) (?:home |mailing |street |e-?mail |last |first )?(?:address|name|birthday|date of birth|spelling) (?:for me|of me|on file|on my)',
      'inaccurate (?:personal )?(?:data|information) (?:about|on) me',
      `${claim} ${upTo(5)}right (?:to|of) (?:correct\\w*|rectif\\w+)`,
      '(?:correction|rectification) request|request (?:for |a )?correction',
    ),
    rule(
      `(?:corrij\\w+|corregir|rectifi\\w+|actuali(?:cen|ce|zar)|cambi(?:en|e|ar)|arregl(?:en|e|ar)) ${upTo(4)}(?:mis?|nuestr[oa]s?) ${upTo(2)}(?:nombre|apellidos?|direccion|telefono|numero|correo|fecha|datos|informacion|domicilio|codigo|perfil|registros?)`,
      `(?:mis?) ${upTo(2)}(?:nombre|apellidos?|direccion|telefono|numero|correo|fecha|datos|informacion|domicilio|edad) ${upTo(7)}(?:equivocad[oa]s?|incorrect[oa]s?|mal|erroneo?s?|erronea?s?|desactualizad[oa]s?)`,
      `${reclamo} ${upTo(5)}(?:rectificacion|correccion)`,
    ),
  ],
  access: [
    rule(
      `what ${upTo(4)}${things} ${upTo(5)}(?:have|hold|keep|collect|collected|store|got|possess)${' '}${upTo(5)}(?:on|about|of|from|regarding|concerning) (?:me|my|us)`,
      `what (?:do )?you (?:have|know|hold|keep|got|collect|collected|store) ${upTo(3)}(?:on|about) (?:me|us)`,
      `what ${upTo(2)}(?:of )?my ${upTo(2)}${things} ${upTo(3)}(?:have|hold|keep|collect|collected|store|got)`,
      `(?:send|show|tell|give|provide|disclose|see|know|get|receive|view) ${upTo(4)}(?:everything|all|anything) ${upTo(5)}you ${upTo(2)}(?:have|know|hold|keep|got|collected|store) ${upTo(2)}(?:on|about) (?:me|us)`,
      `(?:copy|copies|report|export) of ${upTo(4)}(?:my|our) (?:personal |own |private )?${things}`,
      `(?:copy|copies|report|export) of ${upTo(4)}${things} ${upTo(5)}(?:on|about|regarding|concerning) (?:me|us)`,
      `(?:see|view|access|obtain|receive|send me|give me|provide me with|provide me|get|download|export) (?:(?:all|of|any|a|copy|to) )*my (?:personal |own |private )?${things}`,
      `access to (?:all )?(?:of )?my (?:personal )?${things}`,
      '(?:subject|data|information) access request|dsar|request to know|access request',
      `${claim} ${upTo(5)}right (?:to|of) (?:know|access)`,
      `(?:specific pieces|categories) of (?:personal )?information ${upTo(4)}(?:collected|have|hold) ${upTo(3)}(?:about|on|from) me`,
    ),
    rule(
      `que ${upTo(3)}${datos} ${upTo(4)}(?:tienen|tiene|guardan|guarda|poseen|recopilan|recogen|recopilaron|saben) ${upTo(3)}(?:de|sobre|acerca de|con) mi`,
      `que ${upTo(2)}(?:saben|tienen|guardan) (?:de|sobre|acerca de) mi`,
      `copia de (?:(?:todos|toda|los|la|las) )*(?:mis?) ${upTo(2)}${datos}`,
      `copia de (?:(?:todos|toda|los|la) )*${datos} ${upTo(5)}(?:de|sobre|acerca de) mi`,
      `acceso a (?:(?:todos|toda) )?(?:mis?) ${upTo(2)}${datos}`,
      `(?:mandenme|envienme|enviarme|mandarme|denme|muestrenme|ver|recibir|acceder a) (?:(?:todos|toda|los|la) )*(?:mis?) ${upTo(2)}${datos}`,
      `${reclamo} ${upTo(5)}derecho (?:a|de|al) (?:saber|conocer|acceso|acceder)`,
    ),
  ],
  opt_out: [
    rule(
      `(?:${doNot}|not to|never|stop|cease|quit|no longer|refrain from|object to|not want you to|not (?:consent|authorize|agree)|no) ${upTo(4)}(?:sell|sells|selling|sale|resell|reselling|sold)`,
      `(?:${doNot}|never|stop|cease|quit|no longer|refrain from|not want you to) (?:(?:ever|you|to|please|disclose|disclosing|or|rent|renting|and) ){0,4}?(?:share|shares|sharing) ${upTo(3)}(?:my|mine|our|personal|it|data|information)`,
      `(?:opt|opting|opted) ${upTo(3)}out (?:of|from) ${upTo(6)}(?:sale|sales|selling|sharing|targeted|profiling|cross-context)`,
      `opt-?outs? (?:of|from|request) ${upTo(6)}(?:sale|sales|selling|sharing|targeted|profiling|cross-context)`,
    ),
    rule(
      `(?:no|nunca|dejen? de|dejar de|paren? de) ${upTo(4)}(?:vend(?:an|a|er|en|iendo)|compart(?:an|a|ir|en|iendo)) ${upTo(3)}(?:mis?|nuestr[oa]s?|los|la|datos|informacion|nada)`,
      '(?:no|dejen? de|dejar de) (?:vendan|venda|vender) ni (?:compartan|comparta|compartir)',
      '(?:no|nunca|dejen? de|dejar de) (?:vend|compart)(?:an|er|ir)l[oa]s?',
      '(?:no|nunca) (?:l[oa]s?|nos) (?:vendan|venda|compartan|comparta)',
      `(?:excluir(?:me)?|exclusion|excluyanme|oponerme|me opongo|optar por no) ${upTo(4)}(?:venta|ventas|vendan|compartan)`,
      'no (?:vender|vendan|compartir|compartan)',
      `no (?:autorizo|acepto|consiento|permito) ${upTo(3)}(?:ventas?|vendan|compartan)`,
    ),
  ],
  limit: [
    rule(
      `(?:limit|restrict) ${upTo(8)}sensitive`,
      `(?:limit|restrict) (?:the )?use (?:and|or) (?:disclosure|sharing)`,
      `${claim} ${upTo(5)}right to limit`,
    ),
    rule(`(?:limit(?:en|e|ar)|restrin\\w+) ${upTo(8)}(?:sensibles?|delicad[oa]s?|confidencial(?:es)?)`),
  ],
  appeal: [rule('appeal(?:s|ing)?(?! to (?:you|your))'), rule('apelo|apelar|apelacion|apelamos')],
  shine_the_light: [
    rule(
      'shine the light',
      '1798 ?[.]? ?83',
      `(?:third parties|companies|names) ${upTo(10)}direct marketing`,
      'california privacy rights(?! acts?)',
    ),
    rule(
      'derechos de privacidad (?:de|en) california',
      `(?:terceros|empresas|companias) ${upTo(10)}(?:publicidad|mercadeo|marketing) direct[oa]`,
    ),
  ],
};
