import type { before as english } from '#pages/words/mail/en/before.ts';

/** The notices that come before the end: receipt, what is needed, codes, more time, a fee. */
export const before: typeof english = {
  acknowledgement: {
    subject: 'Recibimos su solicitud {reference}',
    lead: 'Gracias. Usted le pidió a {company} {act}. Nos llegó el {received}.',
    together: 'Usted mandó más de una solicitud. Cada una tiene su número y su respuesta:',
    appealGranted: 'Esto viene de su apelación {earlier}. Le dimos la razón, así que retomamos la solicitud.',
    howHeading: 'Lo que sigue',
    verification: {
      code: 'Le mandamos un código al correo electrónico que tenemos de usted. Escríbalo para mostrar que es usted.',
      consumer:
        'Le mandamos un código a la persona por quien usted actúa, al correo que tenemos de ella. La persona lo escribe para decir que sí.',
      points: 'Comparamos {points} datos que usted nos dio con nuestros registros.',
      declaration: 'Le pedimos que firme una declaración corta en la página de su solicitud.',
      signed_permission: 'Le pedimos el papel en que la persona le da permiso.',
      power_of_attorney: 'Le pedimos el poder notarial.',
      parenthood: 'Le pedimos que muestre que es el padre, la madre o el tutor.',
      none: 'Para esto no revisamos quién es usted. No tiene que hacer nada más.',
    },
    how: {
      delete: [
        'Vemos qué nos obliga a guardar la ley.',
        'Borramos sus datos. Avisamos a todos los que los recibieron de nosotros para que también los borren.',
        'Le llega un correo y un comprobante que dicen lo que hizo cada uno.',
      ],
      correct: [
        'Vemos lo que usted dice que está mal, y lo que mandó para mostrarlo.',
        'Lo corregimos y avisamos a todos los que lo recibieron de nosotros para que también lo corrijan.',
        'Le llega un correo y un comprobante que dicen qué cambiamos, o por qué no.',
      ],
      access: [
        'Juntamos lo que tenemos sobre usted.',
        'Le llega un correo cuando su copia está lista. Usted la baja en la página de su solicitud.',
      ],
      opt_out: [
        'Dejamos de vender y compartir sus datos.',
        'Les decimos a quienes los recibieron que paren también.',
        'Le llega un correo que dice desde cuándo, y a quién avisamos.',
      ],
      limit: [
        'Dejamos de usar sus datos sensibles para lo que no hace falta.',
        'Les decimos a quienes los recibieron de nosotros que hagan lo mismo.',
        'Le llega un correo que dice desde cuándo, y a quién avisamos.',
      ],
      appeal: [
        'Una persona vuelve a ver su solicitud y lo que usted nos dijo.',
        'Le llega nuestra respuesta por escrito, con las razones.',
      ],
      shine_the_light: [
        'Hacemos una lista de las empresas que recibieron sus datos para sus propios anuncios.',
        'Le llega un correo cuando la lista está lista para usted.',
      ],
    },
    when: 'Debemos responder a más tardar el {due}. Esa fecha no cambia mientras vemos quién es usted.',
    whenUnchecked: 'Le respondemos a más tardar el {due}.',
    free: 'No cuesta nada. Lo que usted nos dio se usa solo para esta solicitud.',
    button: 'Ver cómo va',
  },
  needs: {
    subject: 'Nos hace falta algo de usted: {reference}',
    lead: 'Usted le pidió a {company} {act}. Para seguir, nos hace falta esto:',
    leadNothing: 'Usted le pidió a {company} {act}. Ya nos mandó todo lo que nos hace falta por ahora.',
    items: {
      code: 'El código que le mandamos al correo electrónico que tenemos de usted. Escríbalo en la página de su solicitud.',
      consumer:
        'El sí de la persona por quien usted actúa. Le mandamos un código al correo que tenemos de ella. La persona lo escribe.',
      declaration:
        'Una declaración corta de que los datos son de usted. Abra la página, lea el texto y escriba su nombre. Se hace bajo pena de perjurio. Eso quiere decir que mentir en ella puede ser un delito.',
      signed_permission:
        'El papel en que la persona le da permiso, con su firma. Basta una foto. Póngala en la página.',
      power_of_attorney:
        'El poder notarial. Basta una foto. Póngala en la página. Con eso, no pedimos nada más.',
      parenthood:
        'Algo que muestre que usted es el padre, la madre o el tutor, como un acta de nacimiento. Puede tapar lo que no hace falta.',
      proof_judged: 'Estamos leyendo el papel que usted mandó. Para eso no tiene que hacer nada.',
      points:
        'Comparamos {points} datos que usted nos dio con nuestros registros. Para eso no tiene que hacer nada.',
    },
    agentChoice:
      'La persona puede elegir. Escribe el código para decir que usted puede actuar. O nos muestra ella misma quién es. Basta una de las dos cosas.',
    whyHeading: 'Por qué lo pedimos',
    why: 'Nadie debe poder hacer esto en nombre de otra persona. La ley nos pide estar seguros.',
    whyDeclaration:
      'Usted pidió ver los datos mismos. Debemos estar muy seguros de que no los vea otra persona.',
    use: 'Lo usamos solo para esto. Después lo borramos.',
    useDeclaration:
      'Lo usamos solo para esto. Después lo borramos. La ley nos hace guardar la declaración firmada por {months} meses.',
    free: 'No cuesta nada. No hace falta una cuenta ni un notario.',
    deadline:
      'Hágalo a más tardar el {closes}. Si no llega nada, cerramos la solicitud y le avisamos. Siempre puede pedirlo otra vez.',
    deadlineCopy:
      'Hágalo a más tardar el {closes}. Si no llega nada, le damos una lista de los tipos de datos que tenemos. No muestra los datos mismos.',
    clock: 'Debemos responder a más tardar el {due}. Esa fecha no cambia mientras lo esperamos.',
    otherWay: '¿No puede hacerlo? Díganos, y buscamos otra manera.',
    button: 'Abrir mi solicitud',
  },
  code: {
    subject: 'Su código para la solicitud {reference}',
    lead: 'Escriba este código para confirmar la solicitud {reference}, que le pide a {company} {act}:',
    leadAgent:
      '{agent} dice que actúa por usted. Le pide a {company} {act}. ¿Es cierto? Entonces escriba este código:',
    someone: 'Una persona',
    lasts: 'Sirve una sola vez y durante {minutes} minutos.',
    button: 'Escribir el código aquí',
    why: 'El código muestra que este correo electrónico es suyo. No se usa para nada más. No cambiamos nada hasta que alguien lo escriba.',
    whyAgent:
      'El código nos dice que usted deja que esa persona actúe. No se usa para nada más. No cambiamos nada hasta que alguien lo escriba.',
    twoInboxes:
      '¿También usa otra dirección de correo electrónico con nosotros? Entonces también mandamos un código allí. Use ese.',
    stopHeading: '¿Usted no pidió esto?',
    stop: 'No le dé el código a nadie. Abra este enlace para detener la solicitud:',
    stopButton: 'Yo no pedí esto',
    support: 'Nunca pedimos este código por teléfono ni por chat.',
  },
  reminder: {
    subject: 'La solicitud {reference} lo espera',
    lead: 'Usted le pidió a {company} {act}. Todavía nos hace falta esto:',
    newCode: 'Abra la página. Allí puede pedir un código nuevo.',
    unchanged: 'Hasta entonces, no cambiamos nada.',
    noAccess:
      '¿No puede abrir el correo electrónico al que llega el código? Díganos, y vemos quién es usted de otra manera.',
    button: 'Ir a mi solicitud',
  },
  extension: {
    subject: 'Necesitamos más tiempo: solicitud {reference}',
    lead: 'Usted le pidió a {company} {act}. Necesitamos más tiempo para responder.',
    whyHeading: 'Por qué',
    reasons: {
      many_requests: 'Mucha gente nos mandó solicitudes al mismo tiempo. Las vemos una por una.',
      complex: 'Su solicitud toca muchos registros, y hay que ver cada uno.',
      recipients_slow: 'Algunas empresas que tienen sus datos aún no nos dicen lo que hicieron.',
      verification_slow: 'Tomó más tiempo saber con certeza quién mandó la solicitud.',
    },
    whenHeading: 'Cuándo le respondemos',
    when: 'Le respondemos a más tardar el {due}. Antes, la fecha era el {before}.',
    longest:
      'La ley nos deja hacer esto una sola vez. En total, nunca son más de {days} días desde que nos llegó su solicitud.',
    nothing: 'Usted no tiene que hacer nada. Su solicitud sigue.',
    button: 'Ver cómo va',
  },
  fee: {
    subject: 'Un costo para la solicitud {reference}: usted elige',
    lead: 'Usted le pidió a {company} {act}. Antes de empezar, debemos decirle que tiene un costo.',
    whyHeading: 'Por qué cuesta',
    because: {
      excessive: 'Al principio es gratis. Usted ya usó las solicitudes gratis de {period}.',
      repetitive: 'Usted nos mandó la misma solicitud muchas veces.',
      unfounded: 'Vemos con claridad que esta solicitud no tiene base en la ley de privacidad.',
    },
    periods: { twelve_months: 'los últimos 12 meses', calendar_year: 'este año' },
    amountHeading: 'Cuánto cuesta',
    amount: 'Creemos que el trabajo cuesta {amount}.',
    before: 'No hemos empezado. Solo empezamos si usted dice que sí.',
    takeBack: 'También puede retirar su solicitud. Entonces no paga nada.',
    nextHeading: 'Lo que puede hacer',
    button: 'Decir que sí, o retirarla',
  },
  joined: {
    subject: 'La solicitud {reference} tiene respuesta',
    lead: 'Usted le pidió a {company} {act}. La persona de quien se trata nos pidió lo mismo, y ya le respondimos.',
    who: 'Le decimos el resultado solo a esa persona, a menos que nos deje decírselo a usted.',
  },
  link: {
    subject: 'Su enlace a la solicitud {reference}',
    lead: 'Este es el enlace que pidió. Sirve una sola vez, durante un día.',
    button: 'Ver mi solicitud',
    ignore: 'Si usted no lo pidió, puede borrar este correo.',
  },
};
