import { leadsfactoryData } from './leadsfactory-data.ts';
import { leadsfactoryRequests } from './leadsfactory-requests.ts';
import { leadsfactoryRights } from './leadsfactory-rights.ts';
import { numbered, type Trace } from './row.ts';

/** Every feature of the privacy notice of Leads Factory. */
export const leadsfactory: Trace = {
  notice: 'Leads Factory: Privacy Policy Notice – California',
  ids: numbered('LF', 65),
  rows: [...leadsfactoryData, ...leadsfactoryRights, ...leadsfactoryRequests],
};
