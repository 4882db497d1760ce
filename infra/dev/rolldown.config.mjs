import { inRoot } from './paths.mjs';

/** The library reports its iterations to a logger of another licence, which nobody reads. */
const withoutDebug = {
  name: 'without-debug',
  resolveId: (id) => (id === 'debug' ? '\0debug' : undefined),
  load: (id) => (id === '\0debug' ? 'module.exports = () => () => {};' : undefined),
};

/** The library tries with eval whether there are generators, which a page with a policy forbids aloud. */
const withoutEval = {
  name: 'without-eval',
  resolveId: (id) => (id === '@stdlib/assert-has-generator-support' ? '\0generators' : undefined),
  load: (id) => (id === '\0generators' ? 'module.exports = () => true;' : undefined),
};

/** shared/src/statistics/numerics.ts with the numerics library inside, its licences kept. */
export default {
  input: inRoot('shared/src/statistics/numerics.ts'),
  platform: 'browser',
  plugins: [withoutDebug, withoutEval],
  output: {
    file: inRoot('shared/dist/statistics/numerics.js'),
    format: 'esm',
    comments: { legal: true, annotation: false, jsdoc: false },
  },
};
