import './require-node.mjs';
import { runBuilt } from './run-built.mjs';

await runBuilt('tests/faults/run.mjs');
