import type { mailEn } from './mail-en.ts';

/** The words of every mail to a consumer, in Spanish. */
export const mailEs: typeof mailEn = {
  greeting: 'Hola:',
  reference: 'Número de referencia',
  received: 'Recibida',
  due: 'Debemos responder a más tardar el',
  law: 'Ley',
  noLaw: 'Ninguna ley lo exige; respondemos de todos modos',
  request: 'Usted nos pidió',
  acts: { delete: 'borrar sus datos', correct: 'corregir sus datos' },
  from: 'Este correo viene de {company} porque nos llegó una solicitud con esta dirección.',
  help: '¿Tiene preguntas o necesita otro formato? Comuníquese con nosotros aquí y dé su número de referencia:',
  helpHere: '¿Tiene preguntas o necesita otro formato? Responda a este correo y dé su número de referencia.',
  acknowledgement: {
    subject: 'Recibimos su solicitud {reference}',
    title: 'Recibimos su solicitud',
    lead: 'Gracias. Usted le pidió a {company} {act}. Lo anotamos el {received}.',
    howHeading: 'Lo que sigue',
    how: [
      'Le mandamos un código al correo electrónico que tenemos en nuestros registros. Escríbalo para mostrar que es usted. Comparamos eso y {points} datos más con nuestros registros.',
      'Revisamos qué datos nos obliga a guardar la ley.',
      'Avisamos a todos los que tienen sus datos y esperamos sus respuestas.',
      'Usted recibe un correo y un comprobante que dicen lo que hizo cada uno.',
    ],
    when: 'Debemos responder a más tardar el {due}. Esa fecha no cambia mientras revisamos quién es usted.',
    free: 'No cuesta nada. Usamos lo que usted nos dio solo para esta solicitud.',
    button: 'Ver cómo va',
  },
  code: {
    subject: 'Su código para la solicitud {reference}',
    title: 'Su código',
    lead: 'Escriba este código para confirmar la solicitud {reference}, que le pide a {company} {act}:',
    lasts: 'Sirve una sola vez y durante {minutes} minutos.',
    button: 'Escribir el código aquí',
    why: 'El código muestra que este correo electrónico es suyo. No se usa para nada más. No cambiamos nada hasta que alguien lo escriba.',
    twoInboxes:
      '¿También usa otra dirección de correo electrónico con nosotros? Entonces también mandamos un código allí. Use ese.',
    stopHeading: '¿Usted no pidió esto?',
    stop: 'No le dé el código a nadie. Abra este enlace para detener la solicitud:',
    stopButton: 'Yo no pedí esto',
    support: 'Nunca pedimos este código por teléfono ni por chat.',
  },
  reminder: {
    subject: 'La solicitud {reference} espera su código',
    title: 'Su solicitud espera su código',
    lead: 'Usted le pidió a {company} {act}. Le mandamos un código y nadie lo ha escrito todavía.',
    what: 'Abra la página, pida un código nuevo y escríbalo. Hasta entonces, no cambiamos nada.',
    ends: 'Si no recibimos nada a más tardar el {closes}, cerramos la solicitud y le avisamos. Siempre puede pedirlo otra vez.',
    noAccess:
      '¿No puede abrir el correo electrónico al que llega el código? Escríbanos o llámenos, y revisamos quién es usted de otra manera.',
    button: 'Ir a mi solicitud',
  },
  joined: {
    subject: 'La solicitud {reference} tiene respuesta',
    title: 'La solicitud {reference} tiene respuesta',
    lead: 'Usted pidió a {company} {act}. La persona de quien se trata nos pidió lo mismo, y ya le respondimos.',
    who: 'Le decimos el resultado solo a esa persona, a menos que nos permita decírselo a usted.',
  },
  link: {
    subject: 'Su enlace a la solicitud {reference}',
    title: 'Su enlace',
    lead: 'Este es el enlace que pidió. Sirve una sola vez, durante un día.',
    button: 'Ver mi solicitud',
    ignore: 'Si usted no lo pidió, puede borrar este correo.',
  },
  final: {
    subjects: {
      complete_delete: 'Borramos sus datos: solicitud {reference}',
      complete_correct: 'Corregimos sus datos: solicitud {reference}',
      partial_delete: 'Borramos parte de sus datos: {reference}',
      partial_correct: 'Corregimos parte de sus datos: {reference}',
      told_only_delete: 'El resultado de su solicitud {reference}',
      told_only_correct: 'El resultado de su solicitud {reference}',
      not_verified: 'No pudimos confirmar quién es usted: {reference}',
      no_match: 'No encontramos nada: solicitud {reference}',
      denied: 'No pudimos cumplir la solicitud {reference}',
      withdrawn: 'Usted retiró la solicitud {reference}',
      expired: 'La solicitud {reference} terminó',
    },
    mayRepeat:
      'Puede que este correo le llegue dos veces, porque nuestro servicio de correo se cortó mientras lo mandaba. Los dos dicen lo mismo.',
    ownHeading: 'Lo que hicimos',
    own_delete: 'Nuestros propios sistemas: borramos sus datos.',
    own_correct: 'Nuestros propios sistemas: cambiamos el dato que usted indicó.',
    own_kept:
      'Nuestros propios sistemas: borramos sus datos, menos los que guardamos y aparecen en la lista de abajo.',
    own_open: 'Nuestros propios sistemas: no todos han confirmado. Estamos viendo por qué.',
    toldHeading: 'Lo que dijeron los demás',
    toldLead:
      'En total avisamos a {total}. Cada uno también debe avisar a quienes les dio sus datos. Han confirmado {confirmed}.',
    toldLine: '{name} ({kind}): {said}',
    toldMore: 'Y {count} más. La lista completa está en la página de su solicitud.',
    silent:
      'Algunos nunca respondieron. Les preguntamos más de una vez. Todavía tienen la obligación de hacerlo.',
    arrivedOnly: 'De algunos, solo sabemos que nuestro mensaje les llegó. Eso no lo contamos como hecho.',
    keptHeading: 'Lo que se guardó y por qué',
    keptLine: '{records}. Por qué: {ground} ({cite}). Se usa para: {use}. Por cuánto tiempo: {keptFor}.',
    keptOnly: 'Solo se puede usar para eso y para nada más.',
    recordHeading: 'Es bueno saberlo',
    record:
      'Guardamos por 24 meses un registro de lo que usted pidió y de lo que hicimos. La ley lo exige. No contiene su nombre.',
    backups:
      'Las copias de respaldo no se usan. Sus datos se borran de ellas la próxima vez que la copia se restaure o se lea.',
    again:
      'Puede que volvamos a recibir datos sobre usted de fuentes públicas. Si pasa, puede pedirlo otra vez.',
    confirmFree: '¿Quiere ver que ahora está bien? Pídanoslo. Es gratis.',
    receiptHeading: 'Su comprobante',
    receipt:
      'El comprobante está firmado, así que cualquiera puede revisarlo. Puede leerlo y guardarlo en la página de su solicitud.',
    button: 'Ver mi solicitud y mi comprobante',
    receiptAt: 'El comprobante está aquí:',
    reasonHeading: 'Por qué',
    reasons: {
      no_match:
        'Buscamos con lo que usted nos dio y no encontramos a nadie que coincida. Por eso no había nada que borrar o corregir. Si también usa otro nombre, correo electrónico o dirección, pídalo otra vez con esos datos.',
      insuf_verification:
        'Nadie escribió el código, o muy pocas de sus respuestas coinciden con nuestros registros. La ley no nos deja actuar si no podemos estar seguros, para que nadie haga esto en nombre de usted.',
      suspected_fraud: 'Hay señales de que la solicitud no vino de la persona de quien son los datos.',
      claim_not_covered:
        'La ley nos permite, a nosotros o a quienes tienen los datos, conservar lo que usted indicó.',
      outside_jurisdiction:
        'Ninguna ley que se aplica a nosotros da este derecho en el lugar donde usted vive.',
      too_many_requests: 'Recibimos de usted la misma solicitud muchas veces en poco tiempo.',
      need_user_verification: 'Nadie escribió el código de nuestro correo.',
      other: 'No se pudo cumplir la solicitud.',
    },
    changedNothing: 'No cambiamos nada.',
    nextHeading: 'Lo que puede hacer',
    askAgain: 'Pídalo otra vez cuando quiera, con más datos. Es gratis.',
    otherWay:
      'Escríbanos o llámenos si no puede abrir ese correo electrónico. Podemos revisar quién es usted de otra manera.',
    appeal:
      'Si no está de acuerdo, escríbanos en un plazo razonable, dé el número {reference} y diga “apelación”. Debemos responder por escrito en un plazo de {days} días.',
    disagree:
      'Si no está de acuerdo, escríbanos y dé el número {reference}. Una persona lo revisará otra vez.',
    complain: 'También puede presentar una queja ante: {name}, {url}',
    optOut:
      'Todavía puede pedirnos que no vendamos ni compartamos sus datos. Para eso no revisamos quién es usted. Escríbanos y diga “no vendan”.',
    withdrawnText: 'Usted nos pidió parar antes de que avisáramos a alguien. Sus datos quedan como estaban.',
    stoppedText:
      'La persona que recibe correos en la dirección que tenemos dijo que no pidió esto. Terminamos la solicitud.',
  },
  inbound: {
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
  },
};
