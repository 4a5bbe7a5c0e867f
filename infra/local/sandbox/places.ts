import type { Residence } from '#domain/vocabulary.ts';

interface Place {
  city: string;
  postal_code: string;
}

/** Real towns and area codes, so that addresses look right; the people in them are made up. */
export const places: Record<Residence, { areaCodes: readonly string[]; towns: readonly Place[] }> = {
  CA: {
    areaCodes: [
      '415',
      '510',
      '213',
      '310',
      '408',
      '619',
      '714',
      '805',
      '831',
      '858',
      '909',
      '916',
      '925',
      '949',
    ],
    towns: [
      { city: 'Oakland', postal_code: '94607' },
      { city: 'San Jose', postal_code: '95112' },
      { city: 'Fresno', postal_code: '93721' },
      { city: 'Sacramento', postal_code: '95814' },
      { city: 'Long Beach', postal_code: '90802' },
      { city: 'San Diego', postal_code: '92101' },
    ],
  },
  VA: { areaCodes: ['571', '703', '757', '804'], towns: [{ city: 'Richmond', postal_code: '23219' }] },
  CO: { areaCodes: ['303', '719', '720', '970'], towns: [{ city: 'Denver', postal_code: '80202' }] },
  CT: { areaCodes: ['203', '475', '860', '959'], towns: [{ city: 'Hartford', postal_code: '06103' }] },
  UT: { areaCodes: ['385', '435', '801'], towns: [{ city: 'Provo', postal_code: '84601' }] },
  OR: { areaCodes: ['458', '503', '541', '971'], towns: [{ city: 'Eugene', postal_code: '97401' }] },
  TX: { areaCodes: ['210', '214', '512', '713', '817'], towns: [{ city: 'Austin', postal_code: '78701' }] },
  OTHER: { areaCodes: ['206', '312', '617', '702'], towns: [{ city: 'Chicago', postal_code: '60601' }] },
};
