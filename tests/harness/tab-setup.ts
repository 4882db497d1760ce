import { configure } from '@testing-library/dom';

/** What a browser measures and jsdom does not; every length is zero but the body's. */

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

/*
 * A body without a size is taken for one in a hidden frame, where nothing can hold the focus. A dialog
 * would then hold it itself, where a browser gives it to the first field, and Fluent hides a dialog of
 * which nothing inside has the focus a quarter of a second after another was closed.
 */
HTMLBodyElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 900);

// How long a test looks for what must appear, on a machine that is busy with other things too.
configure({ asyncUtilTimeout: 60_000 });
