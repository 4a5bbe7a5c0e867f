import { writeFileSync } from 'node:fs';
import { profileJsonSchema } from '#domain/load-profile.ts';

/** Run after a change of the profile's schema; a unit test fails while the file and the schema differ. */
writeFileSync(
  new URL('profile.schema.json', import.meta.url),
  `${JSON.stringify(profileJsonSchema(), null, 2)}\n`,
);
