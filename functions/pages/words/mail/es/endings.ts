import type { endings as english } from '#pages/words/mail/en/endings.ts';

/** The endings of a request: subject, first sentence, and what only this ending says. */
export const endings: typeof english = {
  subjects: {
    deleted: 'Borramos sus datos: solicitud {reference}',
    deleted_in_part: 'Borramos parte de sus datos: {reference}',
    corrected: 'Corregimos sus datos: solicitud {reference}',
    corrected_in_part: 'Corregimos parte de sus datos: {reference}',
    told_only: 'El resultado de su solicitud {reference}',
    deleted_instead: 'Lo borramos en su lugar: {reference}',
    correction_denied: 'No lo cambiamos: solicitud {reference}',
    copy_ready: 'Su copia está lista: solicitud {reference}',
    copy_in_categories: 'Su lista está lista: solicitud {reference}',
    copy_denied: 'No podemos darle una copia: {reference}',
    opted_out: 'Ya no vendemos sus datos: {reference}',
    opted_out_instead: 'No borramos, pero ya no vendemos: {reference}',
    opt_out_refused: 'No hicimos lo que pidió: {reference}',
    limited: 'Sus datos sensibles, con límite: {reference}',
    shine_the_light: 'Quién recibió sus datos: {reference}',
    not_verified: 'No pudimos confirmar quién es usted: {reference}',
    no_match: 'No encontramos nada: solicitud {reference}',
    denied: 'No pudimos cumplir la solicitud {reference}',
    appeal_granted: 'Le damos la razón: apelación {reference}',
    appeal_denied: 'La vimos otra vez: respuesta a {reference}',
    withdrawn: 'Usted retiró la solicitud {reference}',
    stopped: 'La solicitud {reference} se detuvo',
    expired: 'La solicitud {reference} terminó',
  },
  leads: {
    deleted: 'Usted nos pidió borrar sus datos, y lo hicimos.',
    deleted_in_part:
      'Usted nos pidió borrar sus datos, y lo hicimos. Pero puede quedar una parte. Abajo decimos cuál y por qué.',
    corrected: 'Usted nos pidió corregir sus datos, y lo hicimos.',
    corrected_in_part:
      'Usted nos pidió corregir sus datos, y lo hicimos. Pero no todos nos han dicho que lo hicieron. Abajo decimos quiénes.',
    told_only:
      'Usted nos pidió {act}. Avisamos a todos, pero no todos nuestros propios sistemas han confirmado.',
    deleted_instead: 'Usted nos pidió corregir un dato. En lugar de eso, lo borramos.',
    correction_denied: 'Usted nos pidió corregir sus datos. Lo vimos, y no los cambiamos.',
    copy_ready: 'La copia de sus datos está lista.',
    copy_in_categories:
      'Usted pidió una copia de sus datos. Podemos decirle qué tipos de datos tenemos. No podemos mostrarle los datos mismos.',
    copy_denied: 'Usted pidió una copia de sus datos. No podemos darle una.',
    opted_out:
      'Ya está hecho. Ya no vendemos ni compartimos sus datos. Tampoco los usamos para mostrarle anuncios a su medida.',
    opted_out_instead:
      'No pudimos borrar sus datos. Pero ya no los vendemos ni los compartimos, ni los usamos para mostrarle anuncios a su medida.',
    opt_out_refused: 'Usted nos pidió {act}. No lo vamos a hacer.',
    limited: 'Ya está hecho. Usamos sus datos sensibles solo para lo que hace falta.',
    shine_the_light:
      'Usted preguntó qué empresas recibieron sus datos para sus propios anuncios. La lista está lista.',
    not_verified: 'Usted nos pidió {act}. No pudimos confirmar que era usted. Por eso no lo hicimos.',
    no_match: 'Usted nos pidió {act}. No encontramos nada sobre usted con lo que nos dio.',
    denied: 'Usted nos pidió {act}. No pudimos hacerlo.',
    appeal_granted: 'Vimos su solicitud otra vez, y le damos la razón.',
    appeal_denied: 'Vimos su solicitud otra vez. Nuestra respuesta sigue siendo no.',
    withdrawn: 'Usted nos pidió {act}. Después lo retiró.',
    stopped: 'Alguien nos pidió {act}. Esa solicitud se detuvo.',
    expired: 'Usted nos pidió {act}. Nadie respondió a nuestro correo, así que esta solicitud terminó.',
  },
  correct: {
    changed: 'Cambiamos: {fields}.',
    changedFact: 'Cambiamos el dato que usted indicó.',
    stays: 'Guardamos una nota, para que el dato viejo no vuelva.',
    confirmFree: '¿Quiere ver que ahora está bien? Pídanoslo. Es gratis, y no cuenta como una de sus copias.',
    source: 'Datos como ese nos llegan de: {sources}. También puede pedirles que lo corrijan.',
    sourceAsk:
      '¿El dato equivocado vino de otra parte? Pregúntenos, y le decimos quién nos lo dio, si lo sabemos.',
    fields: {
      email: 'correo electrónico',
      phone: 'número de teléfono',
      name: 'nombre',
      street_address: 'dirección',
      postal_code: 'código postal',
      date_of_birth: 'fecha de nacimiento',
      account_id: 'número de cuenta',
      other: 'el dato que usted describió',
    },
  },
  correctionDenials: {
    likely_accurate:
      'Vimos qué tipo de dato es, cómo nos llegó y lo que usted nos mandó. En conjunto, es más probable que esté bien que mal.',
    disproportionate: 'No podemos cambiarlo de una manera que tenga sentido.',
    legal_conflict: 'Otra ley no nos deja cambiarlo.',
    repeated:
      'Usted pidió el mismo cambio hace poco. Dijimos que no, y con esta solicitud no llegó nada nuevo.',
    suspected_fraud:
      'Tenemos buenas razones para creer que la solicitud es un fraude, y las dejamos por escrito.',
    other: 'No se pudo hacer el cambio.',
  },
  correctionDenied: {
    impossible:
      'El dato está en muchos registros que no se pueden cambiar uno por uno. El trabajo sería mucho mayor que lo que le sirve a usted.',
    fraud: 'Lo que nos mandaron no va con la persona, o no va con nuestros registros.',
    gapNothing:
      'Usted no mandó un papel que muestre el dato correcto. Un papel así puede ayudar: una carta, una escritura o un registro público.',
    gapSent:
      'Lo que usted mandó no mostró el dato correcto. Otro papel puede ayudar: una carta, una escritura o un registro público.',
    sixMonths:
      'Puede pedir el mismo cambio otra vez. En los próximos {months} meses, mande algo nuevo. Si no, puede que digamos que no otra vez.',
    statement:
      '¿El dato es sobre su salud? Entonces puede agregar sus propias palabras, hasta {words} por cada dato. Las guardamos con él. Si usted quiere, también las ve quien recibe el dato de nosotros.',
    deleteIt: 'Puede pedirnos que borremos ese dato.',
    noted: 'Puede pedirnos que anotemos que usted dice que está mal.',
  },
  deletedInstead: {
    consumer_agrees: 'Usted dijo que está de acuerdo.',
    no_harm:
      'Vimos si eso le puede hacer daño, como con un trabajo, una casa, un préstamo o una escuela. No es así.',
  },
  copy: {
    insideHeading: 'Lo que contiene',
    facts: 'Todos los datos que tenemos ahora sobre usted, y dónde está cada uno.',
    range: 'Sus listas dicen qué pasó con sus datos desde el {from} hasta el {received}.',
    rangeAll: 'Sus listas dicen qué pasó con sus datos, desde que hay registros hasta el {received}.',
    kinds: 'Los tipos de datos, de dónde nos llegaron y para qué los tenemos.',
    lists:
      'Dos listas de quienes recibieron sus datos. Una es de lo que se vendió o se compartió. La otra es de lo que se pasó para que otros trabajen para nosotros.',
    withheld:
      'Hay cosas que nunca mostramos, para cuidarlo. Por ejemplo: un número de Seguro Social, de tarjeta, o una contraseña. Si tenemos una, la copia lo dice.',
    notSearched: 'Si hay registros donde no buscamos, dice cuáles y por qué.',
    fetchHeading: 'Cómo verla',
    fetch:
      'Use el botón y guárdela en la página que se abre. El enlace sirve una sola vez. Si le hace falta otra vez, le mandamos uno nuevo.',
    enclosed:
      'Viene con esta carta, en hojas aparte. También puede bajarla en la dirección de abajo. Ese enlace sirve una sola vez.',
    until: 'Puede bajarla hasta el {until}. Después la borramos. Puede pedir otra.',
    button: 'Ver mi copia',
    unsure:
      'Para mostrar los datos mismos, debemos estar muy seguros de quién los pide. Lo que nos llegó no bastó.',
    more: '¿Quiere los datos mismos? Pídalo otra vez con un dato más sobre usted, y firme la declaración corta.',
  },
  optOut: {
    since: 'Vale desde el {day}.',
    signal: 'Su navegador nos lo pidió con una señal, el Global Privacy Control. La respetamos.',
    toldHeading: 'A quién avisamos y qué dijo',
    noAsk: 'En {months} meses no le vamos a pedir que cambie de idea.',
    back: '¿Algún día quiere lo contrario? Son dos pasos. Usted nos lo pide, y después dice que sí otra vez.',
    both: 'Esto vale tanto para vender como para compartir.',
    notDeleted: 'No borramos, porque no pudimos confirmar que era usted.',
    remains:
      'Lo que tenemos sobre usted sigue ahí. Podemos usarlo en nuestro propio trabajo, pero no venderlo ni compartirlo.',
    retry:
      'Puede pedir otra vez que lo borremos. Use un correo electrónico que conocemos, y datos que tenemos.',
  },
  optOutRefused: {
    fraud: 'Tenemos buenas razones para creer que no vino de usted, y las dejamos por escrito.',
    fraudWhy: 'Lo que nos mandaron no va con la persona de quien se trata.',
  },
  limit: {
    alreadySo: 'Antes de que usted lo pidiera ya los usábamos solo así. Por eso no hubo que cambiar nada.',
    usesHeading: 'Para qué los podemos usar todavía',
    uses: [
      'para hacer o darle lo que usted nos pidió',
      'para cuidar los datos, y frenar ataques y fraudes',
      'para cuidar a las personas',
      'por poco tiempo, si con eso no se hace un perfil de usted',
      'para nuestro negocio, como facturas y ayuda para usted',
      'para ver que nuestros productos sirvan, y mejorarlos',
      'donde nadie saca conclusiones sobre usted',
    ],
  },
  shineTheLight: {
    what: 'Dice qué tipos de datos pasamos en el último año calendario. Nombra a las empresas, y dice a dónde escribirles.',
    button: 'Ver mi lista',
  },
  appeal: {
    why: 'Al verla otra vez, y con lo que usted nos dijo, nuestra primera respuesta no era correcta.',
    next: 'Ahora hacemos lo que usted pidió al principio.',
  },
  withdrawn: {
    unchanged: 'Usted nos pidió parar antes de que avisáramos a alguien. Sus datos quedan como estaban.',
    lifted: 'Quitamos la marca que decía no vender ni compartir sus datos, o limitar su uso.',
    stopped:
      'La persona que recibe correos en la dirección que tenemos dijo que no pidió esto. Terminamos la solicitud.',
    notRestored: 'Lo que se borró antes de eso, si algo se borró, no se puede recuperar.',
  },
};
