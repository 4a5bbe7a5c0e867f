/** The steps of a request's life, in its order. */
export { acknowledge } from './acknowledge.ts';
export { verify } from './verify.ts';
export { remindToVerify } from './remind-to-verify.ts';
export { assess } from './assess.ts';
export { askStaff } from './ask-staff.ts';
export { plan } from './plan.ts';
export { dispatch } from './dispatch.ts';
export { gather } from './gather.ts';
export { remind } from './remind.ts';
export { conclude } from './conclude.ts';
export { notify } from './notify.ts';
export { close } from './close.ts';
export { park } from './park.ts';
