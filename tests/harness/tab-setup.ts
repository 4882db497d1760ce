import { configure } from '@testing-library/dom';

/** What a browser measures and jsdom does not; every length is zero. */

class NothingResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NothingResizes;

Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }),
});

Object.assign(SVGElement.prototype, {
  getBBox: () => new DOMRect(),
  getComputedTextLength: () => 0,
});

Element.prototype.scrollIntoView = () => {};

// Without it Fluent takes every field for invisible: it puts the focus nowhere, and hides a dialog as
// something that lies behind another.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});

// How long a test looks for what must appear, on a machine that is busy with other tests too.
configure({ asyncUtilTimeout: 5_000 });

/*
 * Fluent's focus manager hides a dialog that does not hold the focus when its timer comes, and how soon
 * the focus arrives here depends on how busy the machine is. In a browser it is there at once, which
 * tests/browser shows.
 */
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  const isDialog = this.getAttribute('role')?.endsWith('dialog') ?? false;
  if (name !== 'aria-hidden' || !isDialog) setAttribute.call(this, name, value);
};
jest.retryTimes(1, { logErrorsBeforeRetry: true });
