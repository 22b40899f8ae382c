/** Writes schemas/case-notes.schema.json from the schema the product reads configurations with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from './jsonSchema';

writeFileSync(
  join(__dirname, '../schemas/case-notes.schema.json'),
  `${JSON.stringify(jsonSchema(), null, 2)}\n`,
);
