import type { Child } from 'hono/jsx';
import { FormToken, type StaffSession } from './layout.tsx';

/** A form as it was sent, with what is wrong in it. A form that was not sent yet has neither. */
export interface Filled {
  /** Its name, from which the ids of its fields are made. */
  form: string;
  fields: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
}

/** The form of that name as it was sent, or empty when another one was sent, or none. */
export function filledIn({ filled }: { filled?: Filled | undefined }, form: string): Filled {
  return filled?.form === form ? filled : { form, fields: {}, faults: {} };
}

interface FieldProps {
  of: Filled;
  name: string;
  label: string;
  hint?: string | undefined;
}

const idOf = ({ form }: Filled, name: string) => `${form}-${name}`;

/** What binds a field to its hint and its fault. */
function bound({ of, name, hint }: Pick<FieldProps, 'of' | 'name' | 'hint'>) {
  const id = idOf(of, name);
  const fault = of.faults[name];
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': 'true' as const } : {}),
  };
}

function Notes({ of, name, hint }: Pick<FieldProps, 'of' | 'name' | 'hint'>) {
  const id = idOf(of, name);
  const fault = of.faults[name];
  return (
    <>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      {fault ? (
        <p class="error" id={`${id}-error`}>
          {fault}
        </p>
      ) : null}
    </>
  );
}

/** One line of text. */
export function TextField(
  props: FieldProps & { type?: 'text' | 'date' | 'time' | 'email'; most?: number; size?: number },
) {
  const { of, name, label, type = 'text', most = 320, size } = props;
  return (
    <div class="field">
      <label for={idOf(of, name)}>{label}</label>
      <Notes {...props} />
      <input
        id={idOf(of, name)}
        name={name}
        type={type}
        value={of.fields[name] ?? ''}
        autocomplete="off"
        {...(type === 'text' || type === 'email' ? { maxlength: most } : {})}
        {...(size ? { size } : {})}
        {...bound(props)}
      />
    </div>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { most: number; rows?: number }) {
  const { of, name, label, most, rows = 4 } = props;
  return (
    <div class="field">
      <label for={idOf(of, name)}>{label}</label>
      <Notes {...props} />
      <textarea id={idOf(of, name)} name={name} maxlength={most} rows={rows} {...bound(props)}>
        {of.fields[name] ?? ''}
      </textarea>
    </div>
  );
}

/** One of a list, none chosen beforehand unless `preset` says so. */
export function SelectField<T extends string>(
  props: FieldProps & { choices: readonly T[]; words: Readonly<Record<T, string>>; preset?: T },
) {
  const { of, name, label, choices, words } = props;
  const value = of.fields[name] ?? props.preset ?? '';
  return (
    <div class="field">
      <label for={idOf(of, name)}>{label}</label>
      <Notes {...props} />
      <select id={idOf(of, name)} name={name} {...bound(props)}>
        {props.preset ? null : <option value="">Choose one</option>}
        {choices.map((choice) => (
          <option value={choice} selected={choice === value}>
            {words[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick; it sends `yes`. */
export function Tick(props: FieldProps) {
  const { of, name, label } = props;
  return (
    <div class="tick">
      <input
        type="checkbox"
        id={idOf(of, name)}
        name={name}
        value="yes"
        checked={of.fields[name] === 'yes'}
        {...bound(props)}
      />
      <label for={idOf(of, name)}>{label}</label>
      <Notes {...props} />
    </div>
  );
}

/** Fields that answer one question together. `name` is where a fault of all of them stands. */
export function Group({
  of,
  name,
  legend,
  hint,
  children,
}: Pick<FieldProps, 'of' | 'name' | 'hint'> & { legend: string; children: Child }) {
  const described = bound({ of, name, hint });
  return (
    <fieldset id={idOf(of, name)} tabindex={-1} {...described}>
      <legend>{legend}</legend>
      <Notes of={of} name={name} hint={hint} />
      {children}
    </fieldset>
  );
}

/** What is wrong, each with a way to its field. */
export function Faults({ of }: { of: Filled }) {
  const faults = Object.entries(of.faults);
  if (faults.length === 0) return null;
  return (
    <div class="message bad" role="alert">
      <ul>
        {faults.map(([name, fault]) => (
          <li>
            <a href={`#${idOf(of, name)}`}>{fault}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface ActFormProps {
  staff: StaffSession;
  request: { requestId: string; version: number };
  act: string;
  of: Filled;
  title: string;
  button: string;
  /** What goes along unseen. */
  hidden?: Readonly<Record<string, string>>;
  children?: Child;
}

/** A form that does one thing to a request: bound to this session and to the state that the reader saw. */
export function ActForm({ staff, request, act, of, title, button, hidden = {}, children }: ActFormProps) {
  return (
    <form method="post" action={`/console/requests/${request.requestId}/${act}`}>
      <FormToken staff={staff} />
      <input type="hidden" name="version" value={String(request.version)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <h3>{title}</h3>
      <Faults of={of} />
      {children}
      <button type="submit">{button}</button>
    </form>
  );
}
