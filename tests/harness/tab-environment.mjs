import { TestEnvironment } from 'jest-environment-jsdom';
import { matchStylesQuickly } from './match-styles-quickly.mjs';

matchStylesQuickly();

const fromNode = {
  AbortController,
  AbortSignal,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  fetch,
  structuredClone,
};

/** jsdom brings no fetch of its own; Node's goes with Node's own signals and streams. */
export default class TabEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, fromNode);
  }
}
