import { writeFileSync } from 'node:fs';
import { allMigrations } from '../db/migrations/all-migrations.js';
import { renderSchema } from '../db/render-schema.js';

/** Writes the T-SQL of all migrations: `node dist/tools/print-schema.js <file>`, or to the terminal. */
const head = [
  '-- Generated from bot/src/db/migrations by `npm run schema`. The server applies the same statements',
  '-- itself when it starts; this file is for reviewers. READ_COMMITTED_SNAPSHOT is a deployment step:',
  '-- ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;',
  '',
  '',
].join('\n');

const [file] = process.argv.slice(2);
const script = `${head}${renderSchema(allMigrations, 'sql-server').trimEnd()}\n`;
if (file) writeFileSync(file, script);
else process.stdout.write(script);
