import { ccpaOf2023 } from './ccpa.ts';
import type { Law } from './rule.ts';

/**
 * California's "Shine the Light": Civ. Code 1798.83. It gives one right; who asks and how they are answered is not
 * told there, so for the rest the state's general law stands in: always the same version, so that no later one can change
 * what was answered before.
 */
export const shineTheLight: Law = {
  ...ccpaOf2023,
  id: 'STL',
  name: {
    en: 'California "Shine the Light" law',
    es: 'Ley "Shine the Light" de California',
  },
  effective: '2005-01-01',
  rights: { shine_the_light: { value: true, cite: 'Cal. Civ. Code 1798.83(a)' } },
  clock: {
    ...ccpaOf2023.clock,
    acknowledgeBusinessDays: { value: null, cite: 'Cal. Civ. Code 1798.83: asks for none' },
    // A request sent elsewhere may take 150 days; this house has one door, and it is the designated one.
    answerDays: { value: 30, cite: 'Cal. Civ. Code 1798.83(b)(1)(C)' },
    extensionDays: { value: 0, cite: 'Cal. Civ. Code 1798.83: gives none' },
  },
  verification: {
    ...ccpaOf2023.verification,
    dataPoints: { value: 0, cite: 'Cal. Civ. Code 1798.83(a): a customer of the business asks' },
  },
  unverified: { shine_the_light: { value: 'deny', cite: 'Cal. Civ. Code 1798.83(a)' } },
  access: {
    ...ccpaOf2023.access,
    freePerYear: { value: 1, cite: 'Cal. Civ. Code 1798.83(c)(1)' },
    countedBy: { value: 'calendar_year', cite: 'Cal. Civ. Code 1798.83(c)(1)' },
    since: { value: null, cite: 'Cal. Civ. Code 1798.83(a): the calendar year before' },
    thirdParties: { value: 'specific', cite: 'Cal. Civ. Code 1798.83(a)(2): names and addresses' },
  },
  complainTo: {
    name: { en: 'Attorney General of California', es: 'Fiscal General de California' },
    url: 'https://oag.ca.gov/contact/consumer-complaint-against-business-or-company',
    cite: 'Cal. Civ. Code 1798.84',
  },
};
