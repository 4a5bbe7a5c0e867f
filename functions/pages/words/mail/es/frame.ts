import type { frame as english } from '#pages/words/mail/en/frame.ts';

/** What every notice has around its own words. */
export const frame: typeof english = {
  greeting: 'Hola:',
  reference: 'Número de referencia',
  request: 'Lo que se pide',
  received: 'Recibida',
  due: 'Debemos responder a más tardar el',
  answered: 'Respondida',
  law: 'Ley',
  noLaw: 'Ninguna ley lo exige; respondemos de todos modos',
  acts: {
    delete: 'borrar sus datos',
    correct: 'corregir sus datos',
    access: 'darle una copia de sus datos',
    opt_out: 'dejar de vender y compartir sus datos',
    limit: 'limitar el uso de sus datos sensibles',
    appeal: 'volver a ver una solicitud que rechazamos',
    shine_the_light: 'decirle quién recibió sus datos para sus propios anuncios',
  },
  forWhom: {
    agent: 'Usted lo pidió para otra persona. “Sus datos” son los datos de esa persona.',
    parent: 'Usted lo pidió para su hijo o hija. “Sus datos” son los datos de su hijo o hija.',
  },
  help: '¿Tiene preguntas? ¿Necesita otro formato, como letra grande? Aquí nos encuentra. Dé su número de referencia:',
  helpHere:
    '¿Tiene preguntas? ¿Necesita otro formato, como letra grande? Responda a este correo y dé su número de referencia.',
  from: 'Este correo viene de {legalName} porque nos llegó una solicitud con esta dirección.',
  fromLetter: 'Esta carta viene de {legalName}. Usted nos pidió la respuesta por correo postal.',
  letter: { to: 'Para' },
  notice: 'nuestro aviso “{title}”',
};
