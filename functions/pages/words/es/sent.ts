import type { Words } from '#pages/words/en.ts';

/** What comes after sending, in Spanish: the number, the code, the signature, the paper, the fee, the statement. */

export const sentEs: Words['sent'] = {
  title: 'Recibimos su solicitud',
  titleSeveral: 'Recibimos sus solicitudes',
  reference: 'Su número de referencia',
  keep: 'Anótelo o imprima esta página.',
  keepSeveral: 'Anótelos o imprima esta página. Cada una tiene su propia página.',
  dates: 'Las fechas que debemos cumplir',
  receivedOn: 'La recibimos el {date}.',
  acknowledgeBy: 'Debemos avisarle que la recibimos a más tardar el {date}. Ya va un correo en camino.',
  dueOn: 'Debemos responder a más tardar el {date}, sin importar cuánto tarde la revisión.',
  nextHeading: 'Lo que sigue',
  next: {
    code: 'Mandamos un código al correo electrónico que tenemos de usted. Escríbalo abajo. Hasta entonces, no cambiamos nada.',
    light: 'Empezamos ahora. Usted no tiene que hacer nada más.',
    proof: 'Mande el papel que muestra que puede actuar. Hasta entonces, no cambiamos nada.',
  },
  signal:
    'Su navegador nos pide no vender ni compartir sus datos. Por eso abrimos una solicitud más para usted: {reference}.',
  saveStatus: 'Puede volver a esta página para ver cómo va su solicitud:',
};

export const codeEs: Words['code'] = {
  heading: 'Escriba el código de nuestro correo',
  headingForOther: 'El código de nuestro correo',
  forOther:
    'Mandamos un código a la persona por la que usted actúa. Ella lo escribe en esta página, con el número de la solicitud. ¿Está con usted? Entonces escríbalo aquí.',
  label: 'Código de seis números',
  hint: 'Sirve una sola vez y durante {minutes} minutos. Busque también en la carpeta de spam.',
  button: 'Confirmar con este código',
  again: 'Mándenme un código nuevo',
  noAccess: 'Ya no puedo abrir ese correo electrónico',
  noAccessText:
    'Escríbanos o llámenos y dé su número de referencia. Podemos revisar quién es usted de otra manera.',
  outcomes: {
    accepted: 'Gracias. El código es correcto.',
    wrong: 'Ese no es el código. Intentos que le quedan: {left}.',
    locked: 'Ya no le quedan intentos. Pida un código nuevo.',
    expired: 'Ese código ya no sirve. Pida uno nuevo.',
    not_waiting: 'Esta solicitud no espera ningún código.',
    sent: 'Un código nuevo va en camino. El anterior ya no sirve.',
    no_more:
      'Ya mandamos todos los códigos que podemos mandar. Escríbanos o llámenos y dé su número de referencia.',
    no: 'Eso no funcionó. Revise el código y el número de referencia, o pida un código nuevo.',
    again: 'Si esta solicitud espera un código, uno nuevo va en camino.',
  },
};

export const declareEs: Words['declare'] = {
  heading: 'Firme que es usted',
  why: 'La ley pide su palabra antes de seguir. No hace falta un notario.',
  sentence: {
    consumer:
      'Declaro bajo pena de perjurio, según las leyes del estado de California, que soy la persona de cuyos datos trata esta solicitud.',
    agent:
      'Declaro bajo pena de perjurio, según las leyes del estado de California, que puedo actuar por la persona de la que trata esta solicitud.',
    parent:
      'Declaro bajo pena de perjurio, según las leyes del estado de California, que soy el padre, la madre o el tutor del menor del que trata esta solicitud.',
  },
  plain: 'Así dice la ley: esto es verdad, y sé que una mentira se puede castigar.',
  name: 'Su nombre completo, como firma',
  date: 'La fecha es {date}.',
  button: 'Firmar',
  faults: {
    name_missing: 'Escriba su nombre completo',
    name_differs: 'La solicitud llegó con otro nombre. Escriba ese nombre',
    tick_missing: 'Marque el cuadro si es verdad',
  },
  done: 'Gracias. Usted firmó.',
};

export const proofEs: Words['proof'] = {
  heading: {
    agent: 'Mande el papel que dice que puede actuar',
    parent: 'Mande un papel que muestre que es el padre o la madre',
  },
  lead: {
    agent: 'Mande el permiso que la persona firmó, o el poder notarial. No hace falta un notario.',
    parent: 'Por ejemplo, un acta de nacimiento. Puede tapar lo que no necesitamos ver.',
  },
  use: 'Lo usamos solo para esta solicitud y lo borramos cuando se cierra.',
  label: 'Sus archivos',
  hint: 'PDF, PNG o JPEG. Hasta {left} archivos, y 4 MB en total.',
  button: 'Mandar los archivos',
  received: 'Archivos que tenemos de usted: {count}. Una persona de aquí los revisa.',
  more: 'Puede mandar más:',
  done: 'Gracias. Sus archivos llegaron.',
  none: 'Esta solicitud no acepta archivos ahora.',
  faults: {
    missing: 'Elija un archivo para mandar',
    too_many: 'Mande menos archivos. Esta solicitud acepta {left} más',
    too_large: 'Los archivos pasan de 4 MB. Tome una foto más pequeña o mande menos archivos',
    wrong_type: '“{name}” no es un archivo PDF, PNG o JPEG. Guárdelo como uno de estos',
    not_whole: '“{name}” está dañado o tiene algo agregado. Haga el archivo otra vez',
    active: '“{name}” tiene un programa u otro archivo dentro. Imprímalo en un PDF nuevo',
    locked: '“{name}” está cerrado. Guárdelo sin contraseña',
    too_big_picture: '“{name}” tiene demasiados puntos. Tome una foto más pequeña',
  },
};

export const feeEs: Words['fee'] = {
  heading: '¿Podemos pedirle {amount}?',
  because: {
    excessive: 'Usted pide mucho más de lo que la ley hace gratis.',
    repetitive: 'Usted ya pidió lo mismo, más veces de las que la ley hace gratis.',
    unfounded: 'No vemos un motivo para esta solicitud.',
  },
  lead: 'Eso costaría el trabajo. No debe nada si no acepta, y antes no hacemos nada.',
  agree: 'Acepto pagar {amount}',
  back: 'Retirar la solicitud',
  agreed: 'Gracias. Usted aceptó el costo y seguimos.',
};

export const statementEs: Words['statement'] = {
  heading: 'Agregue cómo lo ve usted',
  lead: 'No cambiamos el dato. Usted puede escribir cómo lo ve. Lo guardamos con nuestro registro de esta solicitud.',
  label: 'Lo que usted dice',
  hint: 'Hasta {most} palabras. No mande una identificación ni números de tarjeta.',
  button: 'Agregar lo que digo',
  faults: {
    missing: 'Escriba lo que quiere decir',
    too_long: 'Use {most} palabras como máximo. Esto tiene {count}',
  },
  added: 'Lo que usted dice está en el registro de esta solicitud.',
};
