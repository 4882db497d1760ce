import './require-node.mjs';
import { inRoot } from './paths.mjs';
import { runBuilt } from './run-built.mjs';

await runBuilt('bot/dist/tools/print-schema.js', [inRoot('infra/sql/schema.sql')]);
