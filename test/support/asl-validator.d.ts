/** asl-validator 4.0.0 ships no types. */
declare module 'asl-validator' {
  function validate(definition: object): { isValid: boolean; errors: unknown[] };
  export = validate;
}
