import type { Words } from '#pages/words/en.ts';

/** The pages behind a mailed link, receipts and faults, in Spanish. */

export const linkEs: Words['link'] = {
  statusTitle: 'Vea su solicitud',
  statusLead: 'Presione el botón para ver la solicitud {reference}. El enlace sirve una sola vez.',
  statusButton: 'Ver mi solicitud',
  stopTitle: '¿Usted pidió esto?',
  stopLead: 'Alguien le pidió a {company} {act} en nombre de usted. La solicitud es {reference}.',
  acts: {
    access: 'mostrar los datos de usted',
    delete: 'borrar los datos de usted',
    correct: 'corregir los datos de usted',
    opt_out: 'dejar de vender y compartir los datos de usted',
    limit: 'limitar el uso de los datos sensibles de usted',
    shine_the_light: 'decir quién recibió los datos de usted para sus anuncios',
    appeal: 'mirar otra vez una respuesta a usted',
  },
  stopYes: 'Sí, yo lo pedí',
  stopYesHint: 'Siga para escribir el código.',
  stopNo: 'No, yo no lo pedí',
  stopNoHint: 'La solicitud termina y no cambiamos nada.',
  stoppedTitle: 'La solicitud terminó',
  stopped: 'No cambiamos nada. Gracias por avisarnos.',
  stopTooLate: 'Es muy tarde para detener esta solicitud. Escríbanos o llámenos y dé el número {reference}.',
  deadTitle: 'Este enlace no abre nada',
  dead: 'Ya se usó, es muy viejo o le falta una letra. Busque nuestro correo más nuevo.',
  deadFind: 'Buscar una solicitud por su número',
};

export const receiptEs: Words['receipt'] = {
  title: 'Comprobante de la solicitud {reference}',
  lead: '{company} firmó este registro cuando respondió a su solicitud.',
  company: 'Empresa',
  kind: 'Solicitud',
  law: 'Ley',
  noLaw: 'Ninguna lo exige; respondimos de todos modos',
  receivedOn: 'Recibida',
  acknowledgedAt: 'Aviso de que la recibimos',
  dueOn: 'Fecha límite',
  concludedAt: 'Respondida',
  outcome: 'Cómo terminó',
  outcomes: {
    fulfilled: 'Hecha',
    denied: 'No se hizo',
    revoked: 'Retirada',
    expired: 'Terminó sin respuesta a nuestro correo',
  },
  verification: 'Cómo supimos que era usted',
  verified: 'Un código a su correo electrónico y {points} datos que coinciden con nuestros registros',
  notVerified: 'No lo supimos',
  notAsked: 'Para esto no hace falta saberlo',
  recipients: 'A quién avisamos y qué dijo',
  laterHeading: 'Lo que llegó después de este recibo',
  more: 'Y {count} más. El archivo firmado tiene una suma de control de todos.',
  download: 'Descargar',
  checkIt: 'Revisar este comprobante',
};

export const verifyEs: Words['verify'] = {
  title: 'Revise un comprobante',
  lead: 'Pegue aquí el comprobante firmado. Lo comparamos con nuestras claves públicas. No lo guardamos.',
  label: 'El comprobante firmado',
  hint: 'Una línea larga con dos puntos separados (.) en ella, de un archivo que termina en .jws.',
  button: 'Revisarlo',
  missing: 'Pegue el comprobante firmado',
  valid: 'Este comprobante es auténtico.',
  validText: '{company} lo firmó y nadie lo ha cambiado desde entonces.',
  invalid: 'Este comprobante no es válido.',
  invalidText: 'Alguien lo cambió después de la firma, lo firmó otra persona o no está completo.',
  otherwise: 'También puede revisarlo sin nosotros, con cualquier herramienta JOSE y las claves que están en',
};

export const faultPagesEs: Words['faultPages'] = {
  notFoundTitle: 'No encontramos la página',
  notFound: 'No hay nada en esta dirección. Revísela o empiece en la página de inicio.',
  methodTitle: 'Eso no funciona aquí',
  method: 'Esta página no se puede usar de esa manera. Empiece en la página de inicio.',
  foreignTitle: 'No pudimos aceptar eso',
  foreign: 'Se envió desde otro sitio. Abra el formulario aquí y envíelo otra vez.',
  tooLargeTitle: 'Eso es demasiado largo',
  tooLarge: 'Escriba respuestas más cortas y envíelas otra vez.',
  serviceTitle: 'Lo sentimos, hay un problema con el servicio',
  service: 'Por favor, intente otra vez en un momento. Guardamos por un día las respuestas que ya dio.',
  start: 'Ir a la página de inicio',
};
