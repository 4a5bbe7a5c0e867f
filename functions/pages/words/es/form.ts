import type { Words } from '#pages/words/en.ts';

/** The form, in Spanish: what can be asked for, each page, and each fault. */

export const kindsEs: Words['kinds'] = {
  access: {
    choice: 'Ver mis datos',
    hint: 'Recibir una copia y saber de dónde salieron y quién los recibió de nosotros',
    send: 'Enviar mi solicitud de una copia',
    noun: 'Ver los datos',
  },
  delete: {
    choice: 'Borrar mis datos',
    hint: 'Borrarlos aquí y en todos los lugares que los recibieron de nosotros',
    send: 'Enviar mi solicitud de borrar',
    noun: 'Borrar los datos',
  },
  correct: {
    choice: 'Corregir mis datos',
    hint: 'Arreglar algo que está mal',
    send: 'Enviar mi solicitud de corregir',
    noun: 'Corregir los datos',
  },
  opt_out: {
    choice: 'Dejar de vender y compartir mis datos',
    hint: 'No venderlos más a otras empresas ni compartirlos para anuncios',
    send: 'Enviar mi solicitud de parar',
    noun: 'Dejar de vender y compartir los datos',
  },
  limit: {
    choice: 'Limitar el uso de mis datos sensibles',
    hint: 'Como la salud, el lugar exacto o una contraseña: solo para lo que pedí',
    send: 'Enviar mi solicitud de un límite',
    noun: 'Limitar el uso de datos sensibles',
  },
  shine_the_light: {
    choice: 'Ver quién recibió mis datos para sus propios anuncios',
    hint: 'Una lista de empresas y qué tipos de datos recibieron el año pasado',
    send: 'Enviar mi solicitud de la lista',
    noun: 'Ver quién recibió los datos para sus propios anuncios',
  },
  appeal: {
    choice: 'Mirar otra vez una respuesta',
    hint: 'Para una respuesta con la que no está de acuerdo',
    send: 'Pedir que miren otra vez',
    noun: 'Mirar otra vez una respuesta',
  },
};

export const fieldsEs: Words['fields'] = {
  name: 'Nombre completo',
  email: 'Dirección de correo electrónico',
  phone: 'Número de teléfono',
  street_address: 'Número y calle',
  postal_code: 'Código postal (ZIP)',
  date_of_birth: 'Fecha de nacimiento',
  other: 'Otra cosa',
};

export const formEs: Words['form'] = {
  kindTitle: '¿Qué debemos hacer?',
  kindHint: 'Puede elegir más de una opción.',
  kindAppeal: '¿No está de acuerdo con una respuesta que le dimos?',
  sendSeveral: 'Enviar mis solicitudes',
  sendForOther: 'Enviar esta solicitud',
  appealTitle: 'Pida que miremos otra vez',
  appealLead:
    'Si no está de acuerdo con una respuesta, la miramos otra vez gratis. Una persona lee lo que usted escribe.',
  appealReference: 'Número de referencia de esa solicitud',
  appealReferenceHint: 'Está en nuestro correo y se parece a 7K3M-Q9XT-2FWA.',
  appealStatement: '¿Qué debemos mirar otra vez y por qué?',
  appealStatementHint: 'Bastan unas palabras. No mande una identificación ni números de tarjeta.',
  whoTitle: '¿De quién son los datos?',
  roles: {
    consumer: { label: 'Míos', hint: 'Lo pido para mí' },
    agent: { label: 'De otra persona', hint: 'Me pidió que actúe por ella' },
    parent: { label: 'De mi hijo o hija', hint: 'Es menor de 18 años' },
  },
  residenceTitle: '¿Dónde vive esa persona?',
  residenceHint: 'Lo preguntamos porque la ley del estado decide lo que debemos hacer.',
  requesterTitle: '¿Quién es usted?',
  requesterLead: {
    agent: 'Usted actúa por otra persona. Le escribimos a usted sobre la solicitud.',
    parent: 'Usted actúa por su hijo o hija. Le escribimos a usted sobre la solicitud.',
  },
  yourName: 'El nombre completo de usted',
  yourEmail: 'El correo electrónico de usted',
  yourEmailHint: 'Aquí mandamos nuestras respuestas.',
  business: 'Su empresa',
  businessHint: 'Si actúa una empresa y no una persona.',
  authority: '¿Qué muestra que puede actuar?',
  authorityHint: 'Puede mandarlo después de este formulario, como PDF o como foto. No hace falta un notario.',
  authorities: {
    signed_permission: { label: 'Un permiso', hint: 'La persona lo firmó' },
    power_of_attorney: { label: 'Un poder notarial', hint: 'Según el Código Testamentario de California' },
  },
  parentProof:
    'Después de este formulario puede mandar un papel que muestre que usted es el padre o la madre, como un acta de nacimiento.',
  correctionTitle: '¿Qué está mal?',
  correctionField: '¿Qué dato está mal?',
  correctionWrong: '¿Qué dice ahora?',
  correctionWrongHint: 'Déjelo en blanco si no lo sabe.',
  correctionRight: '¿Qué debería decir?',
  correctionEvidence: '¿Cómo lo sabe?',
  correctionEvidenceHint:
    'Unas pocas palabras nos ayudan a decidir, como “me mudé en mayo”. No mande una identificación ni números de tarjeta.',
  copyTitle: '¿Cómo quiere la copia?',
  copyFormat: '¿Qué tipo de archivo?',
  copyFormats: {
    html: { label: 'Una página web', hint: 'Lo mejor para leer e imprimir' },
    csv: { label: 'Una hoja de cálculo', hint: 'Se abre en Excel y programas parecidos (CSV)' },
    json: { label: 'Un archivo de datos', hint: 'Lo mejor para llevarlo a otro servicio (JSON)' },
  },
  copySince: 'Solo desde este día',
  copySinceHint: 'Déjelo en blanco para recibir todo lo que tenemos. O escriba un día, como 1/31/2024.',
  about: {
    consumer: {
      title: '¿Quién es usted?',
      lead: 'Usamos esto para encontrarle en nuestros registros y para asegurarnos de que es usted.',
      name: 'Nombre completo',
      nameHint: 'El nombre que usa con las empresas. Si usa más de uno, dé el más común.',
      email: 'Dirección de correo electrónico',
      emailHint:
        'Aquí le mandamos noticias de su solicitud. El código lo mandamos a la dirección que ya tenemos de usted.',
      pointsHeading: 'Cómo podemos encontrarle',
    },
    agent: {
      title: '¿Por quién actúa usted?',
      lead: 'Usamos esto para encontrar a la persona en nuestros registros y para asegurarnos de que es ella.',
      name: 'Nombre completo de la persona',
      nameHint: 'El nombre que usa con las empresas.',
      email: 'Correo electrónico de la persona',
      emailHint: 'Le mandamos un código. Al escribirlo, la persona dice que usted puede actuar.',
      pointsHeading: 'Cómo podemos encontrarla',
    },
    parent: {
      title: '¿Quién es su hijo o hija?',
      lead: 'Usamos esto para encontrar a su hijo o hija en nuestros registros.',
      name: 'Nombre completo de su hijo o hija',
      nameHint: 'El nombre que las empresas conocen.',
      email: 'Un correo electrónico usado para su hijo o hija',
      emailHint: 'Nos ayuda a encontrar sus datos. Puede ser el de usted.',
      pointsHeading: 'Cómo podemos encontrarle',
    },
  },
  light: {
    consumer: {
      title: '¿Cómo le encontramos?',
      lead: 'Solo necesitamos una manera de encontrarle en nuestros registros.',
    },
    agent: {
      title: '¿Cómo encontramos a la persona?',
      lead: 'Solo necesitamos una manera de encontrar a la persona en nuestros registros.',
    },
    parent: {
      title: '¿Cómo encontramos a su hijo o hija?',
      lead: 'Solo necesitamos una manera de encontrar a su hijo o hija en nuestros registros.',
    },
  },
  lightHint: 'Dé un correo electrónico o un número de teléfono. Con los dos encontramos más.',
  lightEmailHint: 'Aquí mandamos la respuesta. Sin él, guarde el número que recibe al final.',
  pointsHint: 'Dé al menos {count} de estos datos. Mientras más nos dé, mejor buscamos.',
  phoneHint: 'Puede escribirlo en cualquier formato. No le vamos a llamar.',
  streetHint: 'El número de la casa y la calle, como “1200 Alder Street”.',
  postalHint: 'Por ejemplo, 94607.',
  birthHint: 'Mes, día y año, como 3/27/1984.',
  byPost: 'Recibir la respuesta por correo postal',
  postal: '¿A dónde la mandamos?',
  postalAddressHint:
    'Nombre, calle, ciudad, estado y código postal. Déjelo en blanco para recibir la respuesta por correo electrónico. Si hace falta un código, siempre llega por correo electrónico.',
  trapLabel: 'Deje este cuadro vacío',
  lostAnswers:
    'Ya no tenemos sus respuestas anteriores. Las guardamos por un día, y su navegador debe permitir una cookie. Por favor, empiece otra vez.',
  checkTitle: 'Revise sus respuestas y después envíelas',
  checkLead: 'No se envía nada hasta que usted presione el botón de abajo.',
  change: 'Cambiar',
  changeWhat: 'Cambiar: {what}',
  rows: {
    kinds: 'Qué hacer',
    appealReference: 'Solicitud que miramos otra vez',
    appealStatement: 'Qué mirar',
    role: 'De quién son los datos',
    residence: 'Estado',
    authority: 'Qué lo muestra',
    correctionField: 'Qué está mal',
    correctionWrong: 'Ahora dice',
    correctionRight: 'Debería decir',
    correctionEvidence: 'Cómo lo sabe',
    format: 'Tipo de archivo',
    since: 'Desde cuándo',
    sinceAll: 'Todo lo que tenemos',
    delivery: 'Respuesta por',
  },
  deliveries: { email: 'Correo electrónico', post: 'Correo postal' },
  meantHost: '¿Quiso decir {host}? Si no, déjelo como está.',
  whatHappens: {
    code: 'Cuando presione el botón, anotamos su solicitud con la fecha de hoy y le mandamos un código por correo electrónico. Empezamos a actuar cuando usted escriba el código.',
    light:
      'Cuando presione el botón, anotamos su solicitud con la fecha de hoy y empezamos. Usted no tiene que hacer nada más.',
    proof:
      'Cuando presione el botón, anotamos la solicitud con la fecha de hoy. En la página siguiente puede mandar el papel que muestra que puede actuar.',
  },
  alreadyTitle: 'Usted ya envió esto',
  alreadyLead: 'Su número de referencia es {reference}. No necesita enviarlo otra vez.',
  alreadyStatus: 'Ver cómo va',
  alreadyNew: 'Enviar otra solicitud',
};

export const faultsEs: Words['faults'] = {
  kind_missing: 'Elija qué debemos hacer',
  role_missing: 'Elija de quién son los datos',
  residence_missing: 'Elija dónde vive esa persona',
  reference_wrong: 'Escriba un número de referencia como 7K3M-Q9XT-2FWA. Revise cada letra',
  statement_missing: 'Escriba qué debemos mirar otra vez',
  your_name_missing: 'Escriba el nombre completo de usted',
  your_email_missing: 'Escriba el correo electrónico de usted',
  authority_missing: 'Elija qué muestra que puede actuar',
  field_missing: 'Elija qué dato está mal',
  right_missing: 'Escriba lo que debería decir',
  too_long: 'Escriba un texto más corto',
  name_missing: 'Escriba el nombre completo',
  email_missing: 'Escriba el correo electrónico',
  email_wrong: 'Escriba una dirección de correo electrónico como name@example.com',
  phone_wrong: 'Escriba un número de teléfono como (415) 555-0134',
  postal_code_wrong: 'Escriba un código postal como 94607',
  date_of_birth_wrong: 'Escriba una fecha como 3/27/1984 (mes, día y año)',
  since_wrong: 'Escriba un día que ya pasó, como 1/31/2024, o déjelo en blanco',
  too_few_points:
    'Dé un dato más para buscar: un número de teléfono, el número y la calle, o un código postal',
  contact_missing: 'Dé un correo electrónico o un número de teléfono',
  left_empty:
    'Borre lo que hay en el cuadro “Deje este cuadro vacío”. Sirve para detener programas automáticos',
};
