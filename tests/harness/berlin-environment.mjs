import { createRequire } from 'node:module';

const ofJest = createRequire(createRequire(import.meta.url).resolve('jest/package.json'));
const { TestEnvironment } = ofJest('jest-environment-node');

/** A machine whose own clock shows local time, in a zone that changes it twice a year. */
export default class BerlinEnvironment extends TestEnvironment {
  #zoneBefore = process.env.TZ;

  async setup() {
    process.env.TZ = 'Europe/Berlin';
    await super.setup();
  }

  async teardown() {
    await super.teardown();
    if (this.#zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.#zoneBefore;
  }
}
