import type { next as english } from '#pages/words/mail/en/next.ts';

/** Why it was refused, and what can be done about it. */
export const next: typeof english = {
  reasonHeading: 'Por qué',
  reasons: {
    no_match:
      'Buscamos con lo que usted nos dio y no encontramos a nadie que coincida. Si también usa otro nombre, correo electrónico o dirección, pídalo otra vez con esos datos.',
    insuf_verification:
      'Lo que nos llegó no bastó para estar seguros. Si no estamos seguros, no debemos actuar. Así nadie puede hacer esto en nombre de usted.',
    suspected_fraud: 'Hay señales de que la solicitud no vino de la persona de quien son los datos.',
    claim_not_covered:
      'La ley nos deja, a nosotros o a quienes tienen los datos, guardar lo que usted indicó.',
    outside_jurisdiction: 'Ninguna ley que vale para nosotros da este derecho en el lugar donde usted vive.',
    too_many_requests: 'Nos llegó de usted la misma solicitud muchas veces en poco tiempo.',
    need_user_verification: 'Nadie escribió el código de nuestro correo.',
    other: 'No se pudo cumplir la solicitud.',
  },
  changedNothing: 'No cambiamos nada.',
  optOutApplied:
    'Pero hacemos más que cerrar la solicitud. Desde ahora, no vendemos ni compartimos sus datos. Para eso usted no tiene que mostrar nada.',
  ownNumber: 'El número de eso es {followUp}. Le llega un correo cuando está hecho.',
  heading: 'Lo que puede hacer',
  retry: 'Pídalo otra vez cuando quiera, con más datos. Es gratis.',
  otherWay: 'Díganos si no puede abrir ese correo electrónico. Podemos ver quién es usted de otra manera.',
  optOutOffer:
    '¿Quiere que no vendamos ni compartamos sus datos? Díganos “no vendan”. Para eso no vemos quién es usted.',
  optOutOfferChecked: '¿Quiere que no vendamos ni compartamos sus datos? Díganos “no vendan”.',
  policy: 'Lo que reunimos y quién lo recibe, en general, está en {notice}.',
  disagree: 'Si no está de acuerdo, díganos y dé el número {reference}. Una persona lo verá otra vez.',
  appeal:
    'Si no está de acuerdo, puede apelar. Díganos en un plazo razonable, dé el número {reference} y diga “apelación”. Es gratis. Respondemos por escrito en {days} días.',
  appealAt: 'También puede apelar en esta página: {url}',
  complain: 'Puede presentar una queja aquí: {name}, {url}',
  complainAnytime:
    'También puede presentar una queja cuando quiera. No tiene que apelar primero. Vaya a: {name}, {url}',
  complainElsewhere:
    'Puede presentar una queja ante el fiscal general de su estado. Fuera de los Estados Unidos, puede quejarse ante la oficina de protección de datos de su país. Busque la oficina de su estado aquí: {url}',
};
