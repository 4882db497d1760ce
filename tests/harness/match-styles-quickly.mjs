import { createRequire } from 'node:module';

/** jsdom belongs to jest's environment, and is looked for where that finds it. */
const fromEnvironment = createRequire(
  createRequire(import.meta.url).resolve('jest-environment-jsdom'),
);
const leadingClass = /^\.([\w-]+)(?:[.:[][^\s>+~,\\]*)?$/;

/** The class without which no element matches this selector, where it is as plain as that. */
function neededClass(selector) {
  return leadingClass.exec(selector)?.[1];
}

/**
 * Fluent writes one rule for each declaration, more than jsdom's selector engine remembers. It then reads
 * every selector anew for every element, which was half of the time of all tests in the tab. An element
 * that lacks the class a selector begins with need not be asked about.
 */
export function matchStylesQuickly() {
  const selectors = fromEnvironment('jsdom/lib/jsdom/living/helpers/selectors.js');
  const { matchesDontThrow } = selectors;
  const classOf = new Map();
  const classesIn = new Map();

  selectors.matchesDontThrow = (element, selector) => {
    if (!classOf.has(selector)) classOf.set(selector, neededClass(selector));
    const needed = classOf.get(selector);
    if (needed === undefined) return matchesDontThrow(element, selector);
    const value = element.getAttributeNS(null, 'class') ?? '';
    if (!classesIn.has(value)) classesIn.set(value, new Set(value.split(/[\t\n\f\r ]+/)));
    return classesIn.get(value).has(needed) && matchesDontThrow(element, selector);
  };
}
