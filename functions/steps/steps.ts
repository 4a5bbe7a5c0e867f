/** The steps of a request's life, in its order. */
export { acknowledge } from './acknowledge.ts';
export { askStaff } from './ask-staff.ts';
export { assemble } from './assemble.ts';
export { assess } from './assess.ts';
export { close } from './close.ts';
export { conclude } from './conclude.ts';
export { dispatch } from './dispatch.ts';
export { gather } from './gather.ts';
export { notify } from './notify.ts';
export { park } from './park.ts';
export { plan } from './plan.ts';
export { remind } from './remind.ts';
export { remindToVerify } from './remind-to-verify.ts';
export { verify } from './verify.ts';
