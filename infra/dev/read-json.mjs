const insideText = String.raw`(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const token = new RegExp(`\\s*("${insideText}"|${number}|[{}[\\]:,]|true|false|null|$)`, 'y');
const begunText = new RegExp(`\\s*("${insideText})`, 'y');

/** Strictly, and without a name that stands twice. What is no JSON is thrown as the way to that place. */
function read(text) {
  let [at, here, lastText] = [0, '', ''];
  const match = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[1];
  };
  const stop = () => {
    const inside = lastText.startsWith('{') ? tryToRead(lastText).broken : undefined;
    throw Object.assign(new Error(), { broken: inside ? `${here} > ${inside}` : here });
  };
  const next = () => {
    const found = match(token);
    if (found === undefined)
      lastText = JSON.parse(`${match(begunText) ?? JSON.stringify(lastText).slice(0, -1)}"`);
    if (found === undefined) stop();
    at = token.lastIndex;
    return found;
  };
  const value = (path, word) => {
    here = path;
    if (word !== '{' && word !== '[') {
      if (word === '' || '}]:,'.includes(word)) stop();
      const plain = JSON.parse(word);
      lastText = String(plain);
      return plain;
    }
    const [found, end] = word === '[' ? [[], ']'] : [{}, '}'];
    for (let one = next(); one !== end;) {
      const key = end === ']' ? found.length : one.startsWith('"') ? JSON.parse(one) : stop();
      if (Object.hasOwn(found, key) || (end === '}' && next() !== ':')) stop();
      here = end === ']' ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      found[key] = value(here, end === ']' ? one : next());
      one = next();
      const isMore = one === ',';
      if (isMore) one = next();
      if (isMore === (one === end)) stop();
    }
    return found;
  };
  const whole = value('', next());
  return next() === '' ? whole : stop();
}

/** The value of a text, or where it stops being JSON. */
export function tryToRead(text) {
  try {
    return { value: read(text) };
  } catch (error) {
    return { broken: error.broken || 'its beginning' };
  }
}
