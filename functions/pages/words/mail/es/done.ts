import type { done as english } from '#pages/words/mail/en/done.ts';

/** What was done, who was told, what was kept: the parts of a final notice that tell of work. */
export const done: typeof english = {
  mayRepeat:
    'Puede que este correo le llegue dos veces, porque nuestro servicio de correo se cortó al mandarlo. Los dos dicen lo mismo.',
  follows: {
    appeal_granted: 'Esto viene de su apelación {earlier}. La vimos otra vez y le dimos la razón.',
    hold_released:
      'Usted ya nos pidió esto, con la solicitud {earlier}. En ese momento, la ley nos hizo guardar una parte de sus datos. Eso terminó, y ahora borramos el resto.',
    came_back:
      'Usted ya nos pidió esto, con la solicitud {earlier}. Nos volvieron a llegar datos sobre usted. Por eso los borramos otra vez.',
    unverified_delete: 'Primero usted nos pidió borrar sus datos. Esa fue la solicitud {earlier}.',
    delete_instead:
      'Esto viene de la solicitud {earlier}. Allí le dijimos que borramos un dato en lugar de cambiarlo.',
  },
  ownHeading: 'Lo que hicimos',
  own: {
    delete: 'Nuestros propios sistemas: borramos sus datos.',
    correct: 'Nuestros propios sistemas: cambiamos el dato que usted indicó.',
    kept: 'Nuestros propios sistemas: borramos sus datos, menos lo que abajo decimos que se guarda.',
    open: 'Nuestros propios sistemas: no todos han confirmado. Estamos viendo por qué.',
  },
  told: {
    heading: 'A quién avisamos y qué dijo',
    lead: 'En total avisamos a {total}. Han confirmado {confirmed}.',
    nobody: 'No vimos a nadie más que recibiera sus datos de nosotros. Por eso no había a quién más avisar.',
    processors: 'Empresas que trabajan para nosotros: {count}.',
    noProcessors: 'Ninguna empresa que trabaja para nosotros tiene sus datos.',
    others: 'Otros que recibieron sus datos de nosotros: {count}.',
    noOthers: 'No vimos a otros que recibieran sus datos de nosotros.',
    passOn: 'Cada uno también debe avisar a quienes les dio sus datos.',
    line: '{name} ({kind}): {said}',
    limited: 'Limita su uso',
    more: 'Y {count} más. La lista completa está en la página de su solicitud.',
    late: 'Algunos recibieron sus datos después de que usted lo pidió, antes de que paráramos. También les avisamos.',
    arrivedOnly: 'De algunos, solo sabemos que nuestro mensaje les llegó. Eso no lo contamos como hecho.',
    silentHeading: 'Quién no nos dio una buena respuesta y por qué',
    silent: {
      no_answer: '{name}: le avisamos el {day}. Recordatorios desde entonces: {times}. No respondió.',
      no_answer_once: '{name}: le avisamos el {day}. No respondió a tiempo.',
      not_reached: '{name}: nuestro mensaje no le llegó. Intentos: {times}, el último el {day}.',
      refused: '{name}: dijo que no.',
      arrived_only: '{name}: nuestro mensaje le llegó el {day}. No dijo nada más.',
    },
    duty: 'Todavía tienen la obligación de hacerlo. Usted también puede pedírselo.',
  },
  kept: {
    heading: 'Lo que se guardó y por qué',
    what: 'Qué',
    reason: 'Por qué se guarda',
    ground: 'Base en la ley',
    proportion: 'Por qué no es más de lo que hace falta',
    use: 'Se usa para',
    keptFor: 'Por cuánto tiempo',
    holder: 'Quién lo guarda',
    us: 'Nosotros',
    byThem: 'Guardó: {what}. Su razón: “{ground}”',
    only: 'Solo se puede usar para eso y para nada más.',
    rest: 'Todo lo demás que teníamos se borró.',
    processors: 'A quienes trabajan para nosotros les dijimos lo mismo. No pueden guardar más que eso.',
    grounds: {
      transaction: 'Hace falta para algo que usted compró o pidió',
      security: 'Hace falta para cuidar los sistemas y los datos',
      debug: 'Hace falta para reparar fallas',
      speech: 'Es parte de la libertad de expresión, o de un derecho de otra persona',
      electronic_communications:
        'Un juez o una oficina lo pidió según la ley de California sobre mensajes electrónicos',
      research: 'Es parte de un estudio que usted aceptó',
      internal: 'Se usa solo dentro de la empresa, como usted esperaría',
      legal_obligation: 'Una ley dice que hay que guardarlo',
      legal_claims: 'Hace falta en un conflicto legal',
      medical: 'Lo rige una ley sobre datos de salud',
      record_of_request: 'Es el registro de su solicitud',
    },
  },
  categories: {
    identifiers: 'nombres y formas de contactarlo',
    customer_records: 'registros de cliente',
    commercial: 'cosas que compró o tiene',
    internet_activity: 'uso de sitios y aplicaciones',
    protected_classifications: 'rasgos que la ley protege, como la edad',
    geolocation: 'lugares',
    professional: 'trabajo',
    education: 'estudios',
    sensory: 'sonido e imágenes',
    inferences: 'suposiciones sobre usted',
    sensitive: 'datos sensibles',
  },
  record: {
    heading: 'Es bueno saberlo',
    record:
      'Guardamos por {months} meses un registro de lo que usted pidió y de lo que hicimos. La ley lo exige. No contiene su nombre.',
    suppression:
      'Guardamos un código secreto hecho con lo que usted nos dio. Solo sirve para notar si sus datos nos vuelven a llegar.',
    backups:
      'Las copias de respaldo no se usan. Sus datos se borran de ellas la próxima vez que la copia se restaure o se lea.',
    again:
      'Puede que nos vuelvan a llegar datos sobre usted, como de registros públicos. Cuando lo notamos, los borramos otra vez. Usted también puede pedirlo otra vez.',
    drop: 'Quien vive en California también puede usar el servicio “DROP” del estado. Una sola solicitud llega a todas las empresas de su lista que venden datos: {url}',
  },
  receiptHeading: 'Su comprobante',
  receipt:
    'El comprobante está firmado, así que cualquiera lo puede revisar. Puede leerlo y guardarlo en la página de su solicitud.',
  receiptAt: 'El comprobante está aquí',
  button: 'Ver mi solicitud y mi comprobante',
};
