import { batchserviceCalifornia } from './batchservice-california.ts';
import { batchserviceData } from './batchservice-data.ts';
import { batchserviceDeletion } from './batchservice-deletion.ts';
import { batchserviceNotice } from './batchservice-notice.ts';
import { batchserviceRequests } from './batchservice-requests.ts';
import { batchserviceStates } from './batchservice-states.ts';
import { numbered, type Trace } from './row.ts';

/** Every feature of the privacy notice of BatchService. */
export const batchservice: Trace = {
  notice: 'BatchService: Privacy Notice, with the notices for California and six other states',
  ids: numbered('BS', 101),
  rows: [
    ...batchserviceData,
    ...batchserviceNotice,
    ...batchserviceCalifornia,
    ...batchserviceDeletion,
    ...batchserviceRequests,
    ...batchserviceStates,
  ],
};
