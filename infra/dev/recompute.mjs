import './require-node.mjs';
import { runBuilt } from './run-built.mjs';

await runBuilt('bot/dist/tools/recompute-snapshots.js');
