import type { Words } from '#pages/words/en.ts';

/** The start page, in Spanish. */
export const startEs: Words['start'] = {
  title: 'Díganos qué hacer con sus datos',
  lead: 'Use este formulario para decirle a {company} qué hacer con los datos que tiene sobre usted.',
  button: 'Empezar ahora',
  signalTitle: 'Vemos la señal de privacidad de su navegador',
  signal: 'Su navegador nos pide no vender ni compartir sus datos. Lo respetamos.',
  signalNext:
    'Envíe cualquier solicitud desde este navegador y también lo ponemos en nuestra lista de no vender.',
  whatHeading: 'Lo que puede pedir',
  kinds: {
    access: 'Ver: recibe una copia de lo que tenemos, de dónde lo sacamos y quién lo recibió de nosotros.',
    delete:
      'Borrar: borramos sus datos y avisamos a todos a quienes se los dimos que también deben borrarlos.',
    correct: 'Corregir: arreglamos lo que está mal y avisamos a todos a quienes se lo dimos.',
    opt_out:
      'Parar: ya no vendemos sus datos ni los compartimos para anuncios, y avisamos a quienes los recibieron.',
    limit: 'Limitar: usamos los datos sensibles solo para lo que usted nos pidió.',
    shine_the_light: 'Preguntar quién recibió sus datos para mandarle sus propios anuncios.',
    appeal: 'Pedir que miremos otra vez, si no le gusta una respuesta que le dimos.',
  },
  whoHeading: 'Quién puede usar esto',
  who: 'Cualquier persona. No necesita una cuenta y es gratis. El lugar donde vive decide qué ley le da un derecho. Si ninguna ley se lo da, le respondemos de todos modos.',
  agent: 'También puede pedirlo para su hijo o hija, o para alguien que le pidió actuar por él o ella.',
  needHeading: 'Lo que necesita',
  need: 'Su nombre, un correo electrónico que pueda abrir ahora y su número de teléfono o su dirección postal. Nunca pedimos una tarjeta ni una contraseña.',
  needLight:
    'Para parar las ventas o poner un límite, basta con un correo electrónico o un número de teléfono.',
  timeHeading: 'Cuánto tarda',
  time: 'Unos tres minutos para el formulario. Después, le responderemos en un plazo de hasta {days} días desde hoy, casi siempre mucho antes.',
  nextHeading: 'Lo que pasa después',
  next: [
    'Para ver, borrar o corregir datos, mandamos un código al correo electrónico que tenemos de usted. Usted lo escribe.',
    'Revisamos qué datos nos obliga a guardar la ley y se lo decimos.',
    'Avisamos a todos los que tienen sus datos.',
    'Usted recibe nuestra respuesta y un comprobante que dice lo que hizo cada uno.',
  ],
  answersHeading: 'Qué pasa con sus respuestas',
  answers:
    'Las respuestas que no envía quedan bajo llave para que no podamos leerlas, y desaparecen después de un día. Lo que envía se borra cuando se cierra su solicitud. Guardamos un registro de que usted hizo una solicitud, sin su nombre.',
  otherHeading: 'Otras formas de comunicarse con nosotros',
  other: 'También puede pedirlo de estas formas:',
  findHeading: '¿Ya envió una solicitud?',
  findLabel: 'Su número de referencia',
  findHint: 'Se parece a 7K3M-Q9XT-2FWA.',
  findButton: 'Ver cómo va',
};
