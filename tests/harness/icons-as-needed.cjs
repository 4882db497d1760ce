const utilities = require('@fluentui/react-icons/utils');

/** `ChevronDown20Regular` is one of the drawings in `svg/chevron-down`. */
function drawingsOf(icon) {
  const concept = icon.replace(/\d*(?:Regular|Filled)$/, '');
  const file = concept.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return require(`@fluentui/react-icons/svg/${file}`);
}

/**
 * Fluent's components take their icons from the package's index. A bundler leaves out the thousands that
 * nobody uses; without one, every file of tests would make all of them.
 */
module.exports = new Proxy(utilities, {
  get: (known, name) =>
    /(?:Regular|Filled)$/.test(String(name)) ? drawingsOf(name)[name] : known[name],
});
