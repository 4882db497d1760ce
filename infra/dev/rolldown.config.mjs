import { inRoot } from './paths.mjs';

/** The library reports its iterations to a logger of another licence, which nobody reads. */
const withoutDebug = {
  name: 'without-debug',
  resolveId: (id) => (id === 'debug' ? '\0debug' : undefined),
  load: (id) => (id === '\0debug' ? 'module.exports = () => () => {};' : undefined),
};

/** shared/src/statistics/numerics.ts with the numerics library inside, its licences kept. */
export default {
  input: inRoot('shared/src/statistics/numerics.ts'),
  platform: 'browser',
  plugins: [withoutDebug],
  output: {
    file: inRoot('shared/dist/statistics/numerics.js'),
    format: 'esm',
    comments: { legal: true, annotation: false, jsdoc: false },
  },
};
