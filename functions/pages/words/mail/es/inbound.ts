import type { inbound as english } from '#pages/words/mail/en/inbound.ts';

/** To who wrote a mail that no program could sort. */
export const inbound: typeof english = {
  subject: 'Cómo mandarnos una solicitud de privacidad',
  lead: 'Gracias por su correo a {company}. Nos llegó el {received}.',
  unsure: 'Primero lo leyó un programa y no entendió qué nos pide. También lo leerá una persona.',
  clock: 'Si usted pidió algo, cuenta el día en que llegó su correo. No pierde tiempo.',
  formHeading: 'La manera más rápida',
  form: 'Use nuestro formulario. Toma unos minutos y allí puede ver cómo va.',
  button: 'Abrir el formulario',
  mailHeading: 'O responda a este correo',
  mail: 'Diga en una línea lo que quiere. Por ejemplo:',
  examples: {
    delete: 'Borren mis datos.',
    correct: 'Corrijan mis datos. (Luego diga qué está mal y qué es lo correcto.)',
    access: 'Mándenme una copia de mis datos.',
    opt_out: 'No vendan ni compartan mis datos.',
    limit: 'Limiten el uso de mis datos sensibles.',
    shine_the_light: '¿Qué empresas recibieron mis datos para su publicidad directa?',
    appeal: 'Apelo. (Luego dé el número de referencia de su solicitud.)',
  },
  tell: 'Agregue su nombre completo y el estado donde vive. Si lo pide para otra persona, diga para quién.',
  pictures:
    'Por favor, escríbalo. No podemos leer una solicitud en una imagen o un archivo, y no los guardamos.',
  keep: 'No mande su número de Seguro Social ni una copia de su identificación. No los necesitamos.',
  free: 'No cuesta nada.',
  reach: 'También puede comunicarse con nosotros aquí:',
  from: 'Este correo viene de {company} porque nos llegó un correo de esta dirección. Si no fue suyo, no tiene que hacer nada.',
};
